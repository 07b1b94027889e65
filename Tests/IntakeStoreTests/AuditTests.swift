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
    func `a log that was emptied is no new one, even after a start`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            #expect(try await gateway.store.verifyAudit() == .intact(count: 0))
            try await gateway.store.write { try $0.execute("DELETE FROM audit_head") }
            #expect(try await gateway.store.verifyAudit() == .broken(at: 1))
            let again = try await gateway.another()
            #expect(try await again.store.verifyAudit() == .broken(at: 1))
            try await again.store.close()
        }
    }

    @Test(arguments: StoreSuite.databases, [0, 3])
    func `an earlier database gets the beginning of its log once`(database: TestDatabase, lines: Int) async throws {
        let gateway = try await Gateway(on: database)
        let folder = gateway.folder.appending(path: "older")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let older = try await Store(
            engine: database.open(folder),
            masterKey: gateway.masterKey,
            migrations: Migration.all.filter { $0.number < Migration.auditBeginning.number }
        )
        if lines > 0 {
            // The program of before numbered from 1 without a beginning.
            try await older.write { [log = older.auditLog] in try log.begin(in: $0) }
            try await write(lines, in: older)
        }
        try await older.close()
        let store = try await Store(engine: database.open(folder), masterKey: gateway.masterKey)
        #expect(try await store.verifyAudit() == .intact(count: lines))
        try await store.close()
    }

    @Test(arguments: StoreSuite.databases)
    func `a log that was put back to an earlier state does not hold its last mark`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            #expect(try await store.auditMark() == AuditMark("0:"))
            try await write(3, in: gateway)
            let mark = try await store.auditMark()
            #expect(mark.number == 3 && AuditMark(mark.description) == mark)
            try await write(2, in: gateway)
            #expect(try await store.holds(mark))
            let last = try await store.auditMark()
            // As a backup of before would hold it, with the head that belonged to it.
            try await store.write { [log = store.auditLog] connection in
                try connection.execute("DELETE FROM audit WHERE number > 3")
                try log.moveHead(to: 3, mark.hash, in: connection)
            }
            #expect(try await store.verifyAudit() == .intact(count: 3))
            #expect(try await store.holds(mark))
            #expect(try await !store.holds(last))
            try await write(2, in: gateway, about: 7)
            #expect(try await store.verifyAudit() == .intact(count: 5))
            #expect(try await !store.holds(last))
        }
    }

    @Test(arguments: ["", "3", ":", "3:", "-1:00", "3:0g", "3:000", "x:00", "3:00:00"])
    func `what is no mark is not taken for one`(text: String) {
        #expect(AuditMark(text) == nil)
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

    private func write(_ count: Int, in gateway: Gateway, about first: Int = 0) async throws {
        try await write(count, in: gateway.store, about: first)
    }

    private func write(_ count: Int, in store: Store, about first: Int = 0) async throws {
        try await store.write { [log = store.auditLog] connection in
            for index in first..<first + count {
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
        Tampering("DELETE FROM audit", "DELETE FROM audit_head", found: 1),
        Tampering("DELETE FROM audit", "UPDATE audit_head SET number = 0", found: 1),
        Tampering("DELETE FROM audit WHERE number > 10", "DELETE FROM audit_head", found: 11),
        Tampering(
            "DELETE FROM audit WHERE number = 12",
            "UPDATE audit_head SET number = 11, hash = (SELECT hash FROM audit WHERE number = 11)",
            found: 12
        ),
    ]
}
