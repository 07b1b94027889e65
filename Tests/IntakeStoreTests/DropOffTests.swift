import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct DropOffTests {
    /// What people send, a minute apart, and what becomes of the two questions of the interview.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let texts: [String]
        /// Asked, answered, unclear, skipped, abandoned, and the median time.
        let letter: [Int?]
        let words: [Int?]
        var finished = 0
    }

    static let cases = [
        Case(
            testDescription: "a finished interview",
            texts: Interview.texts,
            letter: [1, 1, 0, 0, 0, 60],
            words: [1, 1, 0, 0, 0, 120],
            finished: 1
        ),
        Case(
            testDescription: "an interview under way",
            texts: ["bonjour", "1"],
            letter: [1, 0, 0, 0, 0, nil],
            words: [0, 0, 0, 0, 0, nil]
        ),
        Case(
            testDescription: "a stop",
            texts: ["bonjour", "1", "2", "ARRET"],
            letter: [1, 1, 0, 0, 0, 60],
            words: [1, 0, 0, 0, 1, nil]
        ),
        Case(
            testDescription: "a stop that was taken back",
            texts: ["bonjour", "1", "ARRET", "DEBUT"],
            letter: [1, 0, 0, 0, 0, nil],
            words: [0, 0, 0, 0, 0, nil]
        ),
        Case(
            testDescription: "an answer that is not understood",
            texts: ["bonjour", "1", "quoi", "comment", "PASSER"],
            letter: [1, 0, 1, 0, 0, nil],
            words: [1, 0, 0, 1, 0, nil]
        ),
        Case(
            testDescription: "questions asked again, and going back to them",
            texts: ["bonjour", "1", "REPETER", "quoi", "1", "RETOUR", "oui", "2", "PASSER", "2", "1", "1"],
            letter: [1, 1, 0, 0, 0, 180],
            words: [1, 0, 0, 1, 0, nil]
        ),
        Case(
            testDescription: "left for another before anything was answered",
            texts: ["bonjour", "1", "NOUVEAU", "oui"],
            letter: [1, 0, 0, 0, 1, nil],
            words: [0, 0, 0, 0, 0, nil]
        ),
    ]

    @Test(arguments: StoreSuite.databases, cases)
    func `one interview`(database: TestDatabase, example: Case) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(example.texts)
        let checklist = try #require(try await gateway.dropOff().checklists.first)
        #expect(checklist.questions.map(\.question) == ["letter", "words"])
        #expect(checklist.questions.map(\.numbers) == [example.letter, example.words])
        #expect(checklist.begun == 1)
        #expect(checklist.finished == example.finished)
    }

    @Test(arguments: StoreSuite.databases)
    func `silence abandons the open question`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1"])
        while let due = try await gateway.store.nextTimer() {
            try await gateway.takeDueTimers(at: due)
        }
        let questions = try await gateway.dropOff().checklists.flatMap(\.questions)
        #expect(questions.map(\.abandoned) == [0, 1])
    }

    @Test(arguments: StoreSuite.databases)
    func `many interviews are counted over all pages`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<150 {
            let answer = rank.isMultiple(of: 3) ? ["1"] : []
            try await gateway.texts(["bonjour", "1"] + answer, from: Gateway.person(rank))
        }
        let questions = try await gateway.dropOff().checklists.flatMap(\.questions)
        #expect(questions.map(\.asked) == [150, 50])
        #expect(questions.map(\.answered) == [50, 0])
    }

    @Test(arguments: StoreSuite.databases)
    func `what cannot be counted is told, and what nobody consented to is not counted`(
        database: TestDatabase
    ) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour"])
        try await gateway.texts(["bonjour", "1", "EFFACER", "oui"], from: Gateway.person(2))
        try await gateway.texts(["bonjour", "1"], from: Gateway.person(3))
        try await gateway.store.write { connection in
            try connection.execute(
                """
                UPDATE turns SET record_sealed = NULL WHERE number = 2
                AND conversation_id = (SELECT MAX(conversation_id) FROM turns)
                """
            )
        }
        #expect(try await gateway.dropOff() == DropOff(checklists: [], erased: 1, damaged: 1))
    }

    @Test(arguments: StoreSuite.databases)
    func `interviews that began before are left out`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1"])
        gateway.pass(hours: 1)
        let since = gateway.now()
        try await gateway.texts(["bonjour", "1", "1"], from: Gateway.person(2))
        #expect(try await gateway.dropOff(since: since).checklists.map(\.begun) == [1])
        #expect(try await gateway.dropOff().checklists.map(\.begun) == [2])
    }

    @Test(arguments: StoreSuite.databases)
    func `coordinators alone see it, each of their own organisation, and it is in the log`(
        database: TestDatabase
    ) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1"])
        let own = try await gateway.advocate("ann", [.coordinator])
        let other = try await gateway.advocate("bea", [.coordinator], in: "other")
        let advocate = try await gateway.advocate("cleo", [.advocate, .administrator])
        #expect(try await gateway.dropOff(for: .advocate(own)).checklists.map(\.begun) == [1])
        #expect(try await gateway.dropOff(for: .advocate(other)).checklists.isEmpty)
        await #expect(throws: AccessDenied.self) { try await gateway.dropOff(for: .advocate(advocate)) }
        let rows = try await gateway.column(
            "SELECT actor_id || ' ' || organisation AS value FROM audit WHERE action = 'read-statistics' ORDER BY number"
        )
        #expect(rows == ["\(own.id) group", "\(other.id) other"])
    }
}

struct TimeHistogramTests {
    @Test(
        arguments: [
            ([], nil), ([7], 7), ([1, 2], 1), ([1, 2, 3], 2), ([30, 30, 4000], 30), ([599.6, 601, 661], 600),
            ([90_000, 90_000], 90_000), ([89_999], 86_400), ([-5], 0), ([.infinity], 10 * 365 * 86_400),
        ] as [([TimeInterval], Int?)]
    )
    func `half of the durations stay within the median`(durations: [TimeInterval], median: Int?) {
        var histogram = TimeHistogram()
        durations.forEach { histogram.add($0) }
        #expect(histogram.median == median)
    }
}

extension Gateway {
    fileprivate func dropOff(for actor: Actor = .system, since: Date = start) async throws -> DropOff {
        try await store.dropOff(for: actor, since: since, at: Self.start)
    }
}

extension QuestionCount {
    fileprivate var numbers: [Int?] {
        [asked, answered, unclear, skipped, abandoned, medianSeconds]
    }
}
