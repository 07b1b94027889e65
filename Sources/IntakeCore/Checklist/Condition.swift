/// When a question is asked, as a rule over earlier answers.
public indirect enum Condition: Codable, Hashable, Sendable {
    /// The answer to a question is one of these (`yes`, `no`, `unknown`, or the id of an option).
    case answer(Question.ID, isOneOf: [String])
    /// Every one of these holds.
    case all([Condition])
    /// At least one of these holds.
    case any([Condition])
    /// This does not hold.
    case not(Condition)

    /// Whether the rule holds for these answers. A question without an answer matches nothing.
    public func holds(for answers: Answers) -> Bool {
        switch self {
        case .answer(let question, let values):
            answers[question].map { values.contains($0.value.token) } ?? false
        case .all(let conditions): conditions.allSatisfy { $0.holds(for: answers) }
        case .any(let conditions): conditions.contains { $0.holds(for: answers) }
        case .not(let condition): !condition.holds(for: answers)
        }
    }

    /// The questions whose answers the rule reads.
    public var questions: Set<Question.ID> {
        switch self {
        case .answer(let question, _): [question]
        case .all(let conditions), .any(let conditions):
            conditions.reduce(into: []) { $0.formUnion($1.questions) }
        case .not(let condition): condition.questions
        }
    }
}
