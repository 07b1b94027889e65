import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct CaseWallTests {
    private static let start = Gateway.start

    @Test(arguments: StoreSuite.databases)
    func `an organisation finds nothing of another`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let stranger = try await gateway.advocate("Zoé", [.advocate, .coordinator], in: "other")
            let token = try await gateway.store.addToken(
                "other",
                organisation: "other",
                TokenHash(of: "t"),
                at: Self.start
            )
            let reference = try await gateway.interview()
            let before = try await gateway.history(reference)
            let store = gateway.store

            #expect(try await store.claim(reference, by: stranger, at: Self.start) == .notFound)
            #expect(try await store.release(reference, by: stranger, at: Self.start) == .notFound)
            #expect(try await store.move(reference, to: .waiting, by: stranger, at: Self.start) == .notFound)
            #expect(try await store.close(reference, reason: "fait", by: stranger, at: Self.start) == .notFound)
            #expect(try await store.addNote("note", to: reference, by: stranger, at: Self.start) == .notFound)
            #expect(
                try await store.reply("mot", to: reference, account: "main", by: stranger, at: Self.start) == .notFound
            )
            #expect(try await store.caseFile(reference, for: .advocate(stranger), at: Self.start) == nil)
            #expect(try await store.caseFile(reference, for: .token(token), at: Self.start) == nil)
            #expect(try await store.audit(of: reference, in: "other").isEmpty)
            #expect(try await store.audit(latest: 100, in: "other").allSatisfy { $0.organisation == "other" })
            #expect(try await gateway.cases(in: "other").isEmpty)
            #expect(try await gateway.cases(in: "other", order: .updated).isEmpty)
            #expect(try await store.counts(in: "other").values.allSatisfy { $0 == 0 })
            #expect(try await gateway.history(reference) == before)
            #expect(try await gateway.listing(reference).state == .new)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `without an organisation all cases are found`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let references = [try await gateway.file(in: "group"), try await gateway.file(in: "other")]
            let token = try await gateway.store.addToken("all", organisation: nil, TokenHash(of: "t"), at: Self.start)
            for order in [CaseOrder.queue, .updated] {
                #expect(Set(try await gateway.cases(in: nil, order: order).map(\.reference)) == Set(references))
            }
            #expect(try await gateway.store.counts(in: nil)[.new] == 2)
            for reference in references {
                #expect(try await gateway.store.caseFile(reference, for: .token(token), at: Self.start) != nil)
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an administrator alone reads and changes no case`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let admin = try await gateway.advocate("Alex", [.administrator])
            let reference = try await gateway.interview()
            let store = gateway.store
            let attempts: [@Sendable () async throws -> Void] = [
                { _ = try await store.caseFile(reference, for: .advocate(admin), at: Self.start) },
                { _ = try await store.claim(reference, by: admin, at: Self.start) },
                { _ = try await store.release(reference, by: admin, at: Self.start) },
                { _ = try await store.move(reference, to: .waiting, by: admin, at: Self.start) },
                { _ = try await store.close(reference, reason: "fait", by: admin, at: Self.start) },
                { _ = try await store.addNote("note", to: reference, by: admin, at: Self.start) },
                { _ = try await store.reply("mot", to: reference, account: "main", by: admin, at: Self.start) },
            ]
            for attempt in attempts {
                await #expect(throws: AccessDenied.self) { try await attempt() }
            }
            #expect(try await gateway.history(reference) == [.opened])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an administrator who is an advocate too reads cases`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let both = try await gateway.advocate("Alex", [.administrator, .advocate])
            let reference = try await gateway.interview()
            #expect(try await gateway.store.caseFile(reference, for: .advocate(both), at: Self.start) != nil)
        }
    }
}
