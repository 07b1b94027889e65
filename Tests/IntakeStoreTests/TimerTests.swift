import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct TimerTests {
    private static let timers: StaticString = "SELECT kind || ' ' || due_at AS value FROM timers ORDER BY kind"
    private static let story = ["bonjour", "1", "1", "mon histoire"]

    @Test(arguments: StoreSuite.databases)
    func `each turn plans its times in place of those before`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for text in Self.story + ["la suite", "1"] {
            try await gateway.text(text)
            let conversation = try await gateway.conversation()
            let planned = conversation.timers(on: Interview.line(Gateway.line)).map { timer in
                "\(timer.kind.rawValue) \(Int(timer.due.timeIntervalSince1970 * 1000))"
            }
            #expect(try await gateway.column(Self.timers) == planned.sorted())
        }
        try await gateway.texts(["1", "1"])
        #expect(try await gateway.store.nextTimer() == nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `a time that has come is a turn whose messages go to the outbox`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Self.story)
        let due = try #require(try await gateway.store.nextTimer())
        #expect(try await gateway.takeDueTimers(at: due - 1) == 0)
        #expect(try await gateway.takeDueTimers(at: due) == 1)
        #expect(try await gateway.takeDueTimers(at: due) == 0)
        let items = try await gateway.store.claimOutbox(at: due, limit: 10)
        #expect(items.map { $0.text.prefix(7) } == ["summary"])
        #expect(items.map(\.to) == [Gateway.person(1)])
        #expect(items.map(\.line) == [Gateway.line])
        let replayed = try await gateway.replayed()
        #expect(replayed.conversation == replayed.stored)
    }

    @Test(arguments: StoreSuite.databases)
    func `two services that ask again and again take each time once`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<20 {
            try await gateway.texts(Self.story, from: Gateway.person(rank))
        }
        let other = try await gateway.another()
        let later = gateway.now() + 60 * 60
        let taken = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<10 {
                group.addTask { try await (index.isMultiple(of: 2) ? gateway : other).takeDueTimers(at: later) }
            }
            return try await group.reduce(0, +)
        }
        #expect(taken == 20)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM turns") == 20 * 5)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 20)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM timers WHERE kind = 'pause'") == 0)
    }

    @Test(arguments: StoreSuite.databases)
    func `a silent interview is reminded, then queued with what is known`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1"])
        var turns = 0
        while let due = try await gateway.store.nextTimer(), turns < 10 {
            #expect(try await gateway.takeDueTimers(at: due) == 1)
            turns += 1
        }
        #expect(turns == 3)
        #expect(try await gateway.value("SELECT reasons AS value FROM cases") == "expired")
    }

    @Test(arguments: StoreSuite.databases)
    func `words without consent are erased when the interview expires`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("mon histoire de corbeau")
        let last = gateway.now() + 30 * 24 * 60 * 60
        while let due = try await gateway.store.nextTimer(), due < last {
            try await gateway.takeDueTimers(at: due)
        }
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people WHERE wrapped_key IS NULL") == 1)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM messages WHERE text_sealed IS NOT NULL") == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 0)
    }

    @Test(arguments: StoreSuite.databases)
    func `no more are taken than asked for`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<5 {
            try await gateway.texts(Self.story, from: Gateway.person(rank))
        }
        let later = gateway.now() + 60 * 60
        #expect(try await gateway.takeDueTimers(at: later, limit: 2) == 2)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM timers WHERE kind = 'pause'") == 3)
    }

    @Test(arguments: StoreSuite.databases)
    func `a time of a line without configuration waits`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Self.story)
        let later = gateway.now() + 60 * 60
        let taken = try await gateway.store.takeDueTimers(
            at: later,
            limit: 10,
            line: { _ in nil },
            account: { _ in "main" }
        )
        #expect(taken == 0)
        #expect(try await gateway.takeDueTimers(at: later) == 0)
        #expect(try await gateway.takeDueTimers(at: later + 60 * 60) == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `a time that fails stands in nobody's way`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 1...2 {
            try await gateway.texts(Self.story, from: Gateway.person(rank))
        }
        let later = gateway.now() + 60 * 60
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
            try await gateway.takeDueTimers(at: later)
        }
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM turns WHERE number = 5") == 1)
        #expect(try await gateway.store.nextTimer() == later + 60 * 60)
    }
}
