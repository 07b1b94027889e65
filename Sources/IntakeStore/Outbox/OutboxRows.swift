import Foundation

/// The outbox inside transactions.
enum OutboxRows {
    /// Queues a message that has its row in `messages`.
    ///
    /// - Parameters:
    ///   - message: the message's id.
    ///   - account: the provider account that sends it.
    ///   - line: the number it is sent from, in E.164.
    ///   - due: when it may leave.
    static func queue(
        _ message: String,
        account: String,
        line: String,
        due: Date,
        in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO outbox (message_id, account, line, state, due_at) VALUES (?, ?, ?, 'queued', ?)",
            message,
            account,
            line,
            due
        )
    }

    /// The lines that have something queued. Looks at one row for each, however long the queue is.
    static func linesWithQueue(in connection: any Connection) throws -> [String] {
        var lines: [String] = []
        while true {
            let row = try connection.row(
                "SELECT MIN(line) AS line FROM outbox WHERE state = 'queued' AND line > ?",
                lines.last ?? ""
            )
            guard let line: String = try row?.optional("line") else { return lines }
            lines.append(line)
        }
    }

    /// The messages of a line that are due, the longest due first.
    static func due(on line: String, at now: Date, limit: Int, in connection: any Connection) throws -> [String] {
        try connection.rows(
            """
            SELECT message_id FROM outbox WHERE state = 'queued' AND line = ? AND due_at <= ?
            ORDER BY due_at LIMIT ?
            """,
            line,
            now,
            limit
        ).map { try $0.value("message_id") }
    }

    /// Takes a queued message, for one caller alone.
    static func claim(_ message: String, at now: Date, in connection: any Connection) throws -> Bool {
        try connection.execute(
            """
            UPDATE outbox SET state = 'sending', claimed_at = ?, attempts = attempts + 1
            WHERE message_id = ? AND state = 'queued'
            """,
            now,
            message
        ) == 1
    }

    /// A message with all that sending it needs.
    static func row(_ message: String, in connection: any Connection) throws -> Row? {
        try connection.row(
            """
            SELECT outbox.message_id, outbox.account, outbox.line, outbox.attempts, outbox.claimed_at,
                messages.text_sealed, messages.recipient_sealed, people.id AS person_id, people.wrapped_key, people.phone_sealed,
                contacts.opted_out_at, contacts.no_texts_at
            FROM outbox
            JOIN messages ON messages.id = outbox.message_id
            JOIN conversations ON conversations.id = messages.conversation_id
            JOIN people ON people.id = conversations.person_id
            LEFT JOIN contacts ON contacts.line = outbox.line
                AND contacts.phone_hash = COALESCE(messages.recipient_hash, people.phone_hash)
            WHERE outbox.message_id = ?
            """,
            message
        )
    }

    /// Moves a message out of the queue for good.
    static func fail(_ message: String, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE outbox SET state = 'failed', claimed_at = NULL WHERE message_id = ?",
            message
        )
    }

    /// Takes a message away that the provider has.
    static func remove(_ message: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM outbox WHERE message_id = ?", message)
    }
}
