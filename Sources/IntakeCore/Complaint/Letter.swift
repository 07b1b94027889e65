/// A letter of complaint as an advocate edits it: all that differs from one letter to another. The recipient, the date
/// and the closing words stand around it on paper.
public struct Letter: Codable, Hashable, Sendable {
    /// The language that it is written in.
    public var language: Language
    /// Who complains: name, address and how to reach them, a line each.
    public var sender: String
    /// What it is about, in one line.
    public var subject: String
    /// What it says: paragraphs with an empty line between them.
    public var body: String
    /// What is sent along, a line each.
    public var enclosures: String
    /// Whether a group helps the person: then it is named, and may be told the outcome once the person signs for it.
    public var isAccompanied: Bool

    /// Makes a letter.
    public init(
        language: Language,
        sender: String,
        subject: String,
        body: String,
        enclosures: String = "",
        isAccompanied: Bool = true
    ) {
        self.language = language
        self.sender = sender
        self.subject = subject
        self.body = body
        self.enclosures = enclosures
        self.isAccompanied = isAccompanied
    }
}

extension Letter {
    /// A part of the letter that somebody writes.
    public enum Part: String, CaseIterable, Sendable {
        case sender
        case subject
        case body
        case enclosures

        /// The most characters that the part may have. About six printed pages in all.
        public var limit: Int {
            switch self {
            case .sender: 600
            case .subject: 200
            case .body: 15_000
            case .enclosures: 1_000
            }
        }
    }

    /// What a part says.
    public subscript(part: Part) -> String {
        get {
            switch part {
            case .sender: sender
            case .subject: subject
            case .body: body
            case .enclosures: enclosures
            }
        }
        set {
            switch part {
            case .sender: sender = newValue
            case .subject: subject = newValue
            case .body: body = newValue
            case .enclosures: enclosures = newValue
            }
        }
    }

    /// What is still to be filled in, in the order in which it is read. The letter is ready once there is nothing.
    public var gaps: [String] {
        Part.allCases.flatMap { LetterGap.all(in: self[$0]) }
    }

    /// The parts that are longer than they may be.
    public var partsTooLong: [Part] {
        Part.allCases.filter { self[$0].count > $0.limit }
    }

    /// Whether everything stands in it that must: somebody, a subject and something to say.
    public var isComplete: Bool {
        [sender, subject, body].allSatisfy { $0.contains { !$0.isWhitespace } }
    }

    /// The paragraphs of the body, in order.
    public var paragraphs: [String] { Paragraphs.of(body) }
}
