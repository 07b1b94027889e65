import Foundation

/// Destroys what is held on a person, and leaves rows without content: that there was a conversation and a case, and
/// that a provider's message was handled.
struct Erasure {
    let connection: any Connection
    let log: AuditLog
    let now: Date
    var reason = ErasureReason.wish
    var actor = Actor.system

    /// Destroys these conversations, and the people of whom nothing is left then.
    func erase(_ members: [PersonScope.Member]) throws {
        for member in members {
            try erase(conversation: member.conversation)
        }
        for person in Set(members.map(\.person)) {
            if try !isAnythingKept(of: person) { try forget(person) }
        }
    }

    /// Destroys all that is held on a person, and the key that opened it. That a phone is to get no messages stays.
    func erase(person: String) throws {
        let conversations = try connection.rows("SELECT id FROM conversations WHERE person_id = ?", person)
        for conversation in conversations {
            try erase(conversation: conversation.value("id"))
        }
        try forget(person)
    }

    private func isAnythingKept(of person: String) throws -> Bool {
        try connection.row(
            "SELECT id FROM conversations WHERE person_id = ? AND state_sealed IS NOT NULL LIMIT 1",
            person
        ) != nil
    }

    /// Destroys a person's number and key.
    private func forget(_ person: String) throws {
        try forgetContacts(of: person)
        try connection.execute(
            "UPDATE inbound SET person_id = NULL, reply_sealed = NULL WHERE person_id = ?",
            person
        )
        try connection.execute(
            """
            UPDATE people SET wrapped_key = NULL, phone_hash = NULL, phone_sealed = NULL, erased_at = ? WHERE id = ?
            """,
            now,
            person
        )
    }

    /// Destroys what was said in one conversation, and what advocates wrote about it.
    func erase(conversation: String) throws {
        try connection.execute("DELETE FROM timers WHERE conversation_id = ?", conversation)
        try connection.execute(
            "DELETE FROM outbox WHERE message_id IN (SELECT id FROM messages WHERE conversation_id = ?)",
            conversation
        )
        try forgetRecipients(in: conversation)
        try RecordingErasure(connection: connection, now: now).erase(conversation: conversation)
        try connection.execute("UPDATE turns SET record_sealed = NULL WHERE conversation_id = ?", conversation)
        try connection.execute(
            """
            UPDATE notes SET text_sealed = NULL
            WHERE reference IN (SELECT reference FROM cases WHERE conversation_id = ?)
            """,
            conversation
        )
        try connection.execute(
            """
            UPDATE call_attempts SET note_sealed = NULL
            WHERE reference IN (SELECT reference FROM cases WHERE conversation_id = ?)
            """,
            conversation
        )
        try LetterErasure(connection: connection).erase(conversation: conversation)
        try connection.execute(
            """
            UPDATE call_backs SET number_sealed = NULL
            WHERE reference IN (SELECT reference FROM cases WHERE conversation_id = ?)
            """,
            conversation
        )
        // What it counted for stays, as numbers that lead to nobody.
        try connection.execute(
            """
            DELETE FROM case_figures
            WHERE reference IN (SELECT reference FROM cases WHERE conversation_id = ?)
            """,
            conversation
        )
        try connection.execute(
            """
            UPDATE corrections SET value_sealed = NULL
            WHERE reference IN (SELECT reference FROM cases WHERE conversation_id = ?)
            """,
            conversation
        )
        try connection.execute(
            """
            UPDATE legal_holds SET reason_sealed = NULL, lift_reason_sealed = NULL
            WHERE reference IN (SELECT reference FROM cases WHERE conversation_id = ?)
            """,
            conversation
        )
        // Replies belong to no conversation, and one may repeat what was told in this one.
        try connection.execute(
            """
            UPDATE inbound SET reply_sealed = NULL
            WHERE person_id = (SELECT person_id FROM conversations WHERE id = ?)
            """,
            conversation
        )
        try connection.execute(
            """
            UPDATE conversations SET state_sealed = NULL, updated_at = ?, ended_at = COALESCE(ended_at, ?) WHERE id = ?
            """,
            now,
            now,
            conversation
        )
        try CaseRows.erase(conversation: conversation, reason, by: actor, at: now, log: log, in: connection)
    }

    /// Destroys the messages of a conversation, and what was learned of the numbers that they went to besides the
    /// person's own. That such a number is to get no messages stays.
    private func forgetRecipients(in conversation: String) throws {
        try connection.execute(
            """
            DELETE FROM contacts
            WHERE conversation_id IS NULL AND opted_out_at IS NULL AND (line, phone_hash) IN (
                SELECT conversations.line, messages.recipient_hash
                FROM messages JOIN conversations ON conversations.id = messages.conversation_id
                WHERE messages.conversation_id = ? AND messages.recipient_hash IS NOT NULL
            )
            """,
            conversation
        )
        try connection.execute(
            """
            UPDATE messages SET text_sealed = NULL, provider_message_id = NULL, recipient_sealed = NULL,
                recipient_hash = NULL
            WHERE conversation_id = ?
            """,
            conversation
        )
    }

    private func forgetContacts(of person: String) throws {
        try connection.execute(
            "DELETE FROM calls WHERE phone_hash = (SELECT phone_hash FROM people WHERE id = ?)",
            person
        )
        try connection.execute(
            """
            UPDATE contacts SET conversation_id = NULL
            WHERE phone_hash = (SELECT phone_hash FROM people WHERE id = ?)
                AND line IN (SELECT line FROM conversations WHERE person_id = ?)
                AND conversation_id IN (SELECT id FROM conversations WHERE person_id = ?)
            """,
            person,
            person,
            person
        )
        try connection.execute(
            """
            DELETE FROM contacts
            WHERE phone_hash = (SELECT phone_hash FROM people WHERE id = ?)
                AND line IN (SELECT line FROM conversations WHERE person_id = ?)
                AND conversation_id IS NULL AND opted_out_at IS NULL
            """,
            person,
            person
        )
    }
}
