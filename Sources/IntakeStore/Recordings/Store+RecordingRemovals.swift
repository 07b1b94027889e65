public import Foundation

extension Store {
    /// Puts down that the provider is to delete a recording that no conversation took: whoever left it was erased
    /// meanwhile, or had refused. The organisation is told that somebody left a message, and nothing of what or who.
    public func discardRecording(
        account: String,
        providerRecordingID: String,
        organisation: String,
        at now: Date
    ) async throws {
        try await write { connection in
            try TaskRows.open(
                .voicemail,
                about: "\(account)/\(providerRecordingID)",
                organisation: organisation,
                at: now,
                connection
            )
            try connection.execute(
                """
                INSERT INTO recording_removals (account, provider_recording_id, due_at) VALUES (?, ?, ?)
                ON CONFLICT (account, provider_recording_id) DO NOTHING
                """,
                account,
                providerRecordingID,
                now
            )
        }
    }

    /// The provider has the recording no more. That it had is forgotten some days later.
    public func markRemovedAtProvider(
        account: String,
        providerRecordingID: String,
        at now: Date
    ) async throws {
        try await write { connection in
            try connection.execute(
                "UPDATE recording_removals SET removed_at = ? WHERE account = ? AND provider_recording_id = ?",
                now,
                account,
                providerRecordingID
            )
            try connection.execute(
                """
                UPDATE recordings SET state = 'removed'
                WHERE account = ? AND provider_recording_id = ? AND state = 'fetched'
                """,
                account,
                providerRecordingID
            )
            try connection.execute(
                "DELETE FROM recording_removals WHERE removed_at < ?",
                now - RecordingLease.memory
            )
        }
    }

    /// The provider did not delete the recording, and is to be asked again.
    public func postponeRecordingRemoval(
        account: String,
        providerRecordingID: String,
        until due: Date
    ) async throws {
        try await write { connection in
            try connection.execute(
                "UPDATE recording_removals SET due_at = ? WHERE account = ? AND provider_recording_id = ?",
                due,
                account,
                providerRecordingID
            )
        }
    }
}
