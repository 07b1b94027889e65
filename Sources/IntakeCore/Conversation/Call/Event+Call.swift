extension Event {
    /// A call that begins, or that goes on in another conversation.
    public struct Call: Codable, Hashable, Sendable {
        /// Whether the caller withholds the number.
        public var isNumberWithheld: Bool
        /// Whether the caller has chosen a language already, on this very call.
        public var isLanguageChosen: Bool

        /// Makes a call.
        public init(isNumberWithheld: Bool = false, isLanguageChosen: Bool = false) {
            self.isNumberWithheld = isNumberWithheld
            self.isLanguageChosen = isLanguageChosen
        }
    }

    /// A message that a person left after the tone. The sound itself is kept apart, under its name.
    public struct RecordedMessage: Codable, Hashable, Sendable {
        /// Our name for it.
        public var id: String
        /// How long it is, in seconds.
        public var seconds: Int
        /// The key that ended it, if one did.
        public var endKey: String?

        /// Makes a message.
        public init(id: String, seconds: Int, endKey: String? = nil) {
            self.id = id
            self.seconds = seconds
            self.endKey = endKey
        }
    }

    /// What came of calling an advocate.
    public enum AdvocateCall: String, Codable, Hashable, Sendable {
        /// An advocate pressed the key that takes the call: a voicemail box presses none.
        case taken
        /// The provider no longer connects or calls anybody.
        case ended
    }
}
