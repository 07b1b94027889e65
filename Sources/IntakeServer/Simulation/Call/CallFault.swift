/// Something that a carrier would write into its error log: the call goes on with the fallback, or ends.
struct CallFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The carrier's number for it, as in Twilio's list of errors.
    var code: Int
    /// What is wrong, as a sentence.
    var sentence: String

    /// The number and the sentence, in one line.
    var description: String { "\(code): \(sentence)" }

    /// A document that cannot be read.
    static func unreadable(_ sentence: String) -> CallFault { CallFault(code: 12100, sentence: sentence) }
    /// A document that is no instruction that the carrier knows.
    static func invalid(_ sentence: String) -> CallFault { CallFault(code: 12200, sentence: sentence) }
}
