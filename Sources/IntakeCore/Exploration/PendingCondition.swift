/// What becomes of a condition once the questions before some point are answered.
enum PendingCondition: Hashable, Sendable {
    case holds
    case fails
    /// It is left to later answers.
    case depends(Condition)
}

extension Condition {
    /// What is left of the rule when the answers to `earlier` questions are known, and the others are still to come.
    func pending(after answers: Answers, to earlier: Set<Question.ID>) -> PendingCondition {
        switch self {
        case .answer(let question, _):
            guard earlier.contains(question) else { return .depends(self) }
            return holds(for: answers) ? .holds : .fails
        case .all(let conditions):
            return Self.joined(conditions.map { $0.pending(after: answers, to: earlier) }, decidedBy: .fails) {
                .all($0)
            }
        case .any(let conditions):
            return Self.joined(conditions.map { $0.pending(after: answers, to: earlier) }, decidedBy: .holds) {
                .any($0)
            }
        case .not(let condition):
            switch condition.pending(after: answers, to: earlier) {
            case .holds: return .fails
            case .fails: return .holds
            case .depends(let rest): return .depends(.not(rest))
            }
        }
    }

    /// One part may decide alone; what the others leave open is joined again.
    private static func joined(
        _ parts: [PendingCondition],
        decidedBy decisive: PendingCondition,
        join: ([Condition]) -> Condition
    ) -> PendingCondition {
        if parts.contains(decisive) { return decisive }
        let rest = parts.compactMap { if case .depends(let condition) = $0 { condition } else { nil } }
        guard !rest.isEmpty else { return decisive == .holds ? .fails : .holds }
        return .depends(join(rest))
    }
}
