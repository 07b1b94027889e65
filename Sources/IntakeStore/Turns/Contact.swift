import Foundation
import IntakeCore

/// One phone on one line: whether we may write to it, and the conversation that its next message belongs to.
struct Contact {
    let line: PhoneNumber
    let organisation: String
    let phoneHash: Data
    var isOptedOut = false
    /// Whether a carrier said that the phone takes no texts.
    var takesNoTexts = false
    /// The conversation under way; nothing for a new phone and after an erasure.
    var conversation: StoredConversation?

    /// The conversation that an event is taken by; nothing if the next one begins another.
    var underWay: StoredConversation? {
        conversation.flatMap { $0.state.isOver ? nil : $0 }
    }

    /// What is known of a phone that wrote.
    init(from arrival: Arrival, vault: Vault, in connection: any Connection) throws {
        line = arrival.line
        organisation = arrival.organisation
        phoneHash = try CallRow.phoneHash(of: arrival, vault: vault, in: connection)
        let row = try connection.row(
            """
            SELECT contacts.opted_out_at, contacts.no_texts_at, conversations.id, conversations.checklist_hash,
                conversations.wording_hash, conversations.state_sealed, conversations.turn_count,
                conversations.created_at, people.id AS person_id, people.wrapped_key
            FROM contacts
            LEFT JOIN conversations ON conversations.id = contacts.conversation_id
            LEFT JOIN people ON people.id = conversations.person_id
            WHERE contacts.line = ? AND contacts.phone_hash = ?
            """,
            line.e164,
            phoneHash
        )
        if let row {
            isOptedOut = try row.optional("opted_out_at", as: Date.self) != nil
            takesNoTexts = try row.optional("no_texts_at", as: Date.self) != nil
            conversation = try StoredConversation(row, vault: vault)
        }
    }

    /// The phone whose messages now belong to this conversation; nothing if they belong to a later one.
    init?(following conversation: String, on line: PhoneNumber, vault: Vault, in connection: any Connection) throws {
        let row = try connection.row(
            """
            SELECT contacts.opted_out_at, contacts.no_texts_at, contacts.phone_hash, conversations.organisation,
                conversations.id, conversations.checklist_hash, conversations.wording_hash, conversations.state_sealed,
                conversations.turn_count, conversations.created_at, people.id AS person_id, people.wrapped_key
            FROM conversations
            JOIN people ON people.id = conversations.person_id
            JOIN contacts ON contacts.line = conversations.line AND contacts.phone_hash = people.phone_hash
                AND contacts.conversation_id = conversations.id
            WHERE conversations.id = ?
            """,
            conversation
        )
        guard let row else { return nil }
        self.line = line
        organisation = try row.value("organisation")
        phoneHash = try row.value("phone_hash")
        isOptedOut = try row.optional("opted_out_at", as: Date.self) != nil
        takesNoTexts = try row.optional("no_texts_at", as: Date.self) != nil
        self.conversation = try StoredConversation(row, vault: vault)
    }

    /// The person's other conversations that are not over, on any line, the latest first.
    func others(
        than conversation: StoredConversation,
        in connection: any Connection
    ) throws -> [(id: String, line: String)] {
        try connection.rows(
            """
            SELECT id, line FROM conversations WHERE person_id = ? AND id <> ? AND ended_at IS NULL
            ORDER BY created_at DESC
            """,
            conversation.person.id,
            conversation.id
        ).map { (id: try $0.value("id"), line: try $0.value("line")) }
    }

    /// Makes `conversation` the one that the phone's next message belongs to.
    func follow(_ conversation: String, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO contacts (line, phone_hash, conversation_id) VALUES (?, ?, ?)
            ON CONFLICT (line, phone_hash) DO UPDATE SET conversation_id = excluded.conversation_id
            """,
            line.e164,
            phoneHash,
            conversation
        )
    }

    /// Records that the phone is to get no more messages, or may get them again.
    mutating func setOptedOut(at time: Date?, in connection: any Connection) throws {
        isOptedOut = time != nil
        try connection.execute(
            "UPDATE contacts SET opted_out_at = ? WHERE line = ? AND phone_hash = ?",
            time,
            line.e164,
            phoneHash
        )
    }

    /// Records that a text came from the phone: it takes texts, whatever a carrier said before.
    mutating func noteText(in connection: any Connection) throws {
        guard takesNoTexts else { return }
        takesNoTexts = false
        try connection.execute(
            "UPDATE contacts SET no_texts_at = NULL WHERE line = ? AND phone_hash = ?",
            line.e164,
            phoneHash
        )
    }
}
