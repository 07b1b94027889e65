import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct TimerTests {
    private static let timers: StaticString = "SELECT COUNT(*) AS value FROM timers"
    private static let later = Gateway.start + 24 * 60 * 60

    @Test(arguments: StoreSuite.databases)
    func `each turn plans its times in place of those before`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1"])
        #expect(try await gateway.store.nextTimer() == nil)
        try await gateway.text("mon histoire")
        let first = try #require(try await gateway.store.nextTimer())
        try await gateway.text("la suite")
        #expect(try await gateway.store.nextTimer() == first + 60)
        #expect(try await gateway.count(Self.timers) == 1)
        try await gateway.text("1")
        #expect(try await gateway.count(Self.timers) == 0)
    }

    @Test(arguments: StoreSuite.databases)
    func `a time that has come is a turn whose messages go to the outbox`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1", "mon histoire"])
        let due = try #require(try await gateway.store.nextTimer())
        #expect(try await gateway.takeDueTimers(at: due - 1) == 0)
        #expect(try await gateway.takeDueTimers(at: due) == 1)
        #expect(try await gateway.takeDueTimers(at: due) == 0)
        let items = try await gateway.store.claimOutbox(at: due, limit: 10)
        #expect(items.map(\.text) == ["summary summary-yes 1. 2=mon histoire"])
        #expect(items.map(\.to) == [Gateway.person(1)])
        #expect(items.map(\.line) == [Gateway.line])
        let replayed = try await gateway.replayed()
        #expect(replayed.conversation == replayed.stored)
    }

    @Test(arguments: StoreSuite.databases)
    func `two services take each time once`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<20 {
            try await gateway.texts(["bonjour", "1", "1", "mon histoire"], from: Gateway.person(rank))
        }
        let other = try await gateway.another()
        async let one = gateway.takeDueTimers(at: Self.later)
        async let two = other.takeDueTimers(at: Self.later)
        #expect(try await one + two == 20)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM turns WHERE number = 5") == 20)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 20)
        #expect(try await gateway.count(Self.timers) == 0)
    }

    @Test(arguments: StoreSuite.databases)
    func `no more are taken than asked for`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<5 {
            try await gateway.texts(["bonjour", "1", "1", "mon histoire"], from: Gateway.person(rank))
        }
        #expect(try await gateway.takeDueTimers(at: Self.later, limit: 2) == 2)
        #expect(try await gateway.count(Self.timers) == 3)
    }

    @Test(arguments: StoreSuite.databases)
    func `a time of a line without configuration waits`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1", "mon histoire"])
        let taken = try await gateway.store.takeDueTimers(
            at: Self.later,
            limit: 10,
            line: { _ in nil },
            account: { _ in "main" }
        )
        #expect(taken == 0)
        #expect(try await gateway.takeDueTimers(at: Self.later) == 0)
        #expect(try await gateway.takeDueTimers(at: Self.later + 60 * 60) == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `a time that fails stands in nobody's way`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 1...2 {
            try await gateway.texts(["bonjour", "1", "1", "mon histoire"], from: Gateway.person(rank))
        }
        try await gateway.store.write { connection in
            try connection.execute(
                """
                UPDATE conversations SET state_sealed = ?
                WHERE id = (SELECT conversation_id FROM timers ORDER BY due_at LIMIT 1)
                """,
                Data(repeating: 1, count: 64)
            )
        }
        await #expect(throws: StoreError.unreadable("conversations.state_sealed")) {
            try await gateway.takeDueTimers(at: Self.later)
        }
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM turns WHERE number = 5") == 1)
        #expect(try await gateway.store.nextTimer() == Self.later + 60 * 60)
    }
}
