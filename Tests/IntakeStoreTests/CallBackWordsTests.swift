import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// Before a consent, whoever asks to be called back leaves a number and a time, and nothing else.
struct CallBackWordsTests {
    /// What is said before consent, and what follows it: nothing, a refusal, or silence.
    private static let endings: [[String]] = [[], ["demain matin"], ["demain matin", "oui", "2"]]

    @Test(arguments: StoreSuite.databases, endings)
    func `no word is left, in no file`(database: TestDatabase, ending: [String]) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        try await gateway.text("un corbeau mange mon courrier")
        let secrets = try await gateway.column(Self.said).compactMap(\.self)
        #expect(secrets.count >= 4)
        let reference = try #require(try await gateway.say(["HUMAIN"] + ending))

        #expect(try await gateway.column(Self.said).compactMap(\.self).isEmpty)
        try expectAbsent(secrets.compactMap { Data(base64Encoded: $0) }, in: gateway.folder)
        let file = try #require(try await gateway.store.caseFile(reference, for: .system, at: gateway.now()))
        #expect(file.callBackTime == (ending.isEmpty ? [] : ["demain matin"]))
        #expect(file.conversation == nil && file.transcript.isEmpty)
        guard case .erased = try await gateway.store.history(ofCase: reference) else {
            Issue.record("it cannot be decided again")
            return
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what is told with consent afterwards is kept`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let texts = ["bonjour", "un corbeau", "HUMAIN", "demain", "oui", "1", "oui", "le reste", "1", "1", "1"]
        let reference = try #require(try await gateway.say(texts))
        let file = try #require(try await gateway.store.caseFile(reference, for: .system, at: gateway.now()))
        #expect(file.conversation?.answers.isEmpty == false)
        #expect(file.transcript.contains { $0.direction == .incoming && $0.text == "le reste" })
        #expect(!file.transcript.contains { $0.text.contains("corbeau") })
    }

    /// What the person said, and the turns that tell of it.
    private static let said: StaticString = """
        SELECT text_sealed AS value FROM messages WHERE direction = 'in' UNION ALL SELECT record_sealed FROM turns
        """
}
