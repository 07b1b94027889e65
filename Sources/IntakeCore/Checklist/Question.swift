/// One question of a checklist.
public struct Question: Codable, Hashable, Sendable, Identifiable {
    /// What kind of answer a question takes.
    public enum Kind: Codable, Hashable, Sendable {
        /// 1 = yes, 2 = no, 3 = don't know.
        case yesNo
        /// One of at most eight options, numbered from 1.
        case choice([Option])
        /// The person's own words. Over several messages when `long`, else the first message is the answer.
        case text(long: Bool)
        /// A day, month or year in the past.
        case date
        /// A whole number within bounds.
        case number(ClosedRange<Int>)
        /// A phone number.
        case phone
        /// A town, an office or a postal code.
        case place
    }

    /// One option of a choice.
    public struct Option: Codable, Hashable, Sendable, Identifiable {
        /// What conditions and the API call it.
        public var id: String
        /// What the person reads after its key.
        public var label: LocalizedText
        /// Words that choose it, in any language.
        public var words: [String]

        /// Makes an option.
        public init(id: String, label: LocalizedText, words: [String] = []) {
            self.id = id
            self.label = label
            self.words = words
        }
    }

    /// What an answer is for, where the case needs to find it again.
    public enum Purpose: String, Codable, CaseIterable, Hashable, Sendable {
        /// How the person may be reached safely. A choice with the options `text-and-call`, `call`, `text` and
        /// `neither`.
        case reach
        /// Another number at which to reach them.
        case phone
        /// What they want to be called.
        case name
        /// The office that handles their file.
        case office
        /// Where they live, to find a group near them.
        case place
    }

    /// What conditions, the API and the statistics call it.
    public var id: String
    /// What kind of answer it takes.
    public var kind: Kind
    /// The question as a person reads it; keys and place ("3/15") are added to it.
    public var text: LocalizedText
    /// The question as a person hears it, where that differs from ``text``.
    public var spoken: LocalizedText?
    /// The question in a few words, for the summary and for the console.
    public var label: LocalizedText
    /// When it is asked; always, if there is none.
    public var when: Condition?
    /// What the answer is for.
    public var purpose: Purpose?
    /// Answers that mean immediate distress.
    public var distress: [String]
    /// The legal deadline that a date starts.
    public var deadline: DeadlineRule?
    /// What the advocate should have beside the answer.
    public var references: [Reference]

    /// Makes a question.
    public init(
        id: String,
        kind: Kind,
        text: LocalizedText,
        spoken: LocalizedText? = nil,
        label: LocalizedText,
        when: Condition? = nil,
        purpose: Purpose? = nil,
        distress: [String] = [],
        deadline: DeadlineRule? = nil,
        references: [Reference] = []
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.spoken = spoken
        self.label = label
        self.when = when
        self.purpose = purpose
        self.distress = distress
        self.deadline = deadline
        self.references = references
    }

    /// Whether it is asked of somebody who gave these answers.
    func applies(to answers: Answers) -> Bool {
        when?.holds(for: answers) ?? true
    }

    /// The options of a choice; none for the other kinds.
    public var options: [Option] {
        if case .choice(let options) = kind { options } else { [] }
    }
}
