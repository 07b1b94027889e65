import Foundation
import IntakeCore
import IntakeStore

/// The log for a spreadsheet.
enum AuditCSV {
    private static let pageSize = 500
    private static let header = ["number", "at", "actor_kind", "actor", "action", "group", "case", "detail"]

    /// Hands over the log as text, the latest line first, some lines at a time, so that no log is too long for it.
    static func write(
        _ scope: AuditScope,
        _ query: AuditQuery,
        of store: Store,
        to write: (String) async throws -> Void
    ) async throws {
        try await write(CSV.text([header]))
        var number: Int?
        repeat {
            let entries = try await store.audit(in: scope, query, before: number, limit: pageSize)
            try await write(CSV.text(entries.map(row)))
            number = entries.count < pageSize ? nil : entries.last?.number
        } while number != nil
    }

    private static func row(_ entry: AuditEntry) -> [String] {
        [
            String(entry.number), entry.at.formatted(.iso8601), entry.actorKind.rawValue, entry.actorName ?? "",
            entry.action.rawValue, entry.organisation ?? "", entry.reference ?? "", entry.detail ?? "",
        ]
    }
}
