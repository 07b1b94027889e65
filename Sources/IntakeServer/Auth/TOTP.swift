import Crypto
import Foundation

/// One-time codes from a shared seed and the clock (RFC 6238 over RFC 4226): six digits by HMAC-SHA1, new every thirty
/// seconds. SHA-1 is what every authenticator app understands; its weakness against collisions does not touch HMAC.
struct TOTP: Sendable {
    /// Seconds for which a code is the current one.
    static let period = 30
    /// How many steps a clock may be early or late.
    static let drift = 1
    /// The digits of a code.
    static let digits = 6

    private let key: SymmetricKey

    init(seed: Data) {
        key = SymmetricKey(data: seed)
    }

    /// The step of time in which a moment falls.
    static func step(at now: Date) -> Int {
        Int(exactly: (now.timeIntervalSince1970 / Double(period)).rounded(.down)) ?? 0
    }

    /// The code of a step of time.
    func code(of step: Int, digits: Int = TOTP.digits) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: Int64(step)).bigEndian) { Data($0) }
        let digest = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        // RFC 4226, section 5.3: the last four bits say where to take 31 bits from.
        let offset = Int(digest[digest.count - 1] & 0x0F)
        let number = digest[offset..<offset + 4].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & 0x7FFF_FFFF
        let text = String(number)
        return String((String(repeating: "0", count: digits) + text).suffix(digits))
    }

    /// The step of time to which a typed code belongs, if it is good now. All steps are compared whatever is found,
    /// in constant time each.
    ///
    /// - Parameter last: the step whose code was taken last; it and those before are good no more.
    func step(of typed: String, at now: Date, after last: Int?) -> Int? {
        let typed = Array(Self.folded(typed).utf8)
        let current = Self.step(at: now)
        var found: Int?
        for step in current - Self.drift...current + Self.drift {
            let isRight = ConstantTime.areEqual(Array(code(of: step).utf8), typed)
            let isFresh = last.map { step > $0 } ?? true
            if isRight && isFresh { found = step }
        }
        return found
    }

    /// What was typed, without the space that apps show in the middle.
    private static func folded(_ typed: String) -> String {
        typed.filter { !$0.isWhitespace }
    }
}
