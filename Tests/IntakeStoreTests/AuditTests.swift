import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct AuditTests {
    @Test(arguments: StoreSuite.databases)
    func `a log that nobody touched is intact`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            #expect(try await gateway.store.verifyAudit() == .intact(count: 0))
            try await write(12, in: gateway)
            #expect(try await gateway.store.verifyAudit() == .intact(count: 12))
            let again = try await gateway.another()
            #expect(try await again.store.verifyAudit() == .intact(count: 12))
            try await again.store.close()
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a log longer than one part is checked whole`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            try await write(1001, in: gateway)
            #expect(try await gateway.store.verifyAudit() == .intact(count: 1001))
            try await gateway.store.write { try $0.execute("UPDATE audit SET detail = 'x' WHERE number = 1000") }
            #expect(try await gateway.store.verifyAudit() == .broken(at: 1000))
        }
    }

    @Test(arguments: StoreSuite.databases, Tampering.all)
    func `what was changed, removed or moved is found`(database: TestDatabase, tampering: Tampering) async throws {
        try await withGateway(database) { gateway in
            try await write(12, in: gateway)
            try await gateway.store.write { connection in
                for statement in tampering.statements {
                    try connection.execute(statement)
                }
            }
            #expect(try await gateway.store.verifyAudit() == .broken(at: tampering.found))
            // What is done later does not cover it up.
            try await write(1, in: gateway)
            #expect(try await gateway.store.verifyAudit() == .broken(at: tampering.found))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `acts at once are all in the log, in one order`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<50 {
                    group.addTask { try await write(1, in: gateway) }
                }
                try await group.waitForAll()
            }
            #expect(try await gateway.store.verifyAudit() == .intact(count: 50))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `the log names whoever acted`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            try await gateway.store.openSession(TokenHash(of: "s"), for: anne, on: "Firefox", at: Gateway.start)
            let entries = try await gateway.store.audit(latest: 10, in: "group")
            #expect(entries.map(\.action) == [.signedIn, .joined, .invited])
            #expect(entries.map(\.actorName) == ["Anne", "Anne", nil])
            #expect(entries.map(\.detail) == [nil, "advocate", "advocate"])
            #expect(entries.map(\.number) == [3, 2, 1])
            #expect(try await gateway.store.audit(latest: 1, in: nil).count == 1)
            #expect(try await gateway.store.audit(latest: -1, in: nil).isEmpty)
        }
    }

    private func write(_ count: Int, in gateway: Gateway) async throws {
        try await gateway.store.write { [log = gateway.store.auditLog] connection in
            for index in 0..<count {
                try log.append(
                    .viewed,
                    by: .system,
                    organisation: "group",
                    reference: CaseReference(number: index).text,
                    at: Gateway.start,
                    in: connection
                )
            }
        }
    }
}

/// A way to falsify a log of twelve rows, and where it is found.
struct Tampering: Sendable, CustomTestStringConvertible {
    let statements: [StaticString]
    let found: Int

    var testDescription: String { statements.map(\.description).joined(separator: "; ") }

    init(_ statements: StaticString..., found: Int) {
        self.statements = statements
        self.found = found
    }

    static let all = [
        Tampering("UPDATE audit SET at = at + 1 WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET actor_kind = 'token' WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET actor_id = 'x' WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET action = 'claimed' WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET organisation = 'other' WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET organisation = NULL WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET reference = NULL WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET detail = '' WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET organisation = 'grou', reference = 'p' || reference WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET organisation = reference, reference = organisation WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET hash = (SELECT hash FROM audit WHERE number = 4) WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET hash = 'x' WHERE number = 5", found: 5),
        Tampering("UPDATE audit SET number = -1 WHERE number = 5", found: 1),
        Tampering("DELETE FROM audit WHERE number = 1", found: 1),
        Tampering("DELETE FROM audit WHERE number = 5", found: 5),
        Tampering("DELETE FROM audit WHERE number = 12", found: 12),
        Tampering("DELETE FROM audit", found: 1),
        Tampering("DELETE FROM audit WHERE number = 1", "UPDATE audit SET number = number - 1", found: 1),
        Tampering("UPDATE audit SET number = 13 WHERE number = 12", found: 12),
        Tampering(
            "UPDATE audit SET number = 99 WHERE number = 5",
            "UPDATE audit SET number = 5 WHERE number = 6",
            "UPDATE audit SET number = 6 WHERE number = 99",
            found: 5
        ),
        Tampering(
            """
            INSERT INTO audit (number, at, actor_kind, actor_id, action, hash)
            SELECT 13, at, actor_kind, actor_id, action, hash FROM audit WHERE number = 12
            """,
            found: 13
        ),
        Tampering("DELETE FROM audit_head", found: 13),
        Tampering("DELETE FROM audit WHERE number > 10", "DELETE FROM audit_head", found: 11),
        Tampering(
            "DELETE FROM audit WHERE number = 12",
            "UPDATE audit_head SET number = 11, hash = (SELECT hash FROM audit WHERE number = 11)",
            found: 12
        ),
    ]
}
