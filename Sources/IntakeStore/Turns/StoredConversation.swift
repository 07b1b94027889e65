import Foundation
import IntakeCore

/// A conversation with what its row holds beside its state.
struct StoredConversation {
    let id: String
    let person: Person
    /// The version of the checklist that it is pinned to.
    let checklistHash: String
    /// The version of the wording that it is pinned to.
    let wordingHash: String
    let createdAt: Date
    var state: Conversation
    /// How many turns it has had.
    var turnCount: Int

    /// A conversation about to begin.
    init(with person: Person, checklist: String, wording: String, language: Language, at now: Date) {
        id = Identifier.make(at: now)
        self.person = person
        checklistHash = checklist
        wordingHash = wording
        createdAt = now
        state = Conversation(language: language)
        turnCount = 0
    }

    /// Reads a conversation from the row of a ``Contact``; nothing if there is none, or if it was erased.
    init?(_ row: Row, vault: Vault) throws {
        guard let sealed: Data = try row.optional("state_sealed"), let person = try Person(row, vault: vault)
        else { return nil }
        id = try row.value("id")
        self.person = person
        checklistHash = try row.value("checklist_hash")
        wordingHash = try row.value("wording_hash")
        createdAt = try row.value("created_at")
        state = try StoredJSON.decode(Conversation.self, from: person.key.open(sealed, in: .state(id)))
        turnCount = try row.value("turn_count")
    }

    /// Writes the row, new or not.
    func save(on contact: Contact, at now: Date, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO conversations (
                id, person_id, line, organisation, checklist_hash, wording_hash, language, state_sealed, turn_count,
                created_at, updated_at, ended_at
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                language = excluded.language, state_sealed = excluded.state_sealed, turn_count = excluded.turn_count,
                updated_at = excluded.updated_at, ended_at = excluded.ended_at
            """,
            id,
            person.id,
            contact.line.e164,
            contact.organisation,
            checklistHash,
            wordingHash,
            state.language.rawValue,
            try person.key.seal(StoredJSON.encode(state), in: .state(id)),
            turnCount,
            createdAt,
            now,
            state.isOver ? now : nil
        )
    }
}
