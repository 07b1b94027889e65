import IntakeCore

/// Reads one part of a letter.
struct LetterPartReader {
    let checklist: Checklist
    let questions: EarlierQuestions

    private static let kinds = ["text", "quote", "remark", "problems", "gap"]

    func part(_ node: NodeReader) -> LetterTemplate.Part? {
        guard let mapping = node.mapping(of: ["when", "lead"] + Self.kinds) else { return nil }
        let condition = mapping["when"].map(ConditionReader(earlier: questions).read)
        guard let content = content(mapping), condition.map({ $0 != nil }) ?? true else { return nil }
        return LetterTemplate.Part(content, when: condition ?? nil)
    }

    /// A line of what is sent along.
    func enclosure(_ node: NodeReader) -> LetterTemplate.Part? {
        guard let mapping = node.mapping(of: ["when", "text"]) else { return nil }
        let condition = mapping["when"].map(ConditionReader(earlier: questions).read)
        let text = mapping.required("text", example: "{ fr: …, en: … }")?.letterText(naming: ids)
        guard let text, condition.map({ $0 != nil }) ?? true else { return nil }
        return LetterTemplate.Part(.paragraph(text), when: condition ?? nil)
    }

    private var ids: [Question.ID] { checklist.questions.map(\.id) }

    private func content(_ mapping: MappingReader) -> LetterTemplate.Content? {
        let named = Self.kinds.filter { mapping[$0] != nil }
        if let lead = mapping.key("lead"), ["text", "gap"].contains(named.first) {
            lead.fault("Only quote, remark and problems have a lead: take it out, or put it into the text.")
        }
        switch named {
        case ["text"]:
            return mapping["text"]?.letterText(naming: ids).map { .paragraph($0) }
        case ["gap"]:
            return mapping["gap"]?.letterText(naming: []).map { .gap($0) }
        case ["problems"]:
            let problems = mapping["problems"]?.list()?.compactMap(problem)
            guard let lead = lead(mapping), let problems else { return nil }
            return .problems(problems, lead: lead)
        case ["remark"]:
            let question = mapping["remark"]?.question(of: checklist)
            guard let lead = lead(mapping), let question else { return nil }
            return .remark(question, lead: lead)
        case ["quote"], ["quote", "gap"]:
            let question = mapping["quote"]?.question(of: checklist)
            let gap = mapping["gap"].map { $0.letterText(naming: []) }
            guard let lead = lead(mapping), let question else { return nil }
            return .quote(question, lead: lead, gap: gap ?? nil)
        default:
            mapping.parent.fault("A part is one of these: text, quote, remark or problems (each with lead), or gap.")
            return nil
        }
    }

    private func lead(_ mapping: MappingReader) -> LocalizedText? {
        mapping.required("lead", example: "{ fr: …, en: … }")?.letterText(naming: ids)
    }

    private func problem(_ node: NodeReader) -> LetterTemplate.Problem? {
        guard let mapping = node.mapping(of: ["question", "answers", "text"]) else { return nil }
        let id = mapping.required("question", example: "sans-suivi")?.question(of: checklist)
        let text = mapping.required("text", example: "{ fr: …, en: … }")?.letterText(naming: ids)
        guard let list = mapping.required("answers", example: "[yes]")?.list(), let id, let text,
            let question = checklist.question(id)
        else { return nil }
        guard !question.kind.tokens.isEmpty else {
            mapping["question"]?.fault("Only a yes-no or a choice question tells of a problem: `\(id)` is neither.")
            return nil
        }
        let answers = list.compactMap { $0.choice(of: question.kind.tokens) }
        return LetterTemplate.Problem(question: id, answers: answers, text: text)
    }
}

extension NodeReader {
    /// The name of a question of a checklist.
    func question(of checklist: Checklist) -> Question.ID? {
        guard let text = text() else { return nil }
        if checklist.question(text) != nil { return text }
        let nearest = Spelling.suggestion(for: text, among: checklist.questions.map(\.id))
        fault("No question of `\(checklist.id)` is called `\(text)`.\(nearest)")
        return nil
    }

    /// A text in every language, whose places in braces name the group or one of some questions.
    func letterText(naming questions: [Question.ID]) -> LocalizedText? {
        let known = [LetterTemplate.organisation] + questions
        for (_, node) in pairs {
            let used = Template(node.written ?? "").placeholders
            for name in used where !known.contains(name) {
                let nearest = Spelling.suggestion(for: name, among: known)
                node.fault("{\(name)} means nothing here: name a question of the checklist, or organisation.\(nearest)")
            }
            if (node.written ?? "").count(where: { "{}".contains($0) }) != 2 * used.count {
                node.fault("A brace is open or closed alone: write {name} for what is filled in, and no other braces.")
            }
        }
        return letterTranslations
    }

    private var letterTranslations: LocalizedText? {
        guard let mapping = mapping(of: Language.allCases.map(\.rawValue)) else { return nil }
        var texts: [Language: String] = [:]
        for language in Language.allCases {
            if let node = mapping[language.rawValue] {
                texts[language] = node.text()
            } else {
                let code = language.rawValue
                fault("The text in \(language.name) is missing, and letters are written in it: add `\(code): …`.")
            }
        }
        return texts.count == Language.allCases.count ? LocalizedText(texts) : nil
    }
}
