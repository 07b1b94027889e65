import IntakeCore

/// What one line says in one language: the tables of its messages, what trying its checklists out proves, and the
/// faults of both.
struct LineCheck {
    let line: LineFacts
    let language: Language
    private let wordingFile: WordingFile?
    private let checklists: [ChecklistCheck]
    /// The messages besides the questions, each in all the forms that the checklists give it.
    private let messages: [(key: Wording.Key, forms: [MeasuredMessage])]

    init(line: Configuration.Line, facts: LineFacts, language: Language, catalogue: Catalogue) {
        self.line = facts
        self.language = language
        wordingFile = catalogue.wordingFiles[language]
        let checklists = catalogue.checklists(of: line).compactMap { checklist in
            catalogue.checklistFiles[checklist.id].map {
                ChecklistCheck(file: $0, wording: catalogue.wording, line: facts, language: language)
            }
        }
        self.checklists = checklists
        messages = Wording.Key.messages.map { key in
            (key, checklists.flatMap { $0.forms(of: key) })
        }
    }

    func tellFaults(to faults: FaultCollector) {
        for (key, forms) in messages {
            let sentence = "Too long in \(language.name), as filled in for `\(line.organisation)`."
            forms.longest.map { tell(sentence, $0, wording(key), faults) }
            tellEmpty(key, forms, faults)
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
            checklist.tellFaults(to: faults)
        }
    }

    var tables: [String] {
        let title = "Line \(line.number.e164), \(language.name)"
        let messages = (checklists.first.map { [$0.opening] } ?? []) + self.messages.compactMap(\.forms.longest)
        return [MessageTable.text(title: title, column: "message", messages)] + checklists.map(table)
    }

    private func table(of checklist: ChecklistCheck) -> String {
        let title = "Checklist \(checklist.stage.checklist.id) \(checklist.stage.checklist.version), \(language.name)"
        let costs = InterviewPath.allCases.map { path in
            let limit = path == .common ? " (\(SegmentBudget.interview) at most)" : ""
            return "\(path.rawValue) \(checklist.segments(path))\(limit)"
        }
        return MessageTable.text(title: title, column: "question", checklist.questions)
            + "\n  Segments of an interview: \(costs.joined(separator: ", ")).\n" + checklist.proof.sentence
            + (checklist.callProof?.sentence ?? "")
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

    private func tellEmpty(_ key: Wording.Key, _ forms: [MeasuredMessage], _ faults: FaultCollector) {
        guard forms.contains(where: \.isEmpty), let position = wording(key) else { return }
        let sentence = "Somebody gets this as an empty message in \(language.name), since nothing is filled in:"
        faults.add(Fault(position, sentence + " write words too."))
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

extension [MeasuredMessage] {
    /// The one that leaves the least of its budget.
    fileprivate var longest: MeasuredMessage? {
        self.min { $0.charactersLeft < $1.charactersLeft }
    }
}
