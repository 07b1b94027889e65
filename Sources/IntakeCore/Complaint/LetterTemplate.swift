/// How a letter of complaint is made from the answers to one checklist. Whoever writes the checklist writes it, in both
/// languages; places in braces hold the answer to the question of that name, or `{organisation}`, the group's name.
public struct LetterTemplate: Hashable, Sendable {
    /// What may stand in braces besides the names of questions.
    public static let organisation = "organisation"

    /// One problem that a letter may list.
    public struct Problem: Hashable, Sendable {
        /// The question that asks about it.
        public var question: Question.ID
        /// The answers that tell of it, as tokens.
        public var answers: [String]
        /// How the letter says it, as the person would.
        public var text: LocalizedText

        /// Makes a problem.
        public init(question: Question.ID, answers: [String], text: LocalizedText) {
            self.question = question
            self.answers = answers
            self.text = text
        }
    }

    /// What a part of the letter is made of.
    public enum Content: Hashable, Sendable {
        /// A paragraph.
        case paragraph(LocalizedText)
        /// The person's own words on a question, quoted after a lead. The gap says what to ask where there are none.
        case quote(Question.ID, lead: LocalizedText, gap: LocalizedText?)
        /// What the person added to an answer in words of their own, quoted after a lead; nothing where they added none.
        case remark(Question.ID, lead: LocalizedText)
        /// The problems that the person has, each with what they added, after a lead.
        case problems([Problem], lead: LocalizedText)
        /// Something to be filled in by hand.
        case gap(LocalizedText)
    }

    /// A part of the letter, or of what is sent along.
    public struct Part: Hashable, Sendable {
        /// When it belongs to a letter; always, if there is none.
        public var when: Condition?
        /// What it says.
        public var content: Content

        /// Makes a part.
        public init(_ content: Content, when: Condition? = nil) {
            self.content = content
            self.when = when
        }
    }

    /// What the letter is about.
    public var subject: LocalizedText
    /// How it addresses the reader.
    public var salutation: LocalizedText
    /// What it says, in order.
    public var parts: [Part]
    /// How it takes leave.
    public var closing: LocalizedText
    /// The sentence that names the group which helps.
    public var accompaniment: LocalizedText
    /// What the person signs so that the group may be told the outcome: paragraphs, after the person's name.
    public var procuration: LocalizedText
    /// What is sent along; paragraphs alone.
    public var enclosures: [Part]
    /// The questions whose answers are told on the phone, in order.
    public var essentials: [Question.ID]

    /// Makes a template.
    public init(
        subject: LocalizedText,
        salutation: LocalizedText,
        parts: [Part],
        closing: LocalizedText,
        accompaniment: LocalizedText,
        procuration: LocalizedText,
        enclosures: [Part] = [],
        essentials: [Question.ID] = []
    ) {
        self.subject = subject
        self.salutation = salutation
        self.parts = parts
        self.closing = closing
        self.accompaniment = accompaniment
        self.procuration = procuration
        self.enclosures = enclosures
        self.essentials = essentials
    }

    /// A text that names the group, as it is printed.
    public func filled(_ text: LocalizedText, in language: Language, organisation: String) -> String {
        let filled = Template(text[language]).filled { $0 == Self.organisation ? organisation : "" }
        return language.typeset(filled)
    }
}

extension Language {
    /// A text of ours with the spacing of the language.
    func typeset(_ text: String) -> String {
        self == .french ? FrenchTypography.spaced(text) : text
    }
}
