public import Foundation
import IntakeCore

extension Store {
    /// How long a message's sound is waited for, in seconds, before somebody is told.
    private static let lateness: TimeInterval = 60 * 60

    /// Opens a task for each message of an open case whose sound is lost, or has not come although an hour has passed.
    /// It settles by itself if the sound comes after all.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - limit: how many to look at, at most.
    /// - Returns: how many tasks were opened.
    @discardableResult
    public func openLateRecordingTasks(at now: Date, limit: Int = 100) async throws -> Int {
        guard try await !read({ try Self.lateRecordings(at: now, limit: 1, $0) }).isEmpty else { return 0 }
        return try await write { connection in
            let late = try Self.lateRecordings(at: now, limit: limit, connection)
            for row in late {
                try TaskRows.open(
                    .voicemail,
                    about: row.value("id"),
                    reference: row.reference("reference"),
                    organisation: row.value("organisation"),
                    at: now,
                    connection
                )
            }
            return late.count
        }
    }

    /// The late ones of which nobody was told, the earliest first, each with the case in which it is shown or the one
    /// that goes on in its place.
    private static func lateRecordings(at now: Date, limit: Int, _ connection: any Connection) throws -> [Row] {
        try connection.rows(
            """
            SELECT recordings.id, cases.reference, cases.organisation
            FROM recordings
            JOIN cases AS own ON own.conversation_id = recordings.conversation_id
            JOIN cases ON cases.reference = COALESCE(own.merged_into, own.reference) AND cases.state <> 'closed'
            WHERE recordings.state IN ('announced', 'ready', 'failed') AND recordings.created_at <= ?
                AND NOT EXISTS (SELECT 1 FROM tasks WHERE tasks.kind = 'voicemail' AND tasks.subject = recordings.id)
            ORDER BY recordings.created_at, recordings.id LIMIT ?
            """,
            now - lateness,
            limit
        )
    }
}
