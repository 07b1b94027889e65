import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct PendingInvitationTests {
    private static let start = Gateway.start

    @Test(arguments: StoreSuite.databases)
    func `offers that wait are listed with who made them and until when`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let alex = try await gateway.advocate("Alex", [.coordinator])
            try await offer(gateway, "Anne", for: 60, by: .advocate(alex))
            try await offer(gateway, "Bruno", for: 120, by: .system)
            try await offer(gateway, "Zoé", for: 600, by: .system, in: "other")
            let pending = try await pending(gateway, at: Self.start + 59)
            #expect(pending.map(\.invitation.name) == ["Bruno", "Anne"])
            #expect(pending.map(\.inviterName) == [nil, "Alex"])
            #expect(pending.map(\.invitation.expires) == [Self.start + 120, Self.start + 60])
            #expect(try await self.pending(gateway, at: Self.start + 60).map(\.invitation.name) == ["Bruno"])
            let few = try await gateway.store.pendingInvitations(in: "group", at: Self.start, limit: 1)
            #expect(few.map(\.invitation.name) == ["Bruno"])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an offer is withdrawn once, by its own group, and then opens nothing`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let alex = try await gateway.advocate("Alex", [.coordinator])
            let zoe = try await gateway.advocate("Zoé", [.coordinator], in: "other")
            let token = try await offer(gateway, "Anne", for: 60, by: .advocate(alex))
            #expect(try await !store.withdrawInvitation(token, by: zoe, at: Self.start))
            #expect(try await !store.withdrawInvitation(TokenHash(of: "none"), by: alex, at: Self.start))
            #expect(try await !store.withdrawInvitation(token, by: alex, at: Self.start + 60))
            #expect(try await store.invitation(token, at: Self.start) != nil)
            #expect(try await store.withdrawInvitation(token, by: alex, at: Self.start))
            #expect(try await !store.withdrawInvitation(token, by: alex, at: Self.start))
            #expect(try await store.invitation(token, at: Self.start) == nil)
            await #expect(throws: AccountError.invitationOver) {
                try await store.accept(token, login: "anne", passwordHash: "", language: .french, at: Self.start)
            }
            let last = try #require(try await store.audit(latest: 1, in: "group").first)
            #expect(last.action == .invitationWithdrawn)
            #expect(last.actorName == "Alex")
            #expect(last.detail == "advocate")
        }
    }

    @Test(arguments: StoreSuite.databases, [Loss.account, .roles])
    func `links end with the right of whoever made them`(database: TestDatabase, loss: Loss) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let alex = try await gateway.advocate("Alex", [.coordinator])
            let chloe = try await gateway.advocate("Chloé", [.coordinator])
            let anne = try await gateway.advocate("Anne")
            let token = try await offer(gateway, "Bruno", for: 60, by: .advocate(alex))
            let others = try await offer(gateway, "Denis", for: 60, by: .advocate(chloe))
            let link = TokenHash(of: "link")
            let expires = Self.start + 60
            _ = try await store.offerReset(
                link,
                of: anne.id,
                .password,
                expires: expires,
                by: .advocate(alex),
                at: Self.start
            )
            let change =
                loss == .account
                ? try await store.disable(alex.id, by: .advocate(chloe), at: Self.start)
                : try await store.setRoles([.advocate], of: alex.id, by: .advocate(chloe), at: Self.start)
            #expect(change == .done)
            #expect(try await store.invitation(token, at: Self.start) == nil)
            #expect(try await store.invitation(others, at: Self.start) != nil)
            #expect(try await store.reset(link, at: Self.start) == nil)
            let last = try await store.audit(latest: 3, in: "group")
            #expect(last.dropFirst().map(\.action) == [.resetWithdrawn, .invitationWithdrawn])
            #expect(last.dropFirst().map(\.detail) == [anne.id, "advocate"])
            #expect(last.map(\.actorName) == ["Chloé", "Chloé", "Chloé"])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `the first account is offered by the last link alone, until there is one`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let (old, new, late) = (TokenHash(of: "old"), TokenHash(of: "new"), TokenHash(of: "late"))
            let invited = try await offer(gateway, "Anne", for: 60, by: .system)
            #expect(try await offerFirst(old, gateway))
            #expect(try await offerFirst(new, gateway))
            #expect(try await store.invitation(old, at: Self.start) == nil)
            #expect(try await store.invitation(invited, at: Self.start) != nil)
            #expect(try await store.audit(latest: 2, in: "group").map(\.action) == [.invited, .invitationWithdrawn])
            _ = try await store.accept(invited, login: "anne", passwordHash: "", language: .french, at: Self.start)
            #expect(try await store.invitation(new, at: Self.start) == nil)
            #expect(try await !offerFirst(late, gateway))
            #expect(try await store.invitation(late, at: Self.start) == nil)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an offer of before the schema knew who made it stays good`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let folder = gateway.folder.appending(path: "older")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let older = try await Store(
            engine: database.open(folder),
            masterKey: gateway.masterKey,
            migrations: Migration.all.filter { $0.number < 7 }
        )
        let token = TokenHash(of: "older")
        try await older.write { connection in
            try connection.execute(
                """
                INSERT INTO invitations (token_hash, organisation, name, roles, created_at, expires_at)
                VALUES (?, 'group', 'Anne', 'advocate', ?, ?)
                """,
                token.bytes,
                Self.start,
                Self.start + 60
            )
        }
        try await older.close()
        let store = try await Store(engine: database.open(folder), masterKey: gateway.masterKey)
        let pending = try await store.pendingInvitations(in: "group", at: Self.start, limit: 10)
        #expect(pending.map(\.id) == [token])
        #expect(pending.map(\.inviterName) == [nil])
        #expect(try await store.invitation(token, at: Self.start)?.name == "Anne")
        try await store.close()
    }

    private func offerFirst(_ token: TokenHash, _ gateway: Gateway) async throws -> Bool {
        try await gateway.store.offerFirstAccount(
            token,
            organisation: "group",
            name: "Administration",
            expires: Self.start + 60,
            at: Self.start
        )
    }

    @discardableResult
    private func offer(
        _ gateway: Gateway,
        _ name: String,
        for seconds: TimeInterval,
        by actor: Actor,
        in organisation: String = "group"
    ) async throws -> TokenHash {
        let token = TokenHash(of: name)
        try await gateway.store.createInvitation(
            token,
            organisation: organisation,
            name: name,
            roles: [.advocate],
            expires: Self.start + seconds,
            by: actor,
            at: Self.start
        )
        return token
    }

    private func pending(_ gateway: Gateway, at time: Date) async throws -> [PendingInvitation] {
        try await gateway.store.pendingInvitations(in: "group", at: time, limit: 10)
    }
}

/// How somebody loses the right to hand out access.
enum Loss: Sendable {
    case account
    case roles
}
