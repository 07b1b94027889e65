import Foundation
import IntakeCore

/// What tells one moment of an organisation's queue from another: it changes with every case and every task that
/// changes, and tells nothing else.
public struct QueueMark: Hashable, Sendable {
    /// The mark as it travels: digits and dots.
    public let text: String

    /// The mark that was handed out, or anything else, which is the mark of no moment.
    public init(_ text: String) {
        self.text = text
    }
}

extension Store {
    /// The marks of several organisations, in one look.
    public func queueMarks(of organisations: Set<String>) async throws -> [String: QueueMark] {
        try await read { connection in
            try organisations.reduce(into: [:]) { marks, organisation in
                marks[organisation] = try QueueMark(of: organisation, connection)
            }
        }
    }
}

extension QueueMark {
    fileprivate init(of organisation: String, _ connection: any Connection) throws {
        // Not the latest change among the cases it has: one that leaves for another group takes its own along.
        let cases = try connection.row("SELECT change_number FROM case_changes WHERE organisation = ?", organisation)
        let tasks = try connection.row("SELECT change_number FROM task_counts WHERE organisation = ?", organisation)
        let parts: [Int] = [
            try cases?.value("change_number") ?? 0,
            try tasks?.value("change_number") ?? 0,
        ]
        text = parts.map(String.init).joined(separator: ".")
    }
}
