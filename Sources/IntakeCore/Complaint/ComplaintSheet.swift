/// What to say on the phone, in order, short enough for one page.
public struct ComplaintSheet: Hashable, Sendable {
    /// One thing to say.
    public struct Entry: Hashable, Sendable {
        /// What it is about.
        public let label: String
        /// What the person told; nothing where it is still to be asked.
        public let text: String?
        /// Whether more was told than stands here.
        public let isShortened: Bool
    }

    private static let longestProblem = 120
    private static let longestEntry = 260
    private static let longestStory = 560

    /// The problems, as the letter says them.
    public let problems: [String]
    /// What else the person told, in the template's order.
    public let entries: [Entry]

    /// Makes the sheet of somebody's answers.
    public init(_ template: LetterTemplate, _ source: LetterSource, in language: Language) {
        let words = LetterWords(source: source, language: language)
        problems = template.parts.flatMap { part -> [String] in
            guard case .problems(let problems, _) = part.content else { return [] }
            return template.told(problems, source.answers).map { problem in
                Self.short(language.typeset(problem.text[language]), Self.longestProblem).text
            }
        }
        entries = template.essentials.compactMap { source.checklist.question($0) }
            .filter { $0.applies(to: source.answers) }
            .map { Self.entry($0, words) }
    }

    private static func entry(_ question: Question, _ words: LetterWords) -> Entry {
        let limit = if case .text(let isLong) = question.kind, isLong { longestStory } else { longestEntry }
        let said = words.ownWords(question.id).map { short($0, limit) }
        let parts = [fact(question, words), said.map { Quotation.phrase($0.text, in: words.language) }]
        let told = parts.compactMap(\.self).joined(separator: ", ")
        return Entry(
            label: words.language.typeset(question.label[words.language]),
            text: told.isEmpty ? nil : told,
            isShortened: said?.isShortened ?? false
        )
    }

    /// An answer that is not the person's own words; nothing where it says nothing.
    private static func fact(_ question: Question, _ words: LetterWords) -> String? {
        switch words.source.answers[question.id]?.value {
        case nil, .text, .place, .unclear, .skipped, .recorded: nil
        case .unknown: words.language == .french ? "ne sait pas" : "doesn’t know"
        case .yes, .no, .option, .date, .number, .phone: words.inSentence(question.id)
        }
    }

    private static func short(_ text: String, _ limit: Int) -> (text: String, isShortened: Bool) {
        // Line ends would make the page longer than its characters do.
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.count > limit else { return (line, false) }
        return (Sentences.prefix(of: line, characters: limit) + " […]", true)
    }
}
