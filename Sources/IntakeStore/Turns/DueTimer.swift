import Foundation
import IntakeCore

/// A time that a conversation had planned.
struct DueTimer: Sendable {
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
