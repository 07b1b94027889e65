extension LetterTemplate {
    /// The letter that the answers make. It holds nothing that the person did not say: where an answer is missing, a
    /// gap stands in its place.
    public func draft(from source: LetterSource, in language: Language) -> Letter {
        let words = LetterWords(source: source, language: language)
        let body = parts.filter { $0.belongs(to: source.answers) }.map { text(of: $0.content, words) }
        let enclosures = enclosures.filter { $0.belongs(to: source.answers) }.map { text(of: $0.content, words) }
        return Letter(
            language: language,
            sender: LetterSender(source: source, words: words).text,
            subject: filled(subject, words),
            body: Paragraphs.text(body),
            enclosures: enclosures.joined(separator: "\n"),
            isAccompanied: source.isAccompanied
        )
    }

    private func text(of content: Content, _ words: LetterWords) -> String {
        switch content {
        case .paragraph(let text): filled(text, words)
        case .gap(let text): words.gap(text[words.language])
        case .quote(let question, let lead, let gap): quote(question, lead, gap, words)
        case .remark(let question, let lead): remark(question, lead, words)
        case .problems(let problems, let lead): list(problems, lead, words)
        }
    }

    private func quote(
        _ id: Question.ID,
        _ lead: LocalizedText,
        _ gap: LocalizedText?,
        _ words: LetterWords
    ) -> String {
        let said = words.ownWords(id).map(words.quotation)
        let name = gap?[words.language] ?? words.source.checklist.question(id)?.label[words.language] ?? id
        // What was left as a voice message is to be written down, beside what was typed.
        let hint = words.recordedHint(id)
        let missing = said == nil || !hint.isEmpty ? words.gap(name + hint) : nil
        return filled(lead, words) + " " + [said, missing].compactMap(\.self).joined(separator: " ")
    }

    private func remark(_ id: Question.ID, _ lead: LocalizedText, _ words: LetterWords) -> String {
        words.ownWords(id).map { filled(lead, words) + " " + words.quotation($0) } ?? ""
    }

    private func list(_ problems: [Problem], _ lead: LocalizedText, _ words: LetterWords) -> String {
        let items = told(problems, words.source.answers).map { "– " + item($0, words) }
        let missing = "– " + words.gap(words.language == .french ? "le problème" : "the problem")
        return ([filled(lead, words)] + (items.isEmpty ? [missing] : items)).joined(separator: "\n")
    }

    private func item(_ problem: Problem, _ words: LetterWords) -> String {
        let text = filled(problem.text, words)
        let remarks = words.source.answers[problem.question]?.remarks ?? []
        let added = remarks.map(\.trimmingSpaces).filter { !$0.isEmpty }.joined(separator: "\n")
        guard !added.isEmpty else { return text }
        let lead = words.language == .french ? "Je précise\u{A0}: " : "In my words: "
        return text + " " + lead + words.quotation(added)
    }

    private func filled(_ text: LocalizedText, _ words: LetterWords) -> String {
        // Ours is typeset before the person's words come in, which stay as they were typed.
        Template(agreeing(words.language.typeset(text[words.language]), words)).filled { name in
            name == Self.organisation ? words.source.organisation : words.inSentence(name)
        }
    }

    /// A French text whose « du » before a date suits how much of the date is known.
    private func agreeing(_ text: String, _ words: LetterWords) -> String {
        guard words.language == .french else { return text }
        return words.source.checklist.questions.reduce(text) { text, question in
            guard case .date(let date) = words.source.answers[question.id]?.value else { return text }
            let place = "{\(question.id)}"
            return text.replacing("du " + place, with: WrittenDate.frenchOf(date) + place)
        }
    }

    /// The problems that the answers tell of, in the template's order.
    func told(_ problems: [Problem], _ answers: Answers) -> [Problem] {
        problems.filter { problem in
            answers[problem.question].map { problem.answers.contains($0.value.token) } ?? false
        }
    }
}

extension LetterTemplate.Part {
    func belongs(to answers: Answers) -> Bool {
        when?.holds(for: answers) ?? true
    }
}
