import Foundation
import Testing

@testable import IntakeServer

/// Secrets that people and browsers carry.
struct TokenTests {
    @Test func holds256RandomBitsAndComesBack() throws {
        let token = SecureToken.random()
        #expect(token.text.utf8.count == 43)
        #expect(SecureToken(token.text) == token)
        #expect(SecureToken.random() != token)
    }

    @Test(arguments: [
        "", "x", "é", String(repeating: "A", count: 42), String(repeating: "A", count: 44), "AAAA=", "/+/+",
    ])
    func refusesOtherTexts(_ text: String) {
        #expect(SecureToken(text) == nil)
    }

    @Test func isNeverPrinted() {
        let token = SecureToken.random()
        var dumped = ""
        dump(token, to: &dumped)
        for printed in ["\(token)", String(reflecting: token), dumped] {
            #expect(!printed.contains(token.text))
        }
    }

    @Test func formTokenBelongsToOneSecret() {
        let secret = SecureToken.random()
        let token = FormToken(secret: secret)
        #expect(token.matches(token.text))
        #expect(!token.matches(nil))
        #expect(!token.matches(""))
        #expect(!token.matches(secret.text))
        #expect(!FormToken(secret: .random()).matches(token.text))
        #expect(token.text != secret.text)
    }

    @Test(arguments: [
        ("ab", false), ("amelie", true), ("a.b-c_9", true), ("amélie", false), ("deux mots", false),
        (String(repeating: "a", count: 41), false), ("<b>", false),
    ])
    func allowsPlainLogins(_ login: String, isAllowed: Bool) {
        #expect(Login.isAllowed(Login.folded(login)) == isAllowed)
    }
}
