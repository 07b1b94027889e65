public import Foundation
import IntakeCore

extension Store {
    /// How many tasks wait in an organisation.
    public func openTaskCount(in organisation: String) async throws -> Int {
        try await read { connection in
            try connection.row("SELECT count FROM task_counts WHERE organisation = ?", organisation)?.value("count")
                ?? 0
        }
    }

    /// The tasks of the reader's organisation as a page shows them. Writes into the audit log that texts which belong to
    /// no case were read, if the page shows any that the reader was not shown of late.
    ///
    /// - Parameters:
    ///   - reader: who reads them.
    ///   - cursor: where the page begins, as the page before told; none for the first. Anything else begins again.
    ///   - limit: how many that wait at most, the oldest first.
    ///   - finished: how many that are done at most, the latest first.
    ///   - fitting: how many of the first that wait the page can bear. What is not shown counts as unread.
    ///   - now: when they are read.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func tasks(
        for reader: Advocate,
        after cursor: String? = nil,
        limit: Int,
        finished: Int,
        fitting: ([HumanTask]) -> Int = { $0.count },
        at now: Date
    ) async throws -> (open: HumanTaskPage, finished: [HumanTask]) {
        guard reader.worksOnCases else { throw AccessDenied() }
        let place = TaskCursor(cursor)
        let (found, done) = try await read { [vault] connection in
            let rows = TaskListing(organisation: reader.organisation, connection: connection)
            return (
                try rows.open(after: place, limit: limit + 1).map { try HumanTask($0, vault) },
                try rows.finished(limit: finished).map { try HumanTask($0, vault) }
            )
        }
        let shown = Array(found.prefix(min(limit, fitting(found))))
        try await noteReading(of: (shown + done).compactMap(\.stray?.id), by: reader, at: now)
        let next = found.count > shown.count ? shown.last.map { TaskCursor(after: $0).text } : nil
        return (HumanTaskPage(tasks: shown, next: next), done)
    }

    /// Notes that a task is done, and by whom.
    ///
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func finishTask(_ id: HumanTask.ID, by advocate: Advocate, at now: Date) async throws -> TaskChange {
        guard advocate.worksOnCases else { throw AccessDenied() }
        return try await write { [auditLog, vault] connection in
            let row = try connection.row(
                "SELECT * FROM task_listings WHERE id = ? AND organisation = ?",
                id,
                advocate.organisation
            )
            guard let row else { return .notFound }
            let task = try HumanTask(row, vault)
            if let ending = task.ending { return .alreadyDone(by: ending.advocateName) }
            try connection.execute("UPDATE tasks SET done_at = ?, advocate_id = ? WHERE id = ?", now, advocate.id, id)
            try TaskCounts.add(-1, in: advocate.organisation, connection)
            try auditLog.append(
                .finishedTask,
                by: .advocate(advocate),
                organisation: advocate.organisation,
                reference: task.reference?.text,
                detail: "\(task.kind.rawValue) \(id)",
                at: now,
                in: connection
            )
            return .done
        }
    }
}

/// The rows of a page of tasks.
private struct TaskListing {
    let organisation: String
    let connection: any Connection

    func open(after place: TaskCursor, limit: Int) throws -> [Row] {
        try connection.rows(
            """
            SELECT * FROM task_listings
            WHERE organisation = ? AND done_at IS NULL AND (at, id) > (?, ?)
            ORDER BY at, id LIMIT ?
            """,
            organisation,
            place.at,
            place.id,
            limit
        )
    }

    func finished(limit: Int) throws -> [Row] {
        try connection.rows(
            """
            SELECT * FROM task_listings WHERE organisation = ? AND done_at IS NOT NULL
            ORDER BY done_at DESC, id DESC LIMIT ?
            """,
            organisation,
            limit
        )
    }
}

/// Where a page of tasks ends and the next begins.
private struct TaskCursor {
    let at: Date
    let id: String

    init(after task: HumanTask) {
        at = task.at
        id = task.id
    }

    /// Reads what a caller hands back; the beginning, if it is nothing that a page gave.
    init(_ text: String?) {
        let parts = text?.split(separator: ".").map(String.init) ?? []
        let time = parts.first.flatMap(Int64.init).flatMap { Date(columnValue: .integer($0)) }
        at = time ?? .distantPast
        id = time != nil && parts.count == 2 ? parts[1] : ""
    }

    var text: String {
        guard case .integer(let milliseconds) = at.columnValue else { return "" }
        return "\(milliseconds).\(id)"
    }
}

extension HumanTask {
    /// Reads a row of `task_listings`.
    fileprivate init(_ row: Row, _ vault: Vault) throws {
        id = try row.value("id")
        kind = try row.word("kind")
        at = try row.value("at")
        reference = try row.optional("reference", as: String.self).flatMap(CaseReference.init(reading:))
        stray = try row.optional("stray_id", as: String.self).map { try Stray(row, id: $0, vault: vault) }
        ending = try row.optional("done_at").map {
            Ending(at: $0, advocateName: try row.optional("advocate_name"))
        }
    }
}
