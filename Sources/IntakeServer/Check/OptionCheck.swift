import IntakeCore

/// Whether a person who writes the key, a word or the label of an option chooses it.
struct OptionCheck {
    let file: ChecklistFile
    let line: LineFacts
    let language: Language

    func tellFaults(to faults: FaultCollector) {
        for question in file.checklist.questions {
            for (index, option) in question.options.enumerated() {
                for word in [String(index + 1)] + option.words {
                    let sentence = fault(of: "`\(word)`", word, for: option, of: question)
                    tell(sentence, at: file.place(of: question.id), faults)
                }
                let label = option.label[language]
                let sentence = fault(of: "The label `\(label)`", label, for: option, of: question)
                tell(sentence, at: file.texts[question.id]?[language] ?? file.place(of: question.id), faults)
            }
        }
    }

    private func tell(_ sentence: String?, at position: FilePosition, _ faults: FaultCollector) {
        guard let sentence else { return }
        faults.add(Fault(position, sentence))
    }

    private func fault(
        of subject: String,
        _ text: String,
        for option: Question.Option,
        of question: Question
    ) -> String? {
        let answer = Exploration.answer(text, to: question.id, of: file.checklist, on: line, in: language)
        if answer == .option(option.id) { return nil }
        if CommandWord.read(IncomingText(text)) != nil {
            return "\(subject) of the option `\(option.id)` is a command word, which is obeyed: write something else."
        }
        if case .option(let other) = answer {
            return "\(subject) of the option `\(option.id)` chooses `\(other)`: write something else."
        }
        return "\(subject) of the option `\(option.id)` is not understood as this option: write something else."
    }
}
