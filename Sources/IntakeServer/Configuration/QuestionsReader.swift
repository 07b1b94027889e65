import IntakeCore

/// Reads the questions of a checklist, in order.
struct QuestionsReader {
    /// The languages in which texts are needed.
    let languages: [Language]
    /// The questions without a fault.
    private(set) var questions: [Question] = []
    /// Where their texts stand.
    private(set) var texts: [Question.ID: [Language: FilePosition]] = [:]

    private var earlier = EarlierQuestions(all: [])

    init(languages: [Language]) {
        self.languages = languages
    }

    mutating func read(_ nodes: [NodeReader]) {
        earlier = EarlierQuestions(all: Set(nodes.compactMap(\.id)))
        for node in nodes {
            guard let mapping = node.mapping(of: Self.keys), let question = question(mapping) else { continue }
            questions.append(question)
            texts[question.id] = mapping["text"]?.translations
        }
    }

    private static let keys =
        ["id", "kind", "text", "spoken", "label", "when", "purpose", "distress", "deadline", "references"]
        + QuestionKindReader.keys

    private mutating func question(_ mapping: MappingReader) -> Question? {
        // Before the id is known to conditions, so that a question cannot depend on itself.
        let condition = mapping["when"].map(ConditionReader(earlier: earlier).read)
        let id = mapping.required("id", example: "sans-suivi").flatMap { self.id($0) }
        let kind = QuestionKindReader(languages: languages).read(mapping)
        let text = mapping.required("text", example: "{ fr: …, en: … }")?.localizedText(in: languages)
        let spoken = mapping["spoken"]?.localizedText(in: languages)
        let label = mapping.required("label", example: "{ fr: …, en: … }")?.localizedText(in: languages)
        let references = mapping["references"]?.list()?.compactMap { $0.reference(in: languages) } ?? []
        if let id, let kind { earlier.add(kind, of: id) }
        guard let kind else { return nil }
        let purpose = mapping["purpose"].flatMap { self.purpose($0, of: kind) }
        let distress = mapping["distress"].map { distressAnswers($0, of: kind) } ?? []
        let deadline = mapping["deadline"].flatMap { $0.deadline(of: kind) }
        guard let id, let text, let label, condition.map({ $0 != nil }) ?? true else { return nil }
        return Question(
            id: id,
            kind: kind,
            text: text,
            spoken: spoken,
            label: label,
            when: condition ?? nil,
            purpose: purpose,
            distress: distress,
            deadline: deadline,
            references: references
        )
    }

    /// Takes the id, unless another question has it.
    private mutating func id(_ node: NodeReader) -> String? {
        guard let id = node.identifier() else { return nil }
        guard !ConditionReader.reservedWords.contains(id) else {
            node.fault("`\(id)` has a meaning in conditions: give the question another id.")
            return nil
        }
        guard earlier.add(id) else {
            node.fault("Another question of this checklist is called `\(id)`: give one of them another id.")
            return nil
        }
        return id
    }

    private mutating func purpose(_ node: NodeReader, of kind: Question.Kind) -> Question.Purpose? {
        guard let purpose = node.choice(of: Question.Purpose.self) else { return nil }
        guard purpose.fits(kind) else {
            node.fault("The purpose `\(purpose.rawValue)` needs \(purpose.need).")
            return nil
        }
        guard earlier.add(purpose) else {
            node.fault("Another question has the purpose `\(purpose.rawValue)`: keep it on one of them.")
            return nil
        }
        return purpose
    }

    private func distressAnswers(_ node: NodeReader, of kind: Question.Kind) -> [String] {
        guard !kind.tokens.isEmpty else {
            node.fault("Only a yes-no or a choice question has answers of distress: see `distress-words` for words.")
            return []
        }
        return node.list()?.compactMap { $0.choice(of: kind.tokens) } ?? []
    }
}

extension NodeReader {
    /// The id that a question says it has.
    fileprivate var id: String? {
        pairs.first { $0.key.written == "id" }?.value.written
    }
}
