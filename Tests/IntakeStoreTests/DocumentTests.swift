import Crypto
import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct DocumentTests {
    @Test(arguments: StoreSuite.databases)
    func `documents are kept once, under the hash of their content`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<3 {
            try await gateway.text("bonjour", from: Gateway.person(rank))
        }
        let kinds = try await gateway.column("SELECT kind AS value FROM documents ORDER BY kind")
        #expect(kinds == ["checklist", "line", "wording"])
        let bodies = try await gateway.column("SELECT body AS value FROM documents ORDER BY hash")
        let hashes = try await gateway.column("SELECT hash AS value FROM documents ORDER BY hash")
        for (body, hash) in zip(bodies, hashes) {
            let digest = SHA256.hash(data: Data((body ?? "").utf8))
            #expect(digest.map { Hexadecimal.byte($0) }.joined() == hash)
        }
    }

    @Test func `the same content gives the same text, however its sets are ordered`() throws {
        let answers: [CarrierAnswer] = [.stop, .help, .info, .start]
        let bodies = try (0..<20).map { _ in
            try Document(Interview.line(Gateway.line, carrierAnswers: Set(answers.shuffled()))).body
        }
        #expect(Set(bodies).count == 1)
        #expect(try Document(Interview.wording).body.hasPrefix(#"{"texts":{"en":{"accompaniment":"#))
        #expect(try Document(Interview.checklist).body.contains(#""texts":{"en":"Une lettre?","fr":"Une lettre?"}"#))
    }

    @Test(arguments: StoreSuite.databases)
    func `a conversation stays on its version of the checklist`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        var edited = Interview.checklist
        edited.version = "2"
        edited.questions.removeFirst()
        let beginning = Beginning(checklist: edited, wording: Interview.wording, language: .french)
        for (rank, expected) in [(1, "question keys-yes-no 1 Une lettre? 2"), (2, "question  1 Racontez. 1")] {
            var last: Advance?
            for text in rank == 1 ? ["1"] : ["bonjour", "1"] {
                let time = gateway.now()
                last = try await gateway.store.advance(
                    Gateway.arrival(text, from: Gateway.person(rank), id: UUID().uuidString, at: time),
                    line: Interview.line(Gateway.line),
                    at: time,
                    beginning: { _ in beginning },
                    reply: Gateway.render
                )
            }
            #expect(last?.texts == [expected])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a document is decoded once`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        let documents = Documents()
        let hash = try #require(try await gateway.value("SELECT hash AS value FROM documents WHERE kind = 'checklist'"))
        let store = gateway.store
        let first = try await store.read { try documents.checklists.content(hash, in: $0) }
        try await store.write { try $0.execute("UPDATE documents SET body = 'none'") }
        let second = try await store.read { try documents.checklists.content(hash, in: $0) }
        #expect([first, second] == [Interview.checklist, Interview.checklist])
        await #expect(throws: (any Error).self) {
            try await store.read { try Documents().checklists.content(hash, in: $0) }
        }
    }
}
