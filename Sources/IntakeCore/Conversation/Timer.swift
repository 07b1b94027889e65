public import Foundation

/// A time at which a conversation wants to hear of itself again. Kept as a row, never in memory.
public struct Timer: Codable, Hashable, Sendable {
    /// What the time is for.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        /// The person paused in the middle of their own words: the next question follows.
        case pause
        /// The person has been silent for long: a reminder that does not say what it is about.
        case reminder
        /// The person has been silent for so long that the interview counts as over.
        case expiry
    }

    /// What the time is for.
    public var kind: Kind
    /// When it comes.
    public var due: Date
}
