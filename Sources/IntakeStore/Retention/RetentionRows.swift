import Foundation
import IntakeCore

/// What decides how long cases are kept, read inside transactions.
enum RetentionRows {
    /// What decides how long a case is kept. A case that was merged is kept as long as the one that goes on.
    static func facts(of reference: CaseReference, in connection: any Connection) throws -> RetentionFacts {
        let row = try connection.row(
            """
            SELECT cases.state, cases.closed_at, cases.conversation_id, retention_list.listed_on,
                survivors.reference AS survivor, survivors.state AS survivor_state,
                survivors.closed_at AS survivor_closed_at
            FROM cases
            LEFT JOIN retention_list ON retention_list.reference = cases.reference
            LEFT JOIN cases AS survivors ON survivors.reference = cases.merged_into AND survivors.erased_at IS NULL
            WHERE cases.reference = ?
            """,
            reference.text
        )
        guard let row else { throw StoreError.unexpectedValue(in: "cases.reference") }
        let survivor: String? = try row.optional("survivor")
        return RetentionFacts(
            closed: try closed(row),
            isHeld: try [reference.text, survivor].compactMap(\.self).contains { try isHeld($0, in: connection) },
            isRead: try isRead(reference.text, row.value("conversation_id"), in: connection),
            listed: try row.day("listed_on")
        )
    }

    private static func closed(_ row: Row) throws -> CivilDate? {
        guard let own: Date = try row.optional("closed_at") else { return nil }
        guard try row.optional("survivor", as: String.self) != nil else { return QueueDay.of(own) }
        guard let other: Date = try row.optional("survivor_closed_at") else { return nil }
        return QueueDay.of(max(own, other))
    }

    private static func isHeld(_ reference: String, in connection: any Connection) throws -> Bool {
        try connection.row(
            "SELECT id FROM legal_holds WHERE reference = ? AND lifted_at IS NULL LIMIT 1",
            reference
        ) != nil
    }

    /// Whether an advocate opened the case after the person last told something, and heard what was told by voice.
    private static func isRead(
        _ reference: String,
        _ conversation: String,
        in connection: any Connection
    ) throws -> Bool {
        let read = try connection.row(
            """
            SELECT MAX(at) AS at FROM audit WHERE reference = ? AND action = ? AND actor_kind = 'advocate'
            """,
            reference,
            AuditAction.viewed.rawValue
        )
        let told = try connection.row(
            "SELECT MAX(at) AS at FROM messages WHERE conversation_id = ? AND direction = 'in'",
            conversation
        )
        guard let last: Date = try read?.optional("at") else { return false }
        guard try last >= told?.optional("at") ?? .distantPast else { return false }
        return try !hasUnheardMessage(reference, conversation, in: connection)
    }

    /// Whether a message whose sound came was never played.
    private static func hasUnheardMessage(
        _ reference: String,
        _ conversation: String,
        in connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT recordings.id FROM recordings
            JOIN recording_audio ON recording_audio.recording_id = recordings.id
            WHERE recordings.conversation_id = ? AND NOT EXISTS (
                SELECT 1 FROM audit
                WHERE audit.reference = ? AND audit.action IN (?, ?) AND audit.actor_kind = 'advocate'
                    AND audit.detail = recordings.id
            )
            LIMIT 1
            """,
            conversation,
            reference,
            AuditAction.listened.rawValue,
            AuditAction.downloaded.rawValue
        ) != nil
    }

    /// The closed cases after a place, the one closed first coming first.
    ///
    /// - Parameters:
    ///   - place: when the last one looked at was closed, and its reference.
    ///   - end: none that was closed then or later.
    static func closedCases(
        after place: (at: Date, reference: String),
        before end: Date,
        limit: Int,
        in connection: any Connection
    ) throws -> [(at: Date, reference: CaseReference)] {
        try connection.rows(
            """
            SELECT reference, closed_at FROM cases
            WHERE state = 'closed' AND erased_at IS NULL AND closed_at < ? AND (closed_at, reference) > (?, ?)
            ORDER BY closed_at, reference LIMIT ?
            """,
            end,
            place.at,
            place.reference,
            limit
        ).map { (at: try $0.value("closed_at"), reference: try $0.reference("reference")) }
    }

    /// Puts a case on the list of what is about to be destroyed, unless it is there.
    static func list(_ reference: CaseReference, on day: CivilDate, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO retention_list (reference, listed_on) VALUES (?, ?) ON CONFLICT (reference) DO NOTHING",
            reference.text,
            day.iso
        )
    }

    /// Takes a case off the list.
    static func unlist(_ reference: CaseReference, in connection: any Connection) throws {
        try connection.execute("DELETE FROM retention_list WHERE reference = ?", reference.text)
    }

    /// Takes off the list what is no longer closed.
    static func unlistOpenCases(in connection: any Connection) throws {
        try connection.execute(
            """
            DELETE FROM retention_list
            WHERE reference IN (SELECT reference FROM cases WHERE state <> 'closed' OR erased_at IS NOT NULL)
            """
        )
    }
}
