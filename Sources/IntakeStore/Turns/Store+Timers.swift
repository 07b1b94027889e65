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
            guard let line, let account else {
                try await postpone(timer, from: now)
                return .success(false)
            }
            let outcome = try await turn(on: timer, line: line, account: account, at: now)
            if outcome?.hasErased == true { await scrub() }
            return .success(outcome != nil)
        } catch {
            try? await postpone(timer, from: now)
            return .failure(error)
        }
    }

    /// The turn of a time that has come; none if somebody else took it, or if the phone's conversation is another one.
    private func turn(
        on timer: DueTimer,
        line: LineFacts,
        account: String,
        at now: Date
    ) async throws -> TurnOutcome? {
        try await write { connection in
            guard try timer.claim(in: connection),
                let contact = try Contact(following: timer.conversation, on: timer.line, vault: vault, in: connection)
            else { return nil }
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
            return transaction.outcome
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
