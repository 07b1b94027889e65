/// What a person answered to one question.
public struct Answer: Codable, Hashable, Sendable {
    /// The answer itself.
    public enum Value: Codable, Hashable, Sendable {
        case yes
        case no
        /// The person said that they don't know.
        case unknown
        /// The id of the option chosen.
        case option(String)
        case text(String)
        case date(PartialDate)
        case number(Int)
        case phone(PhoneNumber)
        case place(Place)
        /// Told in messages on the phone alone; ``Answer/recordings`` names them.
        case recorded
        /// Asked twice and not understood: what they wrote is in the remarks.
        case unclear
        /// The person passed.
        case skipped
    }

    /// The answer itself.
    public var value: Value
    /// What the person added, as typed, in order.
    public var remarks: [String]
    /// The words, as typed, that decided the reading.
    public var evidence: String?
    /// The messages that the person left on the phone, in order; nothing where there is none.
    public internal(set) var recordings: [String]?

    /// Makes an answer.
    public init(_ value: Value, remarks: [String] = [], evidence: String? = nil) {
        self.value = value
        self.remarks = remarks
        self.evidence = evidence
    }
}

extension Answer.Value {
    /// The answer as one string, for conditions and for the API: `yes`, `no`, `unknown`, `unclear`, `skipped`, `recorded`,
    /// an option's id, or the text, date, number or phone number itself.
    public var token: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .unknown: "unknown"
        case .option(let id): id
        case .text(let text): text
        case .date(let date): date.iso
        case .number(let number): String(number)
        case .phone(let phone): phone.e164
        case .place(let place): place.text
        case .recorded: "recorded"
        case .unclear: "unclear"
        case .skipped: "skipped"
        }
    }
}

/// The answers given so far, by question.
public struct Answers: Codable, Hashable, Sendable {
    private var byQuestion: [Question.ID: Answer] = [:]

    /// No answers.
    public init() {}

    /// The answer to a question.
    public subscript(question: Question.ID) -> Answer? {
        get { byQuestion[question] }
        set { byQuestion[question] = newValue }
    }

    /// Whether nothing was answered yet.
    public var isEmpty: Bool { byQuestion.isEmpty }
}
