import IntakeCore

/// Reads when a question is asked: `{ letter: yes }`, `{ reach: [call, text] }`, `{ any: […] }`, `{ not: {…} }`.
struct ConditionReader {
    let earlier: EarlierQuestions

    /// The words that are no question's id.
    static let reservedWords = ["all", "any", "not"]

    func read(_ node: NodeReader) -> Condition? {
        guard let entries = node.entries() else { return nil }
        let conditions = entries.compactMap { condition($0.key, $0.value) }
        guard conditions.count == entries.count else { return nil }
        return conditions.count == 1 ? conditions.first : .all(conditions)
    }

    private func condition(_ key: NodeReader, _ value: NodeReader) -> Condition? {
        guard let name = key.text() else { return nil }
        switch name {
        case "all": return value.list().map { .all($0.compactMap(read)) }
        case "any": return value.list().map { .any($0.compactMap(read)) }
        case "not": return read(value).map { .not($0) }
        default: return answer(to: name, key, value)
        }
    }

    private func answer(to question: String, _ key: NodeReader, _ value: NodeReader) -> Condition? {
        guard let known = earlier.answers[question] else {
            key.fault(
                earlier.all.contains(question)
                    ? "`\(question)` is not asked before this question: a condition reads earlier answers alone."
                    : "No question is called `\(question)`."
                        + Spelling.suggestion(for: question, among: Array(earlier.answers.keys).sorted())
            )
            return nil
        }
        guard let answers = known else { return nil }
        guard !answers.isEmpty else {
            key.fault("A condition reads yes-no and choice questions alone, and `\(question)` is neither.")
            return nil
        }
        let items = value.isList ? value.list() ?? [] : [value]
        let values = items.compactMap { $0.choice(of: answers) }
        return values.isEmpty ? nil : .answer(question, isOneOf: values)
    }
}
