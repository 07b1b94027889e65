import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// What a database from before there were tasks and a search becomes.
struct EarlierDatabaseTests {
    private static let undoing: [StaticString] = [
        "DROP VIEW task_listings", "DROP TABLE task_counts", "DROP TABLE tasks", "DROP TABLE cases_without_words",
        "DROP TABLE case_words", "DROP INDEX cases_by_advocate", "DROP INDEX cases_by_organisation",
        "DROP INDEX people_by_phone_alone",
    ]

    /// Takes a database back to what it was before, and through the migration once more.
    private func migrateAgain(_ gateway: Gateway) async throws {
        try await gateway.store.write { connection in
            for statement in Self.undoing + Schema006.statements {
                try connection.execute(statement)
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what waited for a human is a task, and cases are found once they have their words`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let marie = try await gateway.named("Marie", office: "CLE de Laval")
            let closed = try await gateway.named("Jean", office: "Gaspé", from: Gateway.person(2))
            try await store.markFailed(gateway.queue("un mot"), error: nil, at: gateway.now())
            for number in [1, 2] { try await gateway.say(["STOP"], from: Gateway.person(number)) }
            try await store.keepStray(
                sender: "12345",
                line: Gateway.line,
                organisation: "group",
                text: "code",
                account: "main",
                providerMessageID: "SM1",
                at: gateway.now()
            )
            _ = try await store.claim(closed, by: anne, at: gateway.now())
            _ = try await store.close(closed, reason: "fait", by: anne, at: gateway.now())
            try await migrateAgain(gateway)
            let tasks = try await store.openTasks(for: anne, limit: 9, at: gateway.now()).tasks
            #expect(Set(tasks.map(\.kind)) == [.stray, .undeliverable, .optedOut] && tasks.count == 3)
            #expect(Set(tasks.map(\.reference)) == [marie, nil])
            #expect(try await store.openTaskCount(in: "group") == 3)
            func found(_ typed: String) async throws -> [CaseReference] {
                let search = try #require(CaseSearch(reading: typed))
                return try await store.search(search, by: anne, limit: 9, at: gateway.now()).cases.map(\.reference)
            }
            #expect(try await found("jean") == [])
            #expect(try await store.indexEarlierCases(limit: 9) == 2)
            #expect(try await found("jean") == [closed])
            #expect(try await found("514 555 1001") == [marie])
        }
    }
}
