import Foundation

/// A message that a caller left, about to be kept: its sound follows from the provider.
///
/// The line of the transcript that stands for it, if there is one, has the same name.
struct RecordingRow {
    /// How long a provider's report is waited for, in seconds, before the sound is asked for without it.
    static let patience: TimeInterval = 3 * 60

    /// Our name for it, as ``Event/RecordedMessage`` has it.
    var id: String
    var conversation: String
    var account: String
    /// The provider's name for the call.
    var providerCallID: String?
    /// The provider's name for the sound; none where it is told later, in a report of the call.
    var providerRecordingID: String?
    var seconds: Int
    var at: Date
    /// Whether the provider has already said that the sound can be fetched.
    var isReady = false

    /// Adds the row, inside the transaction of the turn that takes the message.
    ///
    /// - Throws: if the account has a recording of this name already; ask ``find(account:providerRecordingID:in:)``
    ///   before.
    func insert(in connection: any Connection) throws {
        let state: RecordingState = isReady ? .ready : .announced
        try connection.execute(
            """
            INSERT INTO recordings (
                id, conversation_id, account, provider_call_id, provider_recording_id, seconds, state, due_at,
                created_at
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id,
            conversation,
            account,
            providerCallID,
            providerRecordingID,
            max(seconds, 0),
            state.rawValue,
            isReady ? at : at + Self.patience,
            at
        )
    }

    /// The message that an account's provider knows by this name; nothing if there is none, or if it was erased.
    static func find(
        account: String,
        providerRecordingID: String,
        in connection: any Connection
    ) throws -> RecordingRow? {
        try connection.row(
            "SELECT * FROM recordings WHERE account = ? AND provider_recording_id = ?",
            account,
            providerRecordingID
        ).map(RecordingRow.init)
    }
}

extension RecordingRow {
    private init(_ row: Row) throws {
        id = try row.value("id")
        conversation = try row.value("conversation_id")
        account = try row.value("account")
        providerCallID = try row.optional("provider_call_id")
        providerRecordingID = try row.optional("provider_recording_id")
        seconds = try row.value("seconds")
        at = try row.value("created_at")
        isReady = try row.word("state") != RecordingState.announced
    }
}
