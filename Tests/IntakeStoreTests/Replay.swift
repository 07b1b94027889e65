import Foundation
import IntakeCore

@testable import IntakeStore

/// A conversation decided again from its stored turns.
struct Replay {
    var conversation: Conversation
    var effects: [[Effect]] = []
    var stored: Conversation
    var storedEffects: [[Effect]] = []
}

extension Gateway {
    /// The state of the person's conversation.
    func conversation(of phone: PhoneNumber = person(1)) async throws -> Conversation {
        let store = store
        return try await store.read { connection in
            let arrival = Self.arrival("", from: phone, id: "", at: Self.start)
            guard let stored = try Contact(from: arrival, vault: store.vault, in: connection).conversation else {
                throw StoreError.missingDocument
            }
            return stored.state
        }
    }

    /// Decides the person's conversation again, from nothing but the database.
    func replayed(of phone: PhoneNumber = person(1)) async throws -> Replay {
        let store = store
        return try await store.read { connection in
            let arrival = Self.arrival("", from: phone, id: "", at: Self.start)
            guard let stored = try Contact(from: arrival, vault: store.vault, in: connection).conversation else {
                throw StoreError.missingDocument
            }
            var replay = Replay(conversation: Conversation(language: .french), stored: stored.state)
            let documents = Documents()
            let checklist = try documents.checklists.content(stored.checklistHash, in: connection)
            let rows = try connection.rows(
                "SELECT * FROM turns WHERE conversation_id = ? ORDER BY number",
                stored.id
            )
            for row in rows {
                let field = Field.record(stored.id, turn: try row.value("number"))
                let bytes = try stored.person.key.open(row.value("record_sealed"), in: field)
                let record = try StoredJSON.decode(TurnRecord.self, from: bytes)
                let context = TurnContext(
                    checklist: checklist,
                    wordingVersion: stored.wordingHash,
                    line: try documents.lines.content(row.value("line_hash"), in: connection),
                    newReference: record.newReference,
                    caseState: record.caseState
                )
                replay.effects.append(replay.conversation.handle(record.event, in: context, at: record.now))
                replay.storedEffects.append(record.effects)
            }
            return replay
        }
    }
}
