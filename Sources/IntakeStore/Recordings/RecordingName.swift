public import Foundation

/// Our names for messages that callers leave.
public enum RecordingName {
    /// A new name, which no other message has.
    public static func make(at now: Date) -> String {
        Identifier.make(at: now)
    }
}
