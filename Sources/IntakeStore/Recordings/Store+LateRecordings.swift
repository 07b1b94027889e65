public import Foundation
public import IntakeCore

/// A message whose sound did not come, in a case that is still open.
public struct LateRecording: Hashable, Identifiable, Sendable {
    /// Our name for the message.
    public let id: String
    /// The case it belongs to.
    public let reference: CaseReference
    /// When it was left.
    public let at: Date
    /// Whether it may still come, or is given up.
    public let state: RecordingState
}

extension Store {
    /// The messages of open cases whose sound is lost, or has not come although an hour has passed; the earliest
    /// first.
    ///
    /// - Parameter organisation: whose cases; all if there is none.
    public func lateRecordings(in organisation: String?, limit: Int = 100, at now: Date) async throws -> [LateRecording]
    {
        try await read { connection in
            try connection.rows(
                """
                SELECT recordings.id, recordings.state, recordings.created_at, cases.reference
                FROM recordings JOIN cases ON cases.conversation_id = recordings.conversation_id
                WHERE recordings.state IN ('announced', 'ready', 'failed') AND recordings.created_at <= ?
                    AND cases.organisation = COALESCE(?, cases.organisation) AND cases.state <> 'closed'
                ORDER BY recordings.created_at, recordings.id LIMIT ?
                """,
                now - 60 * 60,
                organisation,
                limit
            ).map(LateRecording.init)
        }
    }
}

extension LateRecording {
    fileprivate init(_ row: Row) throws {
        id = try row.value("id")
        reference = try row.reference("reference")
        at = try row.value("created_at")
        state = try row.word("state")
    }
}
