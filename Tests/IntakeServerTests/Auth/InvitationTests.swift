import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// The link with which an account is made.
struct InvitationTests {
    private let fields = [
        "login": "Amelie", "new-password": ConsoleHouse.password, "new-password-again": ConsoleHouse.password,
        "language": "en",
    ]

    private func path(_ house: ConsoleHouse) async throws -> String {
        let first = try await OneTimeLink.first(
            in: house.store,
            organisation: "demo",
            name: "Amélie <i>Côté</i>",
            publicURL: house.settings.publicURL,
            at: house.clock.now
        )
        let more = try await OneTimeLink.make(
            in: house.store,
            organisation: "demo",
            name: "Amélie <i>Côté</i>",
            roles: [.advocate],
            publicURL: house.settings.publicURL,
            at: house.clock.now
        )
        let link = first ?? more
        #expect(link.absoluteString.hasPrefix("http://127.0.0.1:8080/invitations/"))
        return link.path()
    }

    @Test func makesTheFirstAccountOnceWithEveryRole() async throws {
        try await ConsoleHouse.with { house in
            let path = try await path(house)
            try await house.visit { [fields] client in
                let browser = Browser(client)
                let page = try await browser.open(path)
                #expect(page.text.contains("Amélie &lt;i&gt;Côté&lt;/i&gt;"))
                let answer = try await browser.submit(path, fields)
                #expect(answer.location == "/sign-in/factor")
                #expect(browser.cookie("pv") == nil)
                #expect(try await browser.open("/queue").location?.hasPrefix("/sign-in") == true)
                try await browser.open("/sign-in/factor")
                let codes = try await browser.submit("/sign-in/factor", ["code": browser.codeOfShownSecret])
                #expect(codes.status == .ok)
                #expect(try await browser.open("/queue").words.contains("Case queue"))
                let account = try #require(try await house.store.advocate(login: "amelie")).advocate
                #expect(account.roles == Set(Role.allCases))
                #expect(account.language == .english)

                let second = Browser(client)
                #expect(try await second.open(path).status == .notFound)
            }
        }
    }

    @Test(arguments: [
        (["login": "a"], "lettres sans accent"),
        (["new-password": "court", "new-password-again": "court"], "au moins 10"),
        (["new-password-again": "autre chose encore"], "pas pareils"), (["login": "prise"], "déjà pris"),
    ])
    func saysWhatToCorrectAndKeepsTheLink(changes: [String: String], sentence: String) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("prise")
            let path = try await path(house)
            try await house.visit { [fields] client in
                let browser = Browser(client)
                try await browser.open(path)
                let french = fields.merging(["language": "fr"]) { $1 }
                let wrong = try await browser.submit(path, french.merging(changes) { $1 })
                #expect(wrong.status == .unprocessableContent)
                #expect(wrong.words.contains(sentence))
                #expect(try await browser.submit(path, fields).location == "/sign-in/factor")
            }
        }
    }

    @Test func endsAfterThreeDays() async throws {
        try await ConsoleHouse.with { house in
            let path = try await path(house)
            house.clock.advance(by: OneTimeLink.validity + 1)
            try await house.visit { client in
                let page = try await Browser(client).open(path)
                #expect(page.words.contains("Invitation expirée"))
            }
        }
    }

    /// Two browsers that send at once: one account.
    @Test func isUsedOnce() async throws {
        try await ConsoleHouse.with { house in
            let path = try await path(house)
            try await house.visit { [fields] client in
                let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                    for number in 0..<4 {
                        group.addTask {
                            let browser = Browser(client)
                            try await browser.open(path)
                            return try await browser.submit(path, fields.merging(["login": "login\(number)"]) { $1 })
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.count { $0.status == .seeOther } == 1)
                #expect(try await house.store.advocates(in: nil).count == 1)
            }
        }
    }
}
