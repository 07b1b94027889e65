import Foundation

@testable import IntakeStore

extension Gateway {
    /// Has the person leave a message of 42 seconds after the tone, outside of any turn.
    ///
    /// - Parameter name: the provider's name for it.
    /// - Returns: our name for it.
    @discardableResult
    func leaveMessage(named name: String? = "RE1") async throws -> String {
        if try await count("SELECT COUNT(*) AS value FROM conversations") == 0 {
            _ = try await interview()
        }
        let time = now()
        let conversation = try await value("SELECT id AS value FROM conversations ORDER BY created_at LIMIT 1")
        let row = RecordingRow(
            id: Identifier.make(at: time),
            conversation: conversation ?? "",
            account: "main",
            providerCallID: "CA1",
            providerRecordingID: name,
            seconds: 42,
            at: time
        )
        try await store.write { try row.insert(in: $0) }
        return row.id
    }

    /// Takes a provider's report, as its webhook would.
    func report(
        _ news: RecordingNews,
        of name: String = "RE1",
        account: String = "main",
        at time: Date? = nil
    ) async throws -> Bool {
        try await store.recordReport(news, of: name, call: "CA1", account: account, at: time ?? now())
    }

    /// Keeps the sound of a message.
    func keep(_ sound: Data, as recording: String) async throws -> Bool {
        try await store.keepAudio(sound, of: recording, mediaType: "audio/mpeg", at: now())
    }

    /// How far a message has come.
    func state(of recording: String) async throws -> RecordingState? {
        try await value("SELECT state AS value FROM recordings WHERE id = ?", .text(recording))
            .flatMap(RecordingState.init)
    }
}
