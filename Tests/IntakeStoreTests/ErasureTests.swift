import Dispatch
import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct ErasureTests {
    @Test(arguments: StoreSuite.databases)
    func `nothing readable remains of an erased person`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        try await gateway.queue("un mot")
        let secrets = try await gateway.column(Self.sealed).compactMap(\.self)
        #expect(secrets.count > 20)

        #expect(try await gateway.texts(["EFFACER", "oui"]).texts == ["erased"])
        #expect(try await gateway.column(Self.sealed).compactMap(\.self).isEmpty)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM contacts") == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM timers") == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people WHERE erased_at IS NULL") == 0)
        try expectAbsent(secrets.compactMap { Data(base64Encoded: $0) }, in: gateway.folder)
    }

    @Test(arguments: StoreSuite.databases)
    func `the case stays as a closed row without content`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reference = try await gateway.texts(Interview.texts).caseReference
        try await gateway.texts(["EFFACER", "oui"])
        #expect(try await gateway.value("SELECT reference AS value FROM cases") == reference?.text)
        #expect(try await gateway.value("SELECT state AS value FROM cases") == "closed")
        #expect(try await gateway.value("SELECT reasons AS value FROM cases") == "")
    }

    @Test(arguments: StoreSuite.databases)
    func `a repetition after the erasure gets its answer and changes nothing`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour", id: "SM1")
        try await gateway.text("EFFACER", id: "SM2")
        let erased = try await gateway.text("oui", id: "SM3")
        let sizes = try await gateway.sizes()
        #expect(try await gateway.text("oui", id: "SM3") == Advance(reply: erased.reply, isRepetition: true))
        #expect(try await gateway.text("bonjour", id: "SM1") == Advance(reply: [], isRepetition: true))
        #expect(try await gateway.sizes() == sizes)
    }

    @Test(arguments: StoreSuite.databases)
    func `the next text of an erased person begins anew`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts + ["EFFACER", "oui"])
        let advance = try await gateway.text("bonjour")
        #expect(advance.texts.first?.hasPrefix("welcome") == true)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people") == 2)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people WHERE erased_at IS NULL") == 1)
        #expect(try await gateway.texts(["1", "1", "autre", "1", "1", "1"]).queuedReasons == [.complete])
    }

    @Test(arguments: StoreSuite.databases)
    func `others keep what they told`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts, from: Gateway.person(2))
        try await gateway.texts(Interview.texts + ["EFFACER", "oui"])
        let kept = try await gateway.replayed(of: Gateway.person(2))
        #expect(kept.conversation == kept.stored)
    }

    @Test(arguments: StoreSuite.databases)
    func `all conversations of the person are erased, on every line`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour", on: Gateway.phone(5_145_550_101))
        try await gateway.texts(Interview.texts + ["NOUVEAU", "1", "EFFACER", "oui"])
        #expect(try await gateway.column(Self.sealed).compactMap(\.self).isEmpty)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM contacts") == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM conversations") == 3)
    }

    @Test(arguments: StoreSuite.databases)
    func `what a reader kept from being overwritten is overwritten later`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        let secrets = try await gateway.column(Self.sealed).compactMap(\.self).compactMap { Data(base64Encoded: $0) }
        let (isReading, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let store = gateway.store
        let reader = Task {
            try await store.read { connection in
                _ = try connection.rows("SELECT id FROM people")
                isReading.signal()
                mayEnd.wait()
            }
        }
        await Task.detached { isReading.waitForReader() }.value
        #expect(try await gateway.texts(["EFFACER", "oui"]).texts == ["erased"])
        #expect(await !store.finishScrubbing())
        mayEnd.signal()
        try await reader.value
        #expect(await store.finishScrubbing())
        try expectAbsent(secrets, in: gateway.folder)
    }

    /// All that is sealed with a person's key, and the key.
    private static let sealed: StaticString = """
        SELECT wrapped_key AS value FROM people UNION ALL SELECT phone_sealed FROM people
        UNION ALL SELECT phone_hash FROM people UNION ALL SELECT state_sealed FROM conversations
        UNION ALL SELECT record_sealed FROM turns UNION ALL SELECT text_sealed FROM messages
        UNION ALL SELECT reply_sealed FROM inbound WHERE person_id IS NOT NULL
        UNION ALL SELECT word_hash FROM case_words
        UNION ALL SELECT counted_sealed FROM case_figures
        """
}

extension DispatchSemaphore {
    /// Waits on a thread of its own.
    fileprivate func waitForReader() { wait() }
}
