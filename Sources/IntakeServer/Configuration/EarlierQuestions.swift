import IntakeCore

/// The questions read so far, for what refers to them.
struct EarlierQuestions {
    /// The ids of all questions of the checklist, read or not yet.
    let all: Set<String>
    /// The answers, as tokens, that each question read so far can have; none for a kind without tokens, and nothing
    /// known of one that has a fault.
    private(set) var answers: [String: [String]?] = [:]
    /// The purposes already served.
    private(set) var purposes: Set<Question.Purpose> = []

    init(all: Set<String>) {
        self.all = all
    }

    /// Takes a question's id, before the question itself is read. False if another has it.
    mutating func add(_ id: String) -> Bool {
        guard answers[id] == nil else { return false }
        answers[id] = .some(nil)
        return true
    }

    mutating func add(_ kind: Question.Kind, of id: String) {
        answers[id] = kind.tokens
    }

    /// Takes a purpose. False if another question serves it.
    mutating func add(_ purpose: Question.Purpose) -> Bool {
        purposes.insert(purpose).inserted
    }
}

extension Question.Kind {
    /// The answers that a condition can name.
    var tokens: [String] {
        switch self {
        case .yesNo: ["yes", "no", "unknown"]
        case .choice(let options): options.map(\.id)
        case .text, .date, .number, .phone, .place: []
        }
    }
}
