import Foundation

/// Destroys the messages that somebody left, here and at the provider.
struct RecordingErasure {
    let connection: any Connection
    let now: Date

    /// Destroys the sound of a conversation's messages. What the provider may still have is put down for deletion,
    /// under the provider's name alone; what it is still preparing, a little later, since it denies having that.
    func erase(conversation: String) throws {
        try connection.execute(
            """
            DELETE FROM recording_audio
            WHERE recording_id IN (SELECT id FROM recordings WHERE conversation_id = ?)
            """,
            conversation
        )
        try connection.execute(
            """
            INSERT INTO recording_removals (account, provider_recording_id, due_at)
            SELECT account, provider_recording_id, CASE WHEN state = 'announced' THEN ? ELSE ? END FROM recordings
            WHERE conversation_id = ? AND provider_recording_id IS NOT NULL AND state <> 'removed'
            ON CONFLICT (account, provider_recording_id) DO NOTHING
            """,
            now + RecordingRow.patience,
            now,
            conversation
        )
        try connection.execute(
            """
            UPDATE recordings SET state = 'erased', provider_call_id = NULL, provider_recording_id = NULL
            WHERE conversation_id = ?
            """,
            conversation
        )
    }
}
