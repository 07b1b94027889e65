import Foundation

/// What a conversation remembers of its reminders since the person last wrote.
struct Reminders: Codable, Hashable, Sendable {
    /// How many were sent.
    var sent = 0
    /// When one was last due, sent or put off: none comes sooner than a while after.
    var last: Date?
    /// Whether the interview counts as over.
    var hasExpired = false
}
