import Foundation
import IntakeStore

/// The log for a spreadsheet.
enum AuditCSV {
    static let header = ["number", "at", "actor_kind", "actor", "action", "case", "detail"]

    static func row(_ entry: AuditEntry) -> [String] {
        [
            String(entry.number), entry.at.formatted(.iso8601), entry.actorKind.rawValue, entry.actorName ?? "",
            entry.action.rawValue, entry.reference ?? "", entry.detail ?? "",
        ]
    }
}
