public import Foundation
import IntakeCore

extension Store {
    /// Takes queued messages that are due, in equal parts from each line, so that one long queue delays no other.
    /// Nobody else gets them until ``markRetry(_:at:error:)``. Messages to a phone that opted
    /// out, or that takes no texts, fail instead.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - limit: how many to take at most. Fewer may come although more are due; ask until none does.
    ///   - exceptLines: the lines, in E.164, that may not send just now.
    public func claimOutbox(at now: Date, limit: Int, exceptLines: Set<String> = []) async throws -> [OutboxItem] {
        try await write { connection in
            let lines = try OutboxRows.linesWithQueue(in: connection).filter { !exceptLines.contains($0) }
            var items: [OutboxItem] = []
            for (index, line) in lines.enumerated() where items.count < limit {
                let left = lines.count - index
                let share = (limit - items.count + left - 1) / left
                for message in try OutboxRows.due(on: line, at: now, limit: share, in: connection) {
                    items += try claim(message, at: now, in: connection).map { [$0] } ?? []
                }
            }
            return items
        }
    }

    private func claim(_ message: String, at now: Date, in connection: any Connection) throws -> OutboxItem? {
        guard try OutboxRows.claim(message, at: now, in: connection),
            let row = try OutboxRows.row(message, in: connection)
        else { return nil }
        let isOptedOut = try row.optional("opted_out_at", as: Date.self) != nil
        let takesNoTexts = try row.optional("no_texts_at", as: Date.self) != nil
        if !isOptedOut, !takesNoTexts, let item = try? OutboxItem(row, vault: vault) {
            return item
        }
        // A text that does not open any more cannot be sent: an advocate is told, and the queue goes on.
        try OutboxRows.fail(message, in: connection)
        try Deliveries(connection: connection, now: now).record(.failed, of: message)
        return nil
    }

    /// Finds the messages that were being sent when the program ended: what became of them is uncertain. To be
    /// called once at the start, before anything is sent.
    ///
    /// - Returns: how many there are.
    public func recoverOutbox() async throws -> Int {
        try await write { try $0.execute("UPDATE outbox SET state = 'uncertain' WHERE state = 'sending'") }
    }

    /// Messages of which nobody knows whether they were sent, the earliest first.
    public func uncertainItems(limit: Int) async throws -> [OutboxItem] {
        try await read { [vault] connection in
            let rows = try connection.rows(
                "SELECT message_id FROM outbox WHERE state = 'uncertain' ORDER BY claimed_at LIMIT ?",
                limit
            )
            return try rows.compactMap { row in
                let message = try OutboxRows.row(row.value("message_id"), in: connection)
                return message.flatMap { try? OutboxItem($0, vault: vault) }
            }
        }
    }

    /// When the next queued message is due.
    public func nextOutboxDue() async throws -> Date? {
        try await read { connection in
            try OutboxRows.linesWithQueue(in: connection).compactMap { line in
                try connection.row(
                    "SELECT MIN(due_at) AS due_at FROM outbox WHERE state = 'queued' AND line = ?",
                    line
                )?.optional("due_at", as: Date.self)
            }.min()
        }
    }

    /// Which of our messages is known to be the one that a provider names so.
    public func message(named providerMessageID: String) async throws -> String? {
        try await read { connection in
            let sql: StaticString = "SELECT id FROM messages WHERE provider_message_id = ? AND direction = 'out'"
            return try connection.row(sql, providerMessageID)?.value("id")
        }
    }
}
