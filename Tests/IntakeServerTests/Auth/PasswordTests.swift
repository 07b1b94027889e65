import Dispatch
import Foundation
import Testing

@testable import IntakeServer

/// What passwords must be, and how they are kept.
struct PasswordTests {
    @Test(arguments: [
        ("court", PasswordPolicy.Fault.tooShort), ("123456789", .tooShort),
        (String(repeating: "ab3x", count: 51), .tooLong),
        ("motdepasse1", .common), ("MotDePasse2026!", .common), ("m0tdepass3", .common), ("p@ssw0rd123", .common),
        ("azertyuiop", .common), ("qwertyuiop12", .common), ("1234567890", .common), ("9876543210", .common),
        ("abcdefghijkl", .common), ("aaaaaaaaaaaa", .common), ("abababababab", .common), ("soleilsoleil", .common),
        ("protecteurducitoyen", .common), ("amelie-amelie-x9", .likeLogin), ("je suis AMÉLIE!", .likeLogin),
    ])
    func refuses(_ password: String, fault: PasswordPolicy.Fault) {
        #expect(PasswordPolicy.fault(in: password, login: "amelie") == fault)
    }

    @Test(arguments: [
        "cheval correct pile agrafe", "xk7 vq2 mm9z", "tout en minuscules", "🐴🔋📎✅🧲🪁🧵🪵🪨🫖", "0f8c1e77ab29",
        String(repeating: "mot ", count: 16) + "zinc",
    ])
    func takes(_ password: String) {
        #expect(PasswordPolicy.fault(in: password, login: "amelie") == nil)
    }

    @Test func refusesTheMostCommonThatAreLongEnough() {
        let common = CommonPasswords.common
        #expect(common.count >= 3000)
        #expect(common.allSatisfy { PasswordPolicy.fault(in: $0, login: "") == .common })
        for password in ["q1w2e3r4t5y6", "Q1W2E3R4T5Y6", "terminator", "iloveyou2001"] {
            #expect(PasswordPolicy.fault(in: password, login: "") == .common)
        }
    }

    @Test(
        arguments: [
            ("les chats d’Amélie", .likeName), ("Cote-a-cote 77", .likeName), ("amelie.cote.ab", .likeName),
            ("au Comité-Logement !", .likeName), ("comitélogement42", .likeName), ("un logement sans nom", nil),
            ("dix pommes vertes", nil), ("li li la la lu lu", nil),
        ] as [(String, PasswordPolicy.Fault?)]
    )
    func refusesNames(password: String, fault: PasswordPolicy.Fault?) {
        let found = PasswordPolicy.fault(
            in: password,
            login: "ac",
            name: "Amélie Li Côté",
            organisation: "Comité logement"
        )
        #expect(found == fault)
    }

    @Test func standardCostIsTheYardsticks() throws {
        #expect(ScryptHash.Cost.standard == ScryptHash.Cost(logN: 17, blockSize: 8, parallelism: 1))
        let hash = try ScryptHash(of: "cheval correct", cost: .standard)
        #expect(hash.encoded.hasPrefix("scrypt$17$8$1$"))
        let stored = try #require(ScryptHash(encoded: hash.encoded))
        #expect(try stored.matches("cheval correct"))
        #expect(try !stored.matches("cheval incorrect"))
    }

    /// The third test vector of RFC 7914, section 12.
    @Test func derivesWhatTheStandardDerives() throws {
        let salt = Base64URL.encode(Array("SodiumChloride".utf8))
        let key =
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
            + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        let bytes = stride(from: 0, to: key.count, by: 2).compactMap { UInt8(key.dropFirst($0).prefix(2), radix: 16) }
        let hash = try #require(ScryptHash(encoded: "scrypt$14$8$1$\(salt)$\(Base64URL.encode(bytes))"))
        #expect(try hash.matches("pleaseletmein"))
        #expect(try !hash.matches("pleaseletmeout"))
    }

    @Test(arguments: [
        "", "scrypt", "scrypt$17$8$1$$", "scrypt$17$8$1$c2FsdA", "scrypt$40$8$1$c2FsdA$aGFzaGhhc2hoYXNoaGFzaA",
        "scrypt$-1$8$1$c2FsdA$aGFzaGhhc2hoYXNoaGFzaA", "scrypt$17$8$1$c2FsdA$aGFzaA",
        "bcrypt$17$8$1$c2FsdA$aGFzaGhhc2hoYXNoaGFzaA", "scrypt$17$8$1$*$aGFzaGhhc2hoYXNoaGFzaA",
    ])
    func refusesHashesThatAreNotOurs(_ encoded: String) {
        #expect(ScryptHash(encoded: encoded) == nil)
    }

    @Test func saltsEachPassword() async throws {
        let hasher = PasswordHasher(cost: ScryptHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
        let first = try await hasher.hash("cheval correct")
        let second = try await hasher.hash("cheval correct")
        #expect(first != second)
        #expect(try await hasher.matches("cheval correct", first))
        #expect(try await hasher.matches("cheval", first) == false)
        #expect(try await hasher.matches("cheval correct", nil) == false)
        #expect(try await hasher.matches("cheval correct", "nonsense") == false)
    }

    /// é as one character and as e with an accent is the same password.
    @Test func knowsAnAccentHoweverItIsTyped() async throws {
        let hasher = PasswordHasher(cost: ScryptHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
        let hash = try await hasher.hash("\u{E9}t\u{E9} tout l'hiver")
        #expect(try await hasher.matches("e\u{301}te\u{301} tout l'hiver", hash))
    }

    /// With the line full, one more is refused at once; when it has moved on, there is room again.
    @Test func refusesALongLine() async throws {
        let hasher = PasswordHasher(cost: ScryptHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
        let gate = DispatchSemaphore(value: 0)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0...PasswordHasher.longestLine {
                group.addTask { await Self.isRefused(by: hasher, gate) }
            }
            #expect(await group.next() == true)
            for _ in 0..<PasswordHasher.longestLine {
                gate.signal()
            }
            #expect(await group.allSatisfy { !$0 })
        }
        #expect(try await !hasher.hash("cheval correct").isEmpty)
    }

    private static func isRefused(by hasher: PasswordHasher, _ gate: DispatchSemaphore) async -> Bool {
        do {
            try await hasher.inLine { gate.wait() }
            return false
        } catch {
            return error is PasswordHasher.Busy
        }
    }
}
