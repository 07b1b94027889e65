import Foundation
import IntakeCore

/// When a human first reached the person of a case: wrote to them, spoke with them on the phone, or was connected with
/// them by the line.
struct FirstContact {
    let listing: CaseListing
    let documents: Documents
    let connection: any Connection

    /// The whole working hours from the case's coming to the contact; none as long as there was none.
    var hours: Int? {
        get throws {
            guard let first = try time else { return nil }
            let line = try line
            return WorkingTime.hours(
                from: listing.createdAt,
                to: first,
                in: line?.zone ?? QueueDay.timeZone,
                without: line?.phone?.hours.holidays ?? []
            )
        }
    }

    private var time: Date? {
        get throws {
            try connection.rows(
                """
                SELECT MIN(at) AS at FROM (
                    SELECT messages.at FROM messages JOIN cases ON cases.conversation_id = messages.conversation_id
                    WHERE messages.advocate_id IS NOT NULL AND (cases.reference = ? OR cases.merged_into = ?)
                    UNION ALL
                    SELECT call_attempts.at FROM call_attempts JOIN cases ON cases.reference = call_attempts.reference
                    WHERE call_attempts.outcome = 'reached' AND (cases.reference = ? OR cases.merged_into = ?)
                    UNION ALL
                    SELECT call_backs.at FROM call_backs JOIN cases ON cases.reference = call_backs.reference
                    WHERE call_backs.state = 'joined' AND (cases.reference = ? OR cases.merged_into = ?)
                ) AS contacts
                """,
                Array(repeating: .text(listing.reference.text), count: 6)
            ).first?.optional("at")
        }
    }

    /// What was known of the line at the last turn: its time zone and its holidays.
    private var line: LineFacts? {
        get throws {
            try connection.row(
                """
                SELECT turns.line_hash FROM turns JOIN cases ON cases.conversation_id = turns.conversation_id
                WHERE cases.reference = ? ORDER BY turns.number DESC LIMIT 1
                """,
                listing.reference.text
            ).map { try documents.lines.content($0.value("line_hash"), in: connection) }
        }
    }
}
