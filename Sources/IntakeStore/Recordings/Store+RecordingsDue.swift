public import Foundation

extension Store {
    /// Takes recordings that are to be fetched, those that are due longest first. Nobody else gets them for five
    /// minutes. One that the provider never reported is due three minutes after it was left.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - limit: how many to take at most.
    public func claimRecordings(at now: Date, limit: Int) async throws -> [DueRecording] {
        try await write { connection in
            try connection.rows(
                """
                UPDATE recordings SET attempts = attempts + 1, due_at = ?
                WHERE id IN (
                    SELECT id FROM recordings WHERE state IN ('announced', 'ready') AND due_at <= ?
                    ORDER BY due_at LIMIT ?
                )
                RETURNING id, account, provider_recording_id, attempts, created_at
                """,
                now + RecordingLease.length,
                now,
                limit
            ).map(DueRecording.init)
        }
    }

    /// Takes recordings that are to be deleted at the provider, since we have them or nobody is to have them. Nobody
    /// else gets them for five minutes.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - limit: how many to take at most.
    public func claimRecordingRemovals(at now: Date, limit: Int) async throws -> [DueRemoval] {
        try await write { connection in
            try connection.rows(
                """
                UPDATE recording_removals SET attempts = attempts + 1, due_at = ?
                WHERE (account, provider_recording_id) IN (
                    SELECT account, provider_recording_id FROM recording_removals
                    WHERE removed_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?
                )
                RETURNING account, provider_recording_id, attempts
                """,
                now + RecordingLease.length,
                now,
                limit
            ).map(DueRemoval.init)
        }
    }

    /// When the next recording is to be fetched or deleted.
    public func nextRecordingDue() async throws -> Date? {
        try await read { connection in
            let fetch = try connection.row(
                "SELECT MIN(due_at) AS due_at FROM recordings WHERE state IN ('announced', 'ready')"
            )
            let removal = try connection.row(
                "SELECT MIN(due_at) AS due_at FROM recording_removals WHERE removed_at IS NULL"
            )
            return try [fetch, removal].compactMap { try $0?.optional("due_at", as: Date.self) }.min()
        }
    }
}
