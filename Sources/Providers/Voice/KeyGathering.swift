/// A question that the caller answers on the keypad.
public struct KeyGathering: Sendable, Equatable {
    /// The most keys that one answer may have.
    public static let maximumEntry = 64

    /// How many keys make an answer.
    public enum Keys: Sendable, Equatable {
        /// A single key, whichever: `#` and `*` are answers too.
        case one
        /// Up to so many keys, one to ``maximumEntry``, ended by `#` or by a pause.
        case entry(atMost: Int)
    }

    /// What is heard; a key pressed meanwhile cuts it short.
    public var parts: [SpokenPart]
    /// Which keys are awaited.
    public var keys: Keys
    /// How long to wait for the first key after the last part, and for each further one. Providers round it to their
    /// limits.
    public var timeout: Duration
    /// Where the keys are sent; the answer is the next script. Without any key the next verb follows, but some
    /// providers send an empty answer here instead, which means the same.
    public var action: String

    /// A question, the keys that answer it, and where they go.
    public init(_ parts: [SpokenPart], keys: Keys, timeout: Duration, action: String) {
        self.parts = parts
        self.keys = keys
        self.timeout = timeout
        self.action = action
    }
}
