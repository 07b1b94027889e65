public import Foundation
public import IntakeCore

extension Store {
    private static let atOnce = 50

    /// Counts cases anew that changed and were not counted with the change, a few at a time.
    ///
    /// - Parameter limit: how many at most; nothing for all.
    /// - Returns: whether all are counted.
    @discardableResult
    public func updateFigures(limit: Int = .max) async throws -> Bool {
        var updated = 0
        while updated < limit {
            try Task.checkCancellation()
            let count = try await write { [vault, documents] connection in
                try CaseFigures(vault: vault, documents: documents, connection: connection)
                    .updateDue(limit: Self.atOnce)
            }
            if count < Self.atOnce { return true }
            updated += count
        }
        return false
    }

    /// The checklists of which the viewer's organisation has figures, by name.
    ///
    /// - Throws: ``AccessDenied`` for an account that is no coordinator's.
    public func countedChecklists(for viewer: Actor) async throws -> [String] {
        guard viewer.readsStatistics else { throw AccessDenied() }
        return try await read { connection in
            try connection.rows(
                """
                SELECT DISTINCT checklist FROM figures WHERE organisation = COALESCE(?, organisation) ORDER BY checklist
                """,
                viewer.organisation
            ).map { try $0.value("checklist") }
        }
    }

    /// The first month of which the viewer's organisation has figures of a checklist.
    public func firstCountedMonth(of checklist: String, for viewer: Actor) async throws -> CalendarMonth? {
        guard viewer.readsStatistics else { throw AccessDenied() }
        return try await read { connection in
            let row = try connection.row(
                "SELECT MIN(month) AS month FROM figures WHERE organisation = COALESCE(?, organisation) AND checklist = ?",
                viewer.organisation,
                checklist
            )
            return try row?.optional("month", as: String.self).flatMap(CalendarMonth.init(iso:))
        }
    }

    /// What was counted of the viewer's organisation. That it was asked is in the audit log.
    ///
    /// - Returns: nothing if no case was ever asked this checklist.
    /// - Throws: ``AccessDenied`` for an account that is no coordinator's.
    public func figures(
        of checklist: String,
        in period: ReportPeriod,
        for viewer: Actor,
        at now: Date
    ) async throws -> EvidenceCounts? {
        guard viewer.readsStatistics else { throw AccessDenied() }
        try await write { [auditLog] connection in
            try auditLog.append(
                .readStatistics,
                by: viewer,
                organisation: viewer.organisation,
                detail: "\(checklist) \(period.first.iso)",
                at: now,
                in: connection
            )
        }
        return try await read { [documents] connection in
            guard let content = try Self.latest(checklist, documents, connection) else { return nil }
            let rows = try connection.rows(
                """
                SELECT month, measure, category, SUM(count) AS count FROM figures
                WHERE organisation = COALESCE(?, organisation) AND checklist = ? AND month >= ? AND month <= ?
                GROUP BY month, measure, category
                """,
                viewer.organisation,
                checklist,
                period.first.iso,
                period.last.iso
            )
            return EvidenceCounts(of: content, in: period, counts: try rows.compactMap(Self.count))
        }
    }

    private static func count(_ row: Row) throws -> (CalendarMonth, Figure, Int)? {
        guard let month = CalendarMonth(iso: try row.value("month")) else {
            throw StoreError.unexpectedValue(in: "figures.month")
        }
        let figure = Figure(measure: try row.value("measure"), category: try row.value("category"))
        let count: Int = try row.value("count")
        return count > 0 ? (month, figure, count) : nil
    }

    /// A checklist as it was asked last, whether or not configuration still has it.
    private static func latest(
        _ checklist: String,
        _ documents: Documents,
        _ connection: any Connection
    ) throws -> Checklist? {
        let row = try connection.row(
            """
            SELECT conversations.checklist_hash FROM cases
            JOIN conversations ON conversations.id = cases.conversation_id
            WHERE cases.checklist = ? ORDER BY cases.updated_at DESC, cases.change_number DESC LIMIT 1
            """,
            checklist
        )
        return try row.map { try documents.checklists.content($0.value("checklist_hash"), in: connection) }
    }
}

extension Actor {
    /// Whether the actor may see counts over all cases of their organisation.
    fileprivate var readsStatistics: Bool {
        switch self {
        case .advocate(let advocate): advocate.roles.contains(.coordinator)
        case .system: true
        case .token: false
        }
    }
}

extension AuditAction {
    /// Somebody looked at the statistics.
    public static let readStatistics = AuditAction(rawValue: "read-statistics")
}
