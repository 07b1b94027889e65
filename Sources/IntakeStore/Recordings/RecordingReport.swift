public import Foundation

/// What a provider reports of a recording. Reports come twice, late and out of order.
public enum RecordingNews: Sendable, Equatable, CaseIterable {
    /// It can be fetched.
    case completed
    /// Nothing was recorded.
    case absent
    /// It is lost.
    case failed
}

/// A provider's report of a recording, taken inside a transaction.
struct RecordingReport {
    var news: RecordingNews
    var account: String
    var providerCallID: String
    var providerRecordingID: String
    /// How long the message is, if the report says so.
    var seconds: Int?

    /// Takes the report, which never leads backwards.
    ///
    /// - Returns: whether the recording is known.
    func take(at now: Date, in connection: any Connection) throws -> Bool {
        try adopt(in: connection)
        let row = try connection.row(
            "SELECT id, state FROM recordings WHERE account = ? AND provider_recording_id = ?",
            account,
            providerRecordingID
        )
        guard let row else { return try isUnwanted(at: now, in: connection) }
        let state: RecordingState = try row.word("state")
        guard let next = state.advanced(by: news) else { return true }
        let recording: String = try row.value("id")
        if next == .absent { try TaskRows.settle(.voicemail, about: recording, at: now, connection) }
        try connection.execute(
            """
            UPDATE recordings SET state = ?, due_at = ?, attempts = 0, seconds = COALESCE(?, seconds) WHERE id = ?
            """,
            next.rawValue,
            now,
            seconds.map { max($0, 0) },
            recording
        )
        return true
    }

    /// Gives its name to the first message of the call that has none yet.
    private func adopt(in connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE recordings SET provider_recording_id = ?
            WHERE id = (
                SELECT id FROM recordings
                WHERE account = ? AND provider_call_id = ? AND provider_recording_id IS NULL
                ORDER BY created_at, id LIMIT 1
            ) AND NOT EXISTS (
                SELECT 1 FROM recordings WHERE account = ? AND provider_recording_id = ?
            )
            """,
            providerRecordingID,
            account,
            providerCallID,
            account,
            providerRecordingID
        )
    }

    /// Whether it is to be deleted, or was: its person was erased. What is there by now is deleted once more.
    private func isUnwanted(at now: Date, in connection: any Connection) throws -> Bool {
        try connection.execute(
            """
            UPDATE recording_removals SET removed_at = NULL, due_at = ?
            WHERE account = ? AND provider_recording_id = ?
            """,
            now,
            account,
            providerRecordingID
        ) > 0
    }
}

extension RecordingState {
    /// The state after news; nothing where they change nothing. Good news counts more than bad, so that nothing a
    /// person said is given up too early, and neither touches what we have.
    fileprivate func advanced(by news: RecordingNews) -> RecordingState? {
        switch (self, news) {
        case (.announced, .completed), (.absent, .completed), (.failed, .completed): .ready
        case (.announced, .absent): .absent
        case (.announced, .failed): .failed
        default: nil
        }
    }
}

extension Store {
    /// Takes a provider's report of a recording.
    ///
    /// - Parameters:
    ///   - news: what the report says.
    ///   - providerRecordingID: the provider's name for the recording.
    ///   - providerCallID: its name for the call.
    ///   - account: the account that the report came to.
    ///   - seconds: how long the message is, if the report says so.
    ///   - now: when it came.
    /// - Returns: whether the recording is known. If it can be fetched and is not known, the caller left a message
    ///   that no turn has taken yet.
    public func recordReport(
        _ news: RecordingNews,
        of providerRecordingID: String,
        call providerCallID: String,
        account: String,
        seconds: Int? = nil,
        at now: Date
    ) async throws -> Bool {
        let report = RecordingReport(
            news: news,
            account: account,
            providerCallID: providerCallID,
            providerRecordingID: providerRecordingID,
            seconds: seconds
        )
        return try await write { try report.take(at: now, in: $0) }
    }
}
