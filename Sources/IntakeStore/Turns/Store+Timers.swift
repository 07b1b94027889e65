public import Foundation
public import IntakeCore

extension Store {
    /// Takes the times that have come: each is a turn of its conversation, whose messages go to the outbox. Each
    /// becomes one turn, however many services ask.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - limit: how many to take at most.
    ///   - line: what a turn may know about a line; nothing for a line that is not configured, whose times wait.
    ///   - account: the account through which a line's messages are sent; nothing makes its times wait too.
    /// - Returns: how many turns there were.
    /// - Throws: the first error, after all others were tried. What failed is tried again in an hour.
    public func takeDueTimers(
        at now: Date,
        limit: Int,
        line: @escaping @Sendable (PhoneNumber) -> LineFacts?,
        account: @escaping @Sendable (PhoneNumber) -> String?
    ) async throws -> Int {
        let due = try await dueTimers(at: now, limit: limit)
        let results = await withTaskGroup(of: Result<Bool, any Error>.self) { group in
            for timer in due {
                group.addTask {
                    await take(timer, at: now, line(timer.line), account(timer.line))
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return try results.count { try $0.get() }
    }

    /// When the next planned time comes.
    public func nextTimer() async throws -> Date? {
        try await read { try $0.row("SELECT MIN(due_at) AS due_at FROM timers")?.optional("due_at") }
    }

    private func dueTimers(at now: Date, limit: Int) async throws -> [DueTimer] {
        try await read { connection in
            try connection.rows(
                """
                SELECT timers.conversation_id, timers.kind, timers.due_at, conversations.line
                FROM timers JOIN conversations ON conversations.id = timers.conversation_id
                WHERE timers.due_at <= ? ORDER BY timers.due_at LIMIT ?
                """,
                now,
                limit
            ).compactMap(DueTimer.init)
        }
    }

    private func take(
        _ timer: DueTimer,
        at now: Date,
        _ line: LineFacts?,
        _ account: String?
    ) async -> Result<Bool, any Error> {
        do {
            if let line, let account {
                return .success(try await turn(on: timer, line: line, account: account, at: now))
            }
            try await postpone(timer, from: now)
            return .success(false)
        } catch {
            try? await postpone(timer, from: now)
            return .failure(error)
        }
    }

    /// Tells whether there was a turn: not if somebody else took the time, or if the conversation has gone on.
    private func turn(on timer: DueTimer, line: LineFacts, account: String, at now: Date) async throws -> Bool {
        try await write { connection in
            guard try timer.claim(in: connection),
                let contact = try Contact(following: timer.conversation, on: timer.line, vault: vault, in: connection)
            else { return false }
            var transaction = TurnTransaction(
                connection: connection,
                vault: vault,
                documents: documents,
                line: line,
                account: account,
                now: now,
                contact: contact
            )
            try transaction.take(planned: Event(.timer(timer.kind), at: now))
            for message in transaction.outcome.messages {
                try OutboxRows.queue(message.id, account: account, line: timer.line.e164, due: now, in: connection)
            }
            return true
        }
    }

    /// Makes a time that could not be taken wait for an hour, so that it does not stand in the way of others.
    private func postpone(_ timer: DueTimer, from now: Date) async throws {
        try await write { connection in
            try connection.execute(
                "UPDATE timers SET due_at = ? WHERE conversation_id = ? AND kind = ? AND due_at = ?",
                now.addingTimeInterval(60 * 60),
                timer.conversation,
                timer.kind.rawValue,
                timer.due
            )
        }
    }
}

/// A time that a conversation had planned.
private struct DueTimer: Sendable {
    let conversation: String
    let kind: IntakeCore.Timer.Kind
    let due: Date
    let line: PhoneNumber

    /// Reads a row; nothing for a kind that only a later program knows.
    init?(_ row: Row) throws {
        guard let kind = IntakeCore.Timer.Kind(rawValue: try row.value("kind")),
            let line = PhoneNumber(e164: try row.value("line"))
        else { return nil }
        conversation = try row.value("conversation_id")
        self.kind = kind
        due = try row.value("due_at")
        self.line = line
    }

    /// Takes the row away, for one caller alone.
    func claim(in connection: any Connection) throws -> Bool {
        try connection.execute(
            "DELETE FROM timers WHERE conversation_id = ? AND kind = ? AND due_at = ?",
            conversation,
            kind.rawValue,
            due
        ) == 1
    }
}
