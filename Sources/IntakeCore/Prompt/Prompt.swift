/// A message by name and arguments, before a language and a channel give it words.
public struct Prompt: Codable, Hashable, Sendable {
    /// Something that a message is filled with.
    public enum Argument: Codable, Hashable, Sendable {
        case text(String)
        case number(Int)
        case date(PartialDate)
        case phone(PhoneNumber)
        /// What the person answered, by the number of the question.
        case answers([SummaryItem])
    }

    /// One line of the summary.
    public struct SummaryItem: Codable, Hashable, Sendable {
        /// The question's number, as the person saw it.
        public var number: Int
        /// The question.
        public var question: Question.ID
        /// What was answered.
        public var value: Answer.Value
    }

    /// Which message.
    public var name: Wording.Key
    /// The question that it asks or asks again.
    public var question: Question.ID?
    /// What its placeholders stand for.
    public var arguments: [String: Argument]
    /// The language to say it in, where that is not the conversation's.
    public var language: Language?

    /// Makes a prompt.
    public init(
        _ name: Wording.Key,
        question: Question.ID? = nil,
        _ arguments: [String: Argument] = [:],
        in language: Language? = nil
    ) {
        self.name = name
        self.question = question
        self.arguments = arguments
        self.language = language
    }
}
