import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// Looking after one's own account.
struct AccountTests {
    private static let other = "quatre mots pour changer"

    @Test func changesThePasswordAndEndsOtherSessions() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let elsewhere = Browser(client)
                #expect(try await elsewhere.signIn("amelie").status == .seeOther)
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await browser.open("/account/password")
                let fields = [
                    "current-password": ConsoleHouse.password, "new-password": Self.other,
                    "new-password-again": Self.other,
                ]
                #expect(try await browser.submit("/account/password", fields).location == "/account?done=password")
                #expect(try await browser.open("/account?done=password").words.contains("Le mot de passe est changé."))
                #expect(try await elsewhere.open("/account").status == .seeOther)
                #expect(try await Browser(client).signIn("amelie").status == .unprocessableContent)
                #expect(try await Browser(client).signIn("amelie", password: Self.other).status == .seeOther)
            }
        }
    }

    @Test func asksForTheCurrentPasswordAndCountsMistakes() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await browser.open("/account/password")
                let fields = ["current-password": "x", "new-password": Self.other, "new-password-again": Self.other]
                for _ in 0..<SignInThrottle.fromOnePlace {
                    let answer = try await browser.submit("/account/password", fields)
                    #expect(answer.status == .unprocessableContent)
                    #expect(answer.words.contains("Le mot de passe actuel ne convient pas."))
                }
                let right = fields.merging(["current-password": ConsoleHouse.password]) { $1 }
                #expect(try await browser.submit("/account/password", right).status == .tooManyRequests)
            }
        }
    }

    @Test func changesTheLanguageAndComesBack() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                #expect(try await browser.open("/queue").text.contains("<html lang=\"fr\">"))
                let answer = try await browser.submit("/language", ["language": "en", "back": "/queue"])
                #expect(answer.location == "/queue")
                #expect(try await browser.open("/queue").text.contains("<html lang=\"en\">"))
                let away = try await browser.submit("/language", ["language": "fr", "back": "//evil.example"])
                #expect(away.location == "/account?done=language")
            }
        }
    }
}
