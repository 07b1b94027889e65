import Foundation
import Testing

@testable import IntakeServer

/// One-time codes, by the vectors of their standards.
struct TOTPTests {
    private static let seed = Data("12345678901234567890".utf8)
    private let totp = TOTP(seed: seed)

    /// RFC 6238, appendix B, for SHA-1.
    @Test(
        arguments: [
            (59.0, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ]
    )
    func agreesWithRFC6238(seconds: Double, code: String) {
        let step = TOTP.step(at: Date(timeIntervalSince1970: seconds))
        #expect(totp.code(of: step, digits: 8) == code)
        #expect(totp.code(of: step) == String(code.suffix(6)))
    }

    /// RFC 4226, appendix D.
    @Test func agreesWithRFC4226() {
        let codes = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]
        #expect((0..<10).map { totp.code(of: $0) } == codes)
    }

    /// RFC 4648, section 10, without the padding.
    @Test(
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ]
    )
    func writesBase32(text: String, encoded: String) {
        #expect(Base32.encode(Data(text.utf8)) == encoded)
        #expect(Base32Reader.bytes(of: encoded) == Data(text.utf8))
    }

    /// A code is good in its own step of time and the ones beside it.
    @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
    func toleratesOneStep(offset: Int, isGood: Bool) {
        let now = Date(timeIntervalSince1970: 1_795_000_000)
        let current = TOTP.step(at: now)
        let typed = totp.code(of: current + offset)
        #expect(totp.step(of: typed, at: now, after: nil) == (isGood ? current + offset : nil))
    }

    @Test(arguments: [(-2, true), (-1, true), (0, false), (1, false)])
    func takesNoStepThatWasUsedOrPassed(last: Int, isGood: Bool) {
        let now = Date(timeIntervalSince1970: 1_795_000_000)
        let current = TOTP.step(at: now)
        let found = totp.step(of: totp.code(of: current), at: now, after: current + last)
        #expect(found == (isGood ? current : nil))
    }

    @Test(arguments: ["", "1", "00000", "0000000", "abcdef", "９４２８７０", "🔑", String(repeating: "1", count: 9999)])
    func refusesWhatIsNoCode(typed: String) {
        #expect(totp.step(of: typed, at: Date(timeIntervalSince1970: 59), after: nil) == nil)
    }

    @Test func readsACodeWithTheSpaceThatAppsShow() {
        #expect(totp.step(of: " 287 082 ", at: Date(timeIntervalSince1970: 59), after: nil) == 1)
    }

    @Test func makesRecoveryCodesThatDiffer() {
        let codes = RecoveryCode.makeSet()
        #expect(Set(codes).count == RecoveryCode.count)
        for code in codes {
            #expect(code.wholeMatch(of: /(?:[A-Z2-7]{4}-){5}[A-Z2-7]{4}/) != nil)
            #expect(RecoveryCode.folded(" \(code.lowercased()) ") == code.replacing("-", with: ""))
        }
    }

    @Test(
        arguments: [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0", "Firefox, Windows"),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36",
                "Chrome, Linux"
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1",
                "Safari, iPhone"
            ),
            ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0", "Edge, Windows"),
            ("curl/8.0 <script>", ""), ("", ""),
        ]
    )
    func keepsTheFamilyOfABrowserAlone(agent: String, hint: String) {
        #expect(DeviceHint.text(of: agent) == hint)
    }
}
