import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct AccountTests {
    private static let start = Gateway.start
    private static let token = TokenHash(of: "invitation")

    @Test(arguments: StoreSuite.databases)
    func `an invitation makes one account`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            #expect(try await !store.hasAdvocates())
            try await invite(gateway, [.advocate, .administrator])
            #expect(try await store.invitation(Self.token, at: Self.start)?.name == "Anne")
            let anne = try await accept(gateway, " Anne@Exemple.ORG ")
            #expect(anne.organisation == "group")
            #expect(anne.name == "Anne")
            #expect(anne.login == "anne@exemple.org")
            #expect(anne.roles == [.advocate, .administrator])
            #expect(anne.language == .english)
            #expect(!anne.isDisabled)
            #expect(try await store.hasAdvocates())
            #expect(try await store.invitation(Self.token, at: Self.start) == nil)
            await #expect(throws: AccountError.invitationOver) { try await accept(gateway, "bruno") }
            let found = try #require(try await store.advocate(login: "ANNE@exemple.org"))
            #expect(found.advocate == anne)
            #expect(found.passwordHash == "hash")
            #expect(try await store.advocate(login: "bruno") == nil)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `of several who accept at once, one gets the account`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            try await invite(gateway)
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for index in 0..<8 {
                    group.addTask { (try? await accept(gateway, "login\(index)")) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(accepted == 1)
            #expect(try await gateway.store.advocates(in: "group").count == 1)
        }
    }

    @Test(arguments: StoreSuite.databases, [(59.0, true), (60, false), (600, false)])
    func `an invitation ends`(database: TestDatabase, row: (seconds: Double, isGood: Bool)) async throws {
        try await withGateway(database) { gateway in
            try await invite(gateway)
            let time = Self.start + row.seconds
            #expect(try await (gateway.store.invitation(Self.token, at: time) != nil) == row.isGood)
            let account = try? await accept(gateway, "anne", at: time)
            #expect((account != nil) == row.isGood)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a login that is taken leaves the invitation good`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            _ = try await gateway.advocate("Anne")
            try await invite(gateway)
            await #expect(throws: AccountError.loginTaken) { try await accept(gateway, "ANNE@group") }
            await #expect(throws: AccountError.loginMissing) { try await accept(gateway, " ") }
            #expect(try await accept(gateway, "anne2").login == "anne2")
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `language and password change`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let bruno = try await gateway.advocate("Bruno")
            let (session, other) = (TokenHash(of: "anne"), TokenHash(of: "bruno"))
            try await gateway.store.openSession(session, for: anne, on: "Firefox", at: Self.start)
            try await gateway.store.openSession(other, for: bruno, on: "Firefox", at: Self.start)
            try await gateway.store.setLanguage(.english, of: anne.id)
            #expect(try await gateway.advocate(behind: session)?.language == .english)
            try await gateway.store.setPassword("another hash", replacing: "hash", of: anne, at: Self.start)
            #expect(try await gateway.store.advocate(login: anne.login)?.passwordHash == "another hash")
            #expect(try await gateway.store.advocate(login: bruno.login)?.passwordHash == "hash")
            #expect(try await gateway.advocate(behind: session) == nil)
            #expect(try await gateway.advocate(behind: other) == bruno)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an account is disabled by its own organisation or by the system`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let anne = try await gateway.advocate("Anne")
            let alex = try await gateway.advocate("Alex", [.coordinator])
            let stranger = try await gateway.advocate("Zoé", [.coordinator], in: "other")
            #expect(try await store.advocates(in: "group").map(\.name) == ["Alex", "Anne"])
            #expect(try await store.advocates(in: nil).count == 3)
            #expect(try await store.disable(anne.id, by: .advocate(stranger), at: Self.start) == .notFound)
            #expect(try await store.advocate(login: anne.login)?.advocate.isDisabled == false)
            #expect(try await store.disable(anne.id, by: .advocate(alex), at: Self.start) == .done)
            #expect(try await store.advocate(login: anne.login)?.advocate.isDisabled == true)
            #expect(try await store.disable(anne.id, by: .advocate(alex), at: Self.start) == .notFound)
            #expect(try await store.disable(stranger.id, by: .system, at: Self.start) == .lastOne)
            #expect(try await store.audit(latest: 1, in: "group").map(\.action) == [.disabled])
        }
    }

    private func invite(_ gateway: Gateway, _ roles: Set<Role> = [.advocate]) async throws {
        try await gateway.store.createInvitation(
            Self.token,
            organisation: "group",
            name: "Anne",
            roles: roles,
            expires: Self.start + 60,
            at: Self.start
        )
    }

    private func accept(_ gateway: Gateway, _ login: String, at time: Date = start) async throws -> Advocate {
        try await gateway.store.accept(Self.token, login: login, passwordHash: "hash", language: .english, at: time)
    }
}
