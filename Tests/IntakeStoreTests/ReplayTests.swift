import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct ReplayTests {
    /// What people do that is more than one turn of one conversation, or that depends on more than their words.
    private static let histories: [[String]] = [
        Interview.texts,
        Interview.texts + ["NOUVEAU", "1", "2", "autre", "1", "1", "1"],
        ["bonjour", "1", "1", "mon histoire", "NOUVEAU", "oui", "1"],
        ["ENGLISH", "hello", "1", "ENGLISH", "yes, since May", "a story", "1", "1", "2", "STATUS"],
        ["bonjour", "1", "HUMAIN", "RETOUR", "2", "PASSER", "1", "1", "merci"],
        ["bonjour", "1", "ARRET", "allo", "DEBUT", "1", "l'histoire", "1", "RETOUR", "1", "2", "1"],
        ["bonjour", "1", "quoi", "quoi", "\u{1F4F7}", "EFFACER", "non", "1", "1", "1"],
    ]

    @Test(arguments: StoreSuite.databases, histories)
    func `deciding again gives the same`(database: TestDatabase, texts: [String]) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(texts)
        let replays = try await gateway.replays()
        #expect(replays.count == (try await gateway.count("SELECT COUNT(*) AS value FROM conversations")))
        #expect(replays.allSatisfy { $0.isExact })
        #expect(replays.flatMap(\.history.turns).flatMap(\.decision.received) == texts)
        #expect(replays.flatMap(\.history.turns).contains { !$0.decision.sent.isEmpty })
    }

    @Test(arguments: StoreSuite.databases)
    func `a second person on a phone goes on in the language of the first`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "ENGLISH", "1", "1"])
        gateway.pass(hours: 20)
        try await gateway.texts(["hello", "2", "1"])
        let replays = try await gateway.replays()
        #expect(replays.map(\.stored.language) == [.english, .english])
        #expect(replays.allSatisfy { $0.isExact })
    }

    @Test(arguments: StoreSuite.databases)
    func `reminders and expiry are decided again too`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1"])
        while let due = try await gateway.store.nextTimer() {
            try await gateway.takeDueTimers(at: due)
        }
        let replayed = try await gateway.replayed()
        #expect(replayed.isExact)
        #expect(replayed.storedEffects.last == [.queueCase(.expired)])
    }

    @Test(arguments: StoreSuite.databases)
    func `the words of an advocate belong to no turn`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        try await gateway.queue("un mot")
        #expect(try await gateway.replayed().isExact)
    }

    @Test(arguments: StoreSuite.databases)
    func `all pages are read, in order`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<120 {
            try await gateway.text("bonjour", from: Gateway.person(rank))
        }
        let ids = try await gateway.replays().map(\.history.id)
        #expect(ids.count == 120)
        #expect(ids == ids.sorted())
        #expect(try await gateway.store.conversationCount() == 120)
    }

    @Test(arguments: StoreSuite.databases)
    func `the conversation of a case is found by its reference`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reference = try #require(try await gateway.texts(Interview.texts).caseReference)
        let entry = try #require(try await gateway.store.history(ofCase: reference))
        guard case .readable(let history) = entry else {
            Issue.record("not readable: \(entry)")
            return
        }
        #expect(history.state.reference == reference)
        let other = CaseReference(number: reference == CaseReference(number: 1) ? 2 : 1)
        let isThere = try await gateway.store.history(ofCase: other) != nil
        #expect(!isThere)
    }
}

/// What cannot be decided again is told apart.
struct UnreadableHistoryTests {
    /// One conversation that reads and one that does not.
    private static func entries(
        _ database: TestDatabase,
        after change: StaticString
    ) async throws -> [HistoryEntry] {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        try await gateway.texts(Interview.texts, from: Gateway.person(2))
        try await gateway.store.write { try $0.execute(change) }
        return try await gateway.entries()
    }

    @Test(arguments: StoreSuite.databases)
    func `an erased conversation`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts + ["EFFACER", "oui"])
        try await gateway.text("bonjour")
        let entries = try await gateway.entries()
        #expect(entries.map(\.name) == ["erased", "readable"])
    }

    @Test(arguments: StoreSuite.databases)
    func `a turn of another engine`(database: TestDatabase) async throws {
        let entries = try await Self.entries(
            database,
            after: """
                UPDATE turns SET engine_version = engine_version + 1
                WHERE number = 3 AND conversation_id = (SELECT MIN(id) FROM conversations)
                """
        )
        #expect(entries.map(\.name) == ["other engine", "readable"])
    }

    @Test(
        arguments: StoreSuite.databases,
        [
            """
            UPDATE turns SET record_sealed = (SELECT MAX(record_sealed) FROM turns WHERE number <> 3)
            WHERE number = 3 AND conversation_id = (SELECT MIN(id) FROM conversations)
            """,
            "DELETE FROM turns WHERE number = 7 AND conversation_id = (SELECT MIN(id) FROM conversations)",
            "UPDATE turns SET number = 9 WHERE number = 7 AND conversation_id = (SELECT MIN(id) FROM conversations)",
            "DELETE FROM turns WHERE conversation_id = (SELECT MIN(id) FROM conversations)",
            """
            UPDATE messages SET text_sealed = NULL
            WHERE turn_number = 2 AND conversation_id = (SELECT MIN(id) FROM conversations)
            """,
        ] as [SQL]
    )
    func `something altered`(database: TestDatabase, change: SQL) async throws {
        #expect(try await Self.entries(database, after: change.text).map(\.name) == ["damaged", "readable"])
    }
}

/// A statement among the arguments of a test.
struct SQL: ExpressibleByStringLiteral, Sendable, CustomTestStringConvertible {
    let text: StaticString

    init(stringLiteral text: StaticString) {
        self.text = text
    }

    var testDescription: String { text.description }
}

extension HistoryEntry {
    fileprivate var name: String {
        switch self {
        case .readable: "readable"
        case .erased: "erased"
        case .otherEngine: "other engine"
        case .damaged: "damaged"
        }
    }
}
