public import Foundation

/// The person's consent to keep what they tell.
public struct Consent: Codable, Hashable, Sendable {
    /// When it was given.
    public var at: Date
    /// The hash of the wording that was read.
    public var wordingVersion: String
    /// The language in which it was read.
    public var language: Language
}
