public import Foundation

/// A recording to fetch from its provider, taken by one caller for some minutes.
public struct DueRecording: Sendable, Equatable, Identifiable {
    /// Our name for it.
    public let id: String
    /// The account that has it.
    public let account: String
    /// The provider's name for it; none where the provider has not told it yet.
    public let providerRecordingID: String?
    /// How often it was asked for, this time included.
    public let attempts: Int
    /// When the caller left the message.
    public let leftAt: Date

    init(_ row: Row) throws {
        id = try row.value("id")
        account = try row.value("account")
        providerRecordingID = try row.optional("provider_recording_id")
        attempts = try row.value("attempts")
        leftAt = try row.value("created_at")
    }
}

/// A recording to delete at its provider, taken by one caller for some minutes.
public struct DueRemoval: Sendable, Equatable {
    /// The account that has it.
    public let account: String
    /// The provider's name for it.
    public let providerRecordingID: String
    /// How often the deletion was asked for, this time included.
    public let attempts: Int

    init(_ row: Row) throws {
        account = try row.value("account")
        providerRecordingID = try row.value("provider_recording_id")
        attempts = try row.value("attempts")
    }
}
