import Foundation
import IntakeCore

/// What is destroyed by its age beside cases. Each works a part at a time, so that messages never wait long.
extension Store {
    private static let batch = 200

    /// Destroys conversations without consent and without a case. One with consent is for a human to read, whatever
    /// kept it out of the queue.
    ///
    /// - Returns: how many.
    func destroyUnfinished(before end: Date, at now: Date) async throws -> Int {
        var destroyed = 0
        var last: String? = ""
        while let after = last {
            try Task.checkCancellation()
            let step = try await write { [vault, auditLog] connection in
                let rows = try Self.unfinished(after: after, before: end, in: connection)
                let erasure = Erasure(connection: connection, log: auditLog, now: now, reason: .retention)
                let members = rows.compactMap { row -> PersonScope.Member? in
                    // One that cannot be read must not keep the others from their end: a backup may mend it.
                    guard let found = try? StoredConversation(row, vault: vault), found.state.consent == nil else {
                        return nil
                    }
                    return PersonScope.Member(
                        conversation: found.id,
                        person: found.person.id,
                        reference: nil,
                        isKept: true
                    )
                }
                try erasure.erase(members)
                let last: String? = rows.count < Self.batch ? nil : try rows.last?.value("id")
                return (count: members.count, last: last)
            }
            destroyed += step.count
            last = step.last
        }
        return destroyed
    }

    private static func unfinished(
        after id: String,
        before end: Date,
        in connection: any Connection
    ) throws -> [Row] {
        try connection.rows(
            """
            SELECT conversations.id, conversations.checklist_hash, conversations.wording_hash,
                conversations.state_sealed, conversations.turn_count, conversations.created_at,
                people.id AS person_id, people.wrapped_key
            FROM conversations
            JOIN people ON people.id = conversations.person_id
            LEFT JOIN cases ON cases.conversation_id = conversations.id
            WHERE conversations.id > ? AND conversations.id < ? AND conversations.updated_at < ?
                AND conversations.state_sealed IS NOT NULL AND cases.reference IS NULL
            ORDER BY conversations.id LIMIT ?
            """,
            id,
            Identifier.first(at: end),
            end,
            batch
        )
    }

    /// Destroys texts that belong to no case and that somebody has dealt with: an open task keeps its text.
    ///
    /// - Returns: how many.
    func destroyStrays(before end: Date) async throws -> Int {
        try await repeated { connection in
            try connection.execute(
                """
                DELETE FROM strays WHERE id IN (
                    SELECT strays.id FROM strays
                    WHERE strays.at < ? AND NOT EXISTS (
                        SELECT 1 FROM tasks
                        WHERE tasks.kind = ? AND tasks.subject = strays.id AND tasks.done_at IS NULL
                    )
                    LIMIT ?
                )
                """,
                end,
                HumanTask.Kind.stray.rawValue,
                Self.batch
            )
        }
    }

    /// Forgets what providers called messages and calls, and the answers that webhooks got. A provider repeats a
    /// webhook within hours.
    ///
    /// - Returns: how many rows.
    func destroyDeliveries(before end: Date) async throws -> Int {
        let webhooks = try await repeated { connection in
            try connection.execute(
                """
                DELETE FROM inbound WHERE (account, provider_message_id) IN (
                    SELECT account, provider_message_id FROM inbound WHERE received_at < ? LIMIT ?
                )
                """,
                end,
                Self.batch
            )
        }
        let calls = try await repeated { connection in
            try connection.execute(
                """
                DELETE FROM calls WHERE (account, provider_call_id) IN (
                    SELECT account, provider_call_id FROM calls WHERE started_at < ? LIMIT ?
                )
                """,
                end,
                Self.batch
            )
        }
        let messages = try await repeated { connection in
            try connection.execute(
                """
                UPDATE messages SET provider_message_id = NULL, delivery_error = NULL WHERE id IN (
                    SELECT id FROM messages
                    WHERE provider_message_id IS NOT NULL AND id < ? AND at < ?
                        AND id NOT IN (SELECT message_id FROM outbox)
                    LIMIT ?
                )
                """,
                Identifier.first(at: end),
                end,
                Self.batch
            )
        }
        return webhooks + calls + messages
    }

    /// Destroys incidents that the group learned of before a day.
    ///
    /// - Returns: how many.
    func destroyIncidents(awareBefore day: CivilDate) async throws -> Int {
        try await write { connection in
            try connection.execute(
                """
                DELETE FROM incident_versions WHERE incident_id IN (SELECT id FROM incidents WHERE aware_on < ?)
                """,
                day.iso
            )
            return try connection.execute("DELETE FROM incidents WHERE aware_on < ?", day.iso)
        }
    }

    /// Repeats a step until nothing is left for it.
    ///
    /// - Returns: how many rows it changed in all.
    private func repeated(_ step: @escaping @Sendable (any Connection) throws -> Int) async throws -> Int {
        var count = 0
        while true {
            try Task.checkCancellation()
            let changed = try await write(step)
            count += changed
            if changed < Self.batch { return count }
        }
    }
}
