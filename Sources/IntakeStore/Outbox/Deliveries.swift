import Foundation
import IntakeCore

/// What became of messages, inside transactions.
struct Deliveries {
    let connection: any Connection
    let now: Date

    /// Our name for a message that the provider calls so.
    func message(named providerMessageID: String) throws -> String? {
        let row = try connection.row(
            "SELECT id FROM messages WHERE provider_message_id = ? AND direction = 'out'",
            providerMessageID
        )
        return try row?.value("id")
    }

    /// Takes news of a message, which never leads backwards. Bad news puts the case before its advocate.
    ///
    /// - Returns: whether there is such a message.
    @discardableResult
    func record(
        _ news: DeliveryStatus,
        of message: String,
        error: Int? = nil,
        providerMessageID: String? = nil
    ) throws -> Bool {
        let row = try connection.row(
            "SELECT conversation_id, delivery FROM messages WHERE id = ? AND direction = 'out'",
            message
        )
        guard let row else { return false }
        let before = try row.optional("delivery").flatMap(DeliveryStatus.init)
        let after = before?.advanced(by: news) ?? news
        try connection.execute(
            """
            UPDATE messages SET provider_message_id = COALESCE(provider_message_id, ?)
            WHERE id = ? AND text_sealed IS NOT NULL
            """,
            providerMessageID,
            message
        )
        guard after != before else { return true }
        try connection.execute(
            "UPDATE messages SET delivery = ?, delivery_error = ?, delivery_at = ? WHERE id = ?",
            after.rawValue,
            error,
            now,
            message
        )
        if after == .failed || after == .undelivered {
            let conversation: String = try row.value("conversation_id")
            try CaseRows.add(.undeliverable, conversation: conversation, at: now, in: connection)
            try TaskRows.openUndeliverable(message, conversation: conversation, at: now, connection)
        }
        return true
    }

    /// Records that the person whom a message was for wants no more of them from its line. The number may be known from
    /// no conversation: then this is the first that is kept of it.
    func recordOptOut(of message: String) throws {
        let contacts = try connection.rows(
            """
            INSERT INTO contacts (line, phone_hash, opted_out_at)
            SELECT conversations.line, COALESCE(messages.recipient_hash, people.phone_hash), ?
            FROM messages
            JOIN conversations ON conversations.id = messages.conversation_id
            JOIN people ON people.id = conversations.person_id
            WHERE messages.id = ? AND COALESCE(messages.recipient_hash, people.phone_hash) IS NOT NULL
            ON CONFLICT (line, phone_hash) DO UPDATE
                SET opted_out_at = COALESCE(contacts.opted_out_at, excluded.opted_out_at)
            RETURNING line, phone_hash
            """,
            now,
            message
        )
        for contact in contacts {
            try TaskRows.openOptedOut(
                phone: contact.value("phone_hash"),
                on: contact.value("line"),
                at: now,
                connection
            )
        }
    }

    /// Records that the phone which a message was for takes no texts, until one comes from it.
    func recordNoTexts(of message: String) throws {
        try connection.execute(
            """
            INSERT INTO contacts (line, phone_hash, no_texts_at)
            SELECT conversations.line, COALESCE(messages.recipient_hash, people.phone_hash), ?
            FROM messages
            JOIN conversations ON conversations.id = messages.conversation_id
            JOIN people ON people.id = conversations.person_id
            WHERE messages.id = ? AND COALESCE(messages.recipient_hash, people.phone_hash) IS NOT NULL
            ON CONFLICT (line, phone_hash) DO UPDATE
                SET no_texts_at = COALESCE(contacts.no_texts_at, excluded.no_texts_at)
            """,
            now,
            message
        )
    }
}
