import IntakeCore

/// What one line says in one language: the tables of its messages, and a fault for each one over its budget.
struct LineCheck {
    let line: LineFacts
    let language: Language
    private let wordingFile: WordingFile?
    private let checklists: [ChecklistCheck]

    init(line: Configuration.Line, facts: LineFacts, language: Language, catalogue: Catalogue) {
        self.line = facts
        self.language = language
        wordingFile = catalogue.wordingFiles[language]
        checklists = catalogue.checklists(of: line).compactMap { checklist in
            catalogue.checklistFiles[checklist.id].map {
                ChecklistCheck(file: $0, wording: catalogue.wording, line: facts, language: language)
            }
        }
    }

    func tellFaults(to faults: FaultCollector) {
        for (key, message) in messages {
            let sentence = "Too long in \(language.name), as filled in for `\(line.organisation)`."
            tell(sentence, message, wording(key), faults)
        }
        if let opening = checklists.first?.opening {
            tell("Together, `welcome` and this are too long in \(language.name).", opening, wording(.consent), faults)
        }
        for checklist in checklists {
            for question in checklist.questions {
                let position = checklist.file.texts[question.name]?[language] ?? checklist.file.position
                tell("Too long in \(language.name), with its place and its keys.", question, position, faults)
            }
            tellInterview(of: checklist, to: faults)
        }
    }

    var tables: [String] {
        let title = "Line \(line.number.e164), \(language.name)"
        let messages = (checklists.first.map { [$0.opening] } ?? []) + self.messages.map(\.message)
        return [MessageTable.text(title: title, column: "message", messages)] + checklists.map(table)
    }

    private func table(of checklist: ChecklistCheck) -> String {
        let title = "Checklist \(checklist.stage.checklist.id) \(checklist.stage.checklist.version), \(language.name)"
        let costs = InterviewPath.allCases.map { path in
            let limit = path == .common ? " (\(SegmentBudget.interview) at most)" : ""
            return "\(path.rawValue) \(checklist.segments(path))\(limit)"
        }
        return MessageTable.text(title: title, column: "question", checklist.questions)
            + "\n  Segments of an interview: \(costs.joined(separator: ", ")).\n"
    }

    /// The messages besides the questions, each as the checklist says it with which it is longest.
    private var messages: [(key: Wording.Key, message: MeasuredMessage)] {
        let all = checklists.flatMap(\.messages)
        return Wording.Key.allCases.compactMap { key in
            all.filter { $0.key == key }.max { $0.message.charactersLeft > $1.message.charactersLeft }
        }
    }

    private func wording(_ key: Wording.Key) -> FilePosition? {
        wordingFile?.positions[key]
    }

    private func tell(
        _ sentence: String,
        _ message: MeasuredMessage,
        _ position: FilePosition?,
        _ faults: FaultCollector
    ) {
        guard message.isOverBudget, let position else { return }
        faults.add(Fault(position, "\(sentence) \(message.advice)"))
    }

    private func tellInterview(of checklist: ChecklistCheck, to faults: FaultCollector) {
        let position = checklist.file.position
        guard checklist.isPlayable else {
            faults.add(Fault(position, "Played in \(language.name), this checklist does not come to its end."))
            return
        }
        let segments = checklist.segments(.common)
        guard segments > SegmentBudget.interview else { return }
        let sentence = "A common interview in \(language.name) takes \(segments) segments and may take"
        let advice = "ask less, or shorten what takes more than one segment."
        faults.add(Fault(position, "\(sentence) \(SegmentBudget.interview): \(advice)"))
    }
}
