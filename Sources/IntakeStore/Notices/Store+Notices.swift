public import Foundation
import IntakeCore

/// Notices wait in the database like messages do, so that each is sent once, by whichever process gets to it.
extension Store {
    /// Counts what a group should hear of and has not heard yet. New cases are told at most once in `interval`, those
    /// that are overdue once a day.
    public func planNotices(for organisation: String, every interval: TimeInterval, at now: Date) async throws {
        let planner = NoticePlanner(organisation: organisation, interval: interval, now: now)
        guard try await read({ try planner.isDue(in: $0) }) else { return }
        try await write { try planner.plan(in: $0) }
    }

    /// Takes the next notice that is to be sent.
    ///
    /// - Parameters:
    ///   - organisation: the group.
    ///   - now: the time.
    public func claimNotice(for organisation: String, at now: Date) async throws -> CaseNotice? {
        try await write { connection in
            try connection.row(
                """
                UPDATE notices SET state = 'sending', attempts = attempts + 1
                WHERE id = (
                    SELECT id FROM notices WHERE organisation = ? AND state = 'queued' AND due_at <= ?
                    ORDER BY due_at, id LIMIT 1
                )
                RETURNING *
                """,
                organisation,
                now
            ).map(CaseNotice.init)
        }
    }

    /// Keeps how sending a notice ended.
    public func finishNotice(_ notice: CaseNotice.ID, as outcome: CaseNotice.Outcome) async throws {
        try await write { connection in
            try connection.execute("UPDATE notices SET state = ? WHERE id = ?", outcome.rawValue, notice)
        }
    }

    /// Lets a notice that was not taken wait until it is tried again.
    public func retryNotice(_ notice: CaseNotice.ID, at due: Date) async throws {
        try await write { connection in
            try connection.execute("UPDATE notices SET state = 'queued', due_at = ? WHERE id = ?", due, notice)
        }
    }

    /// What was being sent when the process ended: the server may have it, so it is not sent again.
    public func recoverNotices() async throws {
        try await write { connection in
            try connection.execute("UPDATE notices SET state = 'uncertain' WHERE state = 'sending'")
        }
    }
}

/// What one group should hear of at one time.
private struct NoticePlanner: Sendable {
    let organisation: String
    let interval: TimeInterval
    let now: Date

    private var today: CivilDate { QueueDay.of(now) }

    /// Whether there is anything to plan: most of the time there is not, and nothing is written.
    func isDue(in connection: any Connection) throws -> Bool {
        try newCases(in: connection) > 0 || isOverdueDue(in: connection)
    }

    func plan(in connection: any Connection) throws {
        let new = try newCases(in: connection)
        if new > 0 { try insert(.new, count: new, in: connection) }
        if try isOverdueDue(in: connection) {
            try insert(.overdue, count: overdueCases(in: connection), in: connection)
        }
    }

    private func last(_ kind: CaseNotice.Kind, in connection: any Connection) throws -> Date? {
        try connection.row(
            "SELECT MAX(made_at) AS made_at FROM notices WHERE organisation = ? AND kind = ?",
            organisation,
            kind.rawValue
        )?.optional("made_at")
    }

    /// How many cases nobody has taken that came, or came back, since the last notice; none before its time.
    private func newCases(in connection: any Connection) throws -> Int {
        let last = try last(.new, in: connection)
        if let last, now.timeIntervalSince(last) < interval { return 0 }
        return try connection.row(
            "SELECT COUNT(*) AS count FROM cases WHERE organisation = ? AND state = 'new' AND new_since > ?",
            organisation,
            last ?? .distantPast
        )?.value("count") ?? 0
    }

    private func isOverdueDue(in connection: any Connection) throws -> Bool {
        try last(.overdue, in: connection).map { QueueDay.of($0) < today } ?? true
    }

    /// How many open cases nobody has touched for days, or whose next call is past, or whose legal deadline is near or past.
    private func overdueCases(in connection: any Connection) throws -> Int {
        let untouched = CaseUrgency.untouchedSince(on: today).adding(days: 1)
        return try connection.row(
            """
            SELECT COUNT(*) AS count FROM cases
            WHERE organisation = ? AND state IN ('new', 'claimed', 'waiting', 'submitted')
                AND (touched_at < ? OR next_call_on < ? OR deadline <= ?)
            """,
            organisation,
            QueueDay.start(of: untouched),
            today.iso,
            today.adding(days: CaseUrgency.deadlineDays).iso
        )?.value("count") ?? 0
    }

    /// A day on which nothing is overdue is kept too, so that it is counted once; there is nothing to send then.
    private func insert(_ kind: CaseNotice.Kind, count: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO notices (id, organisation, kind, count, state, attempts, made_at, due_at)
            VALUES (?, ?, ?, ?, ?, 0, ?, ?)
            """,
            Identifier.make(at: now),
            organisation,
            kind.rawValue,
            count,
            count > 0 ? "queued" : "sent",
            now,
            now
        )
    }
}
