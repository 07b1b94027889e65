import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct TurnTests {
    @Test(arguments: StoreSuite.databases)
    func `a whole interview ends in one case`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let last = try await gateway.texts(Interview.texts)
        let reference = try #require(last.caseReference)
        #expect(last.queuedReasons == [.complete])
        #expect(try await gateway.value("SELECT reference AS value FROM cases") == reference.text)
        #expect(last.texts == ["finished-with-group \(reference.text)"])
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people") == 1)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM conversations") == 1)
        #expect(try await gateway.count("SELECT turn_count AS value FROM conversations") == 7)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM messages WHERE direction = 'in'") == 7)
    }

    @Test(arguments: StoreSuite.databases)
    func `what is stored decides every turn again`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        let replayed = try await gateway.replayed()
        #expect(replayed.effects == replayed.storedEffects)
        #expect(replayed.effects.count == 7)
        #expect(replayed.conversation == replayed.stored)
    }

    @Test(arguments: StoreSuite.databases)
    func `messages of one person at once are handled one after the other`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1"])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<30 {
                group.addTask { try await gateway.text("partie \(index) de mon histoire") }
            }
            try await group.waitForAll()
        }
        let numbers = try await gateway.column("SELECT number AS value FROM turns ORDER BY number")
        #expect(numbers == (1...33).map { String($0) })
        let words = try await gateway.conversation().answers["words"]?.value.token ?? ""
        for index in 0..<30 {
            #expect(words.contains("partie \(index) de"))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `messages handed over in order are handled in order`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1"])
        for index in 0..<10 {
            try await gateway.text("partie \(index)")
        }
        let words = try await gateway.conversation().answers["words"]?.value.token
        #expect(words == (0..<10).map { "partie \($0)" }.joined(separator: "\n"))
    }

    @Test(arguments: StoreSuite.databases)
    func `two hundred people at once have a conversation each`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let results = try await withThrowingTaskGroup(of: Advance.self) { group in
            for rank in 0..<200 {
                group.addTask { try await gateway.texts(["bonjour", "1"], from: Gateway.person(rank)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.allSatisfy { $0.texts == ["question keys-yes-no 1 Une lettre? 2"] })
        #expect(Set(results.flatMap(\.messageIDs)).count == 200)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people") == 200)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM conversations WHERE turn_count = 2") == 200)
    }

    @Test(arguments: StoreSuite.databases)
    func `one phone on two lines is one person with two conversations`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        try await gateway.text("bonjour", on: Gateway.phone(5_145_550_101))
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people") == 1)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM conversations") == 2)
    }

    @Test(arguments: StoreSuite.databases)
    func `a conversation that is over is followed by another`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        #expect(try await gateway.texts(["bonjour", "2"]).texts == ["declined"])
        #expect(try await gateway.text("bonjour encore").texts.first?.hasPrefix("welcome") == true)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM conversations") == 2)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM conversations WHERE ended_at IS NULL") == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `a second request begins in the same transaction`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        let advance = try await gateway.text("NOUVEAU")
        #expect(advance.texts.first?.hasPrefix("welcome") == true)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM conversations") == 2)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people") == 1)
        let last = try await gateway.texts(["1", "2", "autre histoire", "1", "1", "1"])
        #expect(last.queuedReasons == [.complete])
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM cases") == 2)
    }

    @Test(arguments: StoreSuite.databases)
    func `an unfinished request queues its case and leaves no timer`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1", "mon histoire"])
        let advance = try await gateway.texts(["NOUVEAU", "oui"])
        #expect(advance.queuedReasons == [.unfinished])
        #expect(advance.caseReference != nil)
        let planned = try await gateway.count(
            """
            SELECT COUNT(*) AS value FROM timers WHERE conversation_id NOT IN (SELECT conversation_id FROM contacts)
            """
        )
        #expect(planned == 0)
    }

    @Test(arguments: StoreSuite.databases)
    func `refusing a second request leaves the first as it is`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reference = try await gateway.texts(Interview.texts).caseReference
        #expect(try await gateway.texts(["NOUVEAU", "2"]).texts == ["declined"])
        #expect(try await gateway.value("SELECT state AS value FROM cases") == "new")
        let advance = try await gateway.text("une chose encore")
        #expect(advance.caseReference == reference)
        #expect(advance.queuedReasons == [.wrote])
    }

    @Test(arguments: StoreSuite.databases)
    func `refusing on one line leaves the request on another as it is`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        let second = Gateway.phone(5_145_550_101)
        try await gateway.text("bonjour", on: second)
        #expect(try await gateway.text("2", on: second).texts == ["declined"])
        #expect(try await gateway.value("SELECT state AS value FROM cases") == "new")
        #expect(try await gateway.text("bonjour", on: second).texts.first?.hasPrefix("welcome") == true)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people") == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `somebody else on the phone is another person`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1", "1"])
        gateway.pass(hours: 20)
        #expect(try await gateway.text("bonjour").texts == ["resume"])
        let advance = try await gateway.text("2")
        #expect(advance.queuedReasons == [.unfinished])
        #expect(advance.texts.first?.hasPrefix("welcome") == true)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people") == 2)
        try await gateway.texts(["1", "1", "autre", "1", "EFFACER", "oui"])
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people WHERE wrapped_key IS NOT NULL") == 1)
        #expect(try await gateway.value("SELECT state AS value FROM cases WHERE erased_at IS NULL") == "new")
    }

    @Test(arguments: StoreSuite.databases)
    func `somebody else on the phone leaves nothing of words without consent`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("mon histoire")
        gateway.pass(hours: 20)
        try await gateway.texts(["allo", "2"])
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people WHERE wrapped_key IS NULL") == 1)
        let left = try await gateway.count(
            """
            SELECT COUNT(*) AS value FROM messages
            WHERE text_sealed IS NOT NULL AND conversation_id NOT IN (SELECT conversation_id FROM contacts)
            """
        )
        #expect(left == 0)
        #expect(try await gateway.text("1").texts == ["question keys-yes-no 1 Une lettre? 2"])
    }

    @Test(arguments: StoreSuite.databases)
    func `a line's changed facts are those of the next turn`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        try await gateway.text("AIDE", carrierAnswers: [.help])
        #expect(try await gateway.count("SELECT COUNT(DISTINCT line_hash) AS value FROM turns") == 2)
    }
}
