import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// What coordinators do with the accounts of their group.
struct PeopleTests {
    private static let other = "quatre mots pour changer"

    private func open(
        roles: Set<Role> = [.coordinator],
        _ body: @escaping @Sendable (ConsoleHouse, HouseClient, Browser, Advocate) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("chef", roles: roles)
            let amelie = try await house.account("amelie")
            try await house.account("zoe", roles: [.coordinator], organisation: "other")
            try await house.visit { client in
                let chef = Browser(client)
                try await chef.signIn("chef")
                try await chef.open("/people")
                try await body(house, client, chef, amelie)
            }
        }
    }

    private func link(on page: Answer) throws -> String {
        let address = try #require(page.text.firstMatch(of: /id="link">http:\/\/127\.0\.0\.1:8080([^<]+)</))
        return String(address.1)
    }

    @Test func listsTheGroupAlone() async throws {
        try await open { _, _, chef, amelie in
            let page = try await chef.open("/people")
            #expect(page.text.contains("href=\"/people/\(amelie.id)\""))
            #expect(!page.text.contains("zoe"))
        }
    }

    @Test func invitesByALink() async throws {
        try await open { house, client, chef, _ in
            let fields = ["name": "Béa <b>Roy</b>", "role-advocate": "1", "role-coordinator": "1"]
            let page = try await chef.submit("/people/invite", fields)
            #expect(page.text.contains("Béa &lt;b&gt;Roy&lt;/b&gt;"))
            let path = try link(on: page)
            let browser = Browser(client)
            try await browser.open(path)
            let chosen = [
                "login": "bea", "new-password": Self.other, "new-password-again": Self.other, "language": "fr",
            ]
            #expect(try await browser.submit(path, chosen).location == "/sign-in/factor")
            let bea = try #require(try await house.store.advocate(login: "bea")).advocate
            #expect(bea.roles == [.advocate, .coordinator])
            #expect(bea.organisation == "demo")
        }
    }

    @Test(arguments: [
        (["name": "", "role-advocate": "1"], "Écrivez un nom"), (["name": "Béa"], "au moins un rôle"),
        (["name": "Béa", "role-administrator": "1"], "administre le système donne ce rôle"),
    ])
    func refusesAnOfferThatIsNotWhole(fields: [String: String], sentence: String) async throws {
        try await open { _, _, chef, _ in
            let answer = try await chef.submit("/people/invite", fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.words.contains(sentence))
        }
    }

    /// A new password is not a way around the second factor.
    @Test func resetsAPasswordAndStillAsksForTheCode() async throws {
        try await open { house, client, chef, amelie in
            let before = Browser(client)
            try await before.signIn("amelie")
            let page = try await chef.submit("/people/\(amelie.id)/reset", ["scope": "password"])
            #expect(try await before.open("/account").status == .seeOther)
            #expect(try await Browser(client).givePassword("amelie").status == .unprocessableContent)

            let path = try link(on: page)
            let browser = Browser(client)
            try await browser.open(path)
            let weak = ["new-password": "court", "new-password-again": "court"]
            #expect(try await browser.submit(path, weak).status == .unprocessableContent)
            let fields = ["new-password": Self.other, "new-password-again": Self.other]
            let step = try await browser.submit(path, fields)
            #expect(step.location == "/sign-in/code")
            #expect(browser.cookie("pv") == nil)
            #expect(try await browser.open("/sign-in/factor").location == "/sign-in/code")
            #expect(try await browser.open("/queue").status == .seeOther)
            #expect(try await browser.giveCode(try await house.code(of: "amelie"), after: step).location == "/queue")
            #expect(try await Browser(client).open(path).status == .notFound)
        }
    }

    @Test func resetsEverythingAndHasTheFactorSetUpAnew() async throws {
        try await open { house, client, chef, amelie in
            let page = try await chef.submit("/people/\(amelie.id)/reset", ["scope": "everything"])
            #expect(try await house.store.secondFactor(of: amelie.id) == nil)
            let path = try link(on: page)
            let browser = Browser(client)
            try await browser.open(path)
            let fields = ["new-password": Self.other, "new-password-again": Self.other]
            let step = try await browser.submit(path, fields)
            #expect(step.location == "/sign-in/factor")
            try await browser.open("/sign-in/factor")
            #expect(try await browser.giveCode(browser.codeOfShownSecret, after: step).status == .ok)
            let entries = try await house.store.audit(latest: 20, in: "demo")
            #expect(entries.contains { $0.action == .resetOffered && $0.detail == "\(amelie.id) everything" })
            #expect(entries.contains { $0.action == .resetUsed && $0.actorName == "amelie" })
        }
    }

    @Test func aResetLinkEndsAfterThreeDays() async throws {
        try await open { house, client, chef, amelie in
            let page = try await chef.submit("/people/\(amelie.id)/reset", ["scope": "password"])
            house.clock.advance(by: OneTimeLink.validity + 1)
            #expect(try await Browser(client).open(try link(on: page)).status == .notFound)
        }
    }

    @Test func disablesAndEnables() async throws {
        try await open { house, client, chef, amelie in
            let browser = Browser(client)
            try await browser.signIn("amelie")
            let path = "/people/\(amelie.id)"
            #expect(try await chef.submit(path + "/disable").location == path + "?done=disabled")
            #expect(try await browser.open("/account").status == .seeOther)
            #expect(try await Browser(client).givePassword("amelie").status == .unprocessableContent)
            try await chef.open(path)
            #expect(try await chef.submit(path + "/enable").location == path + "?done=enabled")
            #expect(try await Browser(client).signIn("amelie").status == .seeOther)
            try await chef.open(path)
            let roles = ["role-advocate": "1", "role-coordinator": "1"]
            #expect(try await chef.submit(path + "/roles", roles).location == path + "?done=roles")
            let account = try await house.store.advocate(login: "amelie")?.advocate
            #expect(account?.roles == [.advocate, .coordinator])
        }
    }

    /// Nobody changes themselves, and nobody without the right to run the system touches an account that has it.
    @Test func refusesWhatWouldTakeOver() async throws {
        try await open { house, _, chef, _ in
            let own = try #require(try await house.store.advocate(login: "chef")).advocate
            let root = try await house.account("root", roles: [.administrator])
            for id in [own.id, root.id] {
                for action in ["roles", "disable", "reset"] {
                    let fields = ["scope": "everything", "role-advocate": "1"]
                    #expect(try await chef.submit("/people/\(id)/\(action)", fields).status == .forbidden)
                    try await chef.open("/people/\(id)")
                }
            }
            let unchanged = try await house.store.advocate(login: "root")?.advocate
            #expect(unchanged == root)
            #expect(try await house.store.secondFactor(of: root.id) != nil)
        }
    }

    @Test func keepsTheLastWhoRunsTheSystem() async throws {
        try await open(roles: [.coordinator, .administrator]) { house, _, chef, _ in
            let own = try #require(try await house.store.advocate(login: "chef")).advocate
            #expect(try await house.store.disable(own.id, by: .system, at: house.clock.now) == .lastOne)
            let root = try await house.account("root", roles: [.administrator])
            #expect(try await chef.submit("/people/\(root.id)/disable").status == .seeOther)
        }
    }

    @Test func listsInvitationsAndTakesThemBack() async throws {
        try await open { house, client, chef, _ in
            #expect(try await chef.open("/people").words.contains("Personne n’est invité"))
            let link = try await link(on: chef.submit("/people/invite", ["name": "Béa", "role-advocate": "1"]))
            let page = try await chef.open("/people")
            #expect(page.words.contains("Béa intervention Invitation faite par chef Le lien sert jusqu’au"))
            let withdraw = try #require(page.text.firstMatch(of: /action="([^"]+\/withdraw)"/))
            #expect(try await chef.submit(String(withdraw.1)).location == "/people?done=withdrawn")
            #expect(try await chef.open("/people?done=withdrawn").words.contains("son lien n’ouvre plus rien"))
            #expect(try await Browser(client).open(link).status == .notFound)
            #expect(try await chef.submit(String(withdraw.1)).status == .notFound)
            let entries = try await house.store.audit(latest: 10, in: "demo")
            #expect(entries.contains { $0.action == .invitationWithdrawn && $0.actorName == "chef" })
        }
    }

    /// A console left open on a desk lets nobody in for good.
    @Test func asksForPasswordAndCodeBeforeAccessIsGiven() async throws {
        try await open { house, _, chef, amelie in
            house.clock.advance(by: SessionLimits.confirmed + 1)
            let person = "/people/\(amelie.id)"
            let confirm = "/account/confirm?next=%2Fpeople"
            let fields = ["name": "Béa", "role-advocate": "1", "scope": "everything"]
            #expect(try await chef.submit("/people/invite", fields).location == confirm)
            for action in ["roles", "reset"] {
                let answer = try await chef.submit("\(person)/\(action)", fields)
                #expect(answer.location == "\(confirm)%2F\(amelie.id)")
            }
            #expect(try await !chef.open("/people").text.contains("action=\"/people/invite\""))
            #expect(try await !chef.open(person).text.contains("/reset\""))
            #expect(try await chef.submit("\(person)/disable").location == "\(person)?done=disabled")
            #expect(try await chef.submit("\(person)/enable").location == "\(confirm)%2F\(amelie.id)")
            #expect(try await !chef.open(person).text.contains("/enable\""))
            #expect(try await house.store.advocate(login: "amelie")?.advocate.isDisabled == true)
            let pending = try await house.store.pendingInvitations(in: "demo", at: house.clock.now, limit: 9)
            #expect(pending.isEmpty)
            #expect(try await house.store.secondFactor(of: amelie.id) != nil)

            try await chef.open("\(confirm)%2F\(amelie.id)")
            let code = try await house.code(of: "chef")
            let right = ["current-password": ConsoleHouse.password, "code": code, "next": person]
            #expect(try await chef.submit("/account/confirm", right).location == person)
            #expect(try await chef.open(person).text.contains("/enable\""))
            #expect(try await chef.submit("\(person)/enable").location == "\(person)?done=enabled")
            #expect(try await chef.open(person).text.contains("/reset\""))
            #expect(try await chef.submit("\(person)/reset", ["scope": "password"]).status == .ok)
        }
    }
}
