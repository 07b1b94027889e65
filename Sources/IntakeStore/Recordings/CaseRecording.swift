public import Foundation

/// A message that a person left on the phone, as their case shows it.
public struct CaseRecording: Hashable, Identifiable, Sendable {
    /// Our name for it, by which answers and the transcript know it.
    public let id: String
    /// When it was left.
    public let at: Date
    /// How long it is, in seconds.
    public let seconds: Int
    /// Whether there is anything to hear, and if not, why.
    public let state: RecordingState

    init(_ row: Row) throws {
        id = try row.value("id")
        at = try row.value("created_at")
        seconds = try row.value("seconds")
        state = try row.word("state")
    }

    /// The messages of a conversation, the earliest first.
    static func all(of conversation: String, in connection: any Connection) throws -> [CaseRecording] {
        try connection.rows(
            "SELECT * FROM recordings WHERE conversation_id = ? ORDER BY created_at, id",
            conversation
        ).map(CaseRecording.init)
    }
}
