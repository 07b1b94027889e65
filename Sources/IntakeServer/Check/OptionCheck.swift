import IntakeCore

/// Whether a person who writes the key, a word or the label of an option chooses it.
struct OptionCheck {
    let file: ChecklistFile
    let line: LineFacts
    let language: Language

    func tellFaults(to faults: FaultCollector) {
        for question in file.checklist.questions {
            let position = file.texts[question.id]?[language] ?? file.place(of: question.id)
            for (index, option) in question.options.enumerated() {
                let label = option.label[language]
                let sentences =
                    [fault(of: String(index + 1), for: option, of: question, isLabel: false)]
                    + option.words.map { fault(of: $0, for: option, of: question, isLabel: false) }
                    + [fault(of: label, for: option, of: question, isLabel: true)]
                for sentence in sentences.compactMap({ $0 }) {
                    faults.add(Fault(position, sentence))
                }
            }
        }
    }

    private func fault(
        of text: String,
        for option: Question.Option,
        of question: Question,
        isLabel: Bool
    ) -> String? {
        let answer = Exploration.answer(text, to: question.id, of: file.checklist, on: line, in: language)
        if answer == .option(option.id) { return nil }
        let subject = isLabel ? "The label `\(text)`" : "`\(text)`"
        if CommandWord.read(IncomingText(text)) != nil {
            return "\(subject) of the option `\(option.id)` is a command word, which is obeyed: write something else."
        }
        if case .option(let other) = answer {
            return "\(subject) of the option `\(option.id)` chooses `\(other)`: write something else."
        }
        // Whoever reads a label may as well send its key; a word that nothing reads is of no use.
        return isLabel ? nil : "`\(text)` is not understood as the option `\(option.id)`: take it out."
    }
}
