public import Foundation

/// What became of recordings that were taken. Each does nothing for a message whose person was erased meanwhile.
extension Store {
    /// Keeps the sound of a message, sealed with the person's key, and puts down that the provider is to delete it.
    ///
    /// - Parameters:
    ///   - audio: the sound.
    ///   - recording: our name for the message.
    ///   - mediaType: its media type, as `audio/mpeg`.
    ///   - now: when it came.
    /// - Returns: whether it is kept.
    @discardableResult
    public func keepAudio(
        _ audio: Data,
        of recording: String,
        mediaType: String,
        at now: Date
    ) async throws -> Bool {
        try await write { [vault] connection in
            guard let key = try Self.key(of: recording, vault: vault, in: connection) else { return false }
            let kept = try connection.execute(
                """
                INSERT INTO recording_audio (recording_id, media_type, audio_sealed) VALUES (?, ?, ?)
                ON CONFLICT (recording_id) DO NOTHING
                """,
                recording,
                mediaType,
                try key.seal(audio, in: .recordingAudio(recording))
            )
            guard kept > 0 else { return true }
            try connection.execute("UPDATE recordings SET state = 'fetched' WHERE id = ?", recording)
            try TaskRows.settle(.voicemail, about: recording, at: now, connection)
            try connection.execute(
                """
                INSERT INTO recording_removals (account, provider_recording_id, due_at)
                SELECT account, provider_recording_id, ? FROM recordings
                WHERE id = ? AND provider_recording_id IS NOT NULL
                ON CONFLICT (account, provider_recording_id) DO NOTHING
                """,
                now,
                recording
            )
            return true
        }
    }

    /// The sound could not be had this time, and is to be asked for again.
    public func postponeRecording(_ recording: String, until due: Date) async throws {
        try await write { connection in
            try connection.execute(
                "UPDATE recordings SET due_at = ? WHERE id = ? AND state IN ('announced', 'ready')",
                due,
                recording
            )
        }
    }

    /// The sound is given up. The message stays in its case, which says so; a report of the provider that it can be
    /// fetched after all makes it due again.
    public func giveUpRecording(_ recording: String) async throws {
        try await write { connection in
            try connection.execute(
                "UPDATE recordings SET state = 'failed' WHERE id = ? AND state IN ('announced', 'ready')",
                recording
            )
        }
    }

    /// The key of whoever left a message; none once that was erased.
    private static func key(of recording: String, vault: Vault, in connection: any Connection) throws -> DataKey? {
        let row = try connection.row(
            """
            SELECT people.id AS person_id, people.wrapped_key
            FROM recordings
            JOIN conversations ON conversations.id = recordings.conversation_id
            JOIN people ON people.id = conversations.person_id
            WHERE recordings.id = ? AND recordings.state <> 'erased'
            """,
            recording
        )
        return try row.flatMap { try Person($0, vault: vault)?.key }
    }
}

extension Field {
    static func recordingAudio(_ recording: String) -> Field {
        Field(table: "recording_audio", row: recording, column: "audio_sealed")
    }
}
