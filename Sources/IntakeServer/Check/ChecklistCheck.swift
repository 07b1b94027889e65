import IntakeCore

/// What one checklist says on one line in one language, measured and tried out.
struct ChecklistCheck {
    let file: ChecklistFile
    let stage: Rehearsal.Stage
    /// What trying everything out proves.
    let proof: ExplorationCheck
    /// The same for calls. Their language decides nothing: they are tried out in the line's own alone.
    let callProof: ExplorationCheck?

    private let renderer: Renderer
    /// The rehearsals of each path, with either ending.
    private let rehearsals: [InterviewPath: [Rehearsal]]
    /// What was said while everything was tried out.
    private let said: [Wording.Key: [Prompt]]

    init(file: ChecklistFile, wording: Wording, line: LineFacts, language: Language) {
        self.file = file
        let stage = Rehearsal.Stage(checklist: file.checklist, wording: wording, line: line, language: language)
        self.stage = stage
        renderer = Renderer(wording: wording, checklist: file.checklist, line: line)
        let paths = InterviewPath.allCases.map { path in
            (path, ["1", "2"].map { Rehearsal(path, ending: $0, on: stage) })
        }
        rehearsals = Dictionary(uniqueKeysWithValues: paths)
        proof = ExplorationCheck(file: file, line: line, language: language, channel: .sms)
        callProof =
            language == line.ownLanguage
            ? ExplorationCheck(file: file, line: line, language: language, channel: .voice) : nil
        said = Dictionary(grouping: proof.exploration.prompts, by: \.name)
    }

    /// Every question with the greatest place that it can have.
    var questions: [MeasuredMessage] {
        let questions = stage.checklist.questions
        return questions.enumerated().map { index, question in
            let prompt = Prompt(
                .question,
                question: question.id,
                ["number": .number(index + 1), "total": .number(questions.count)]
            )
            return MeasuredMessage(question.id, text(prompt), budget: SegmentBudget.question)
        }
    }

    /// Another message, in every form that it was met in, and at its longest.
    func forms(of key: Wording.Key) -> [MeasuredMessage] {
        Set(prompts(for: key) + said[key, default: []]).map { prompt in
            MeasuredMessage(key.rawValue, text(prompt), budget: SegmentBudget.of(key))
        }
    }

    /// What a person gets in answer to their first text.
    var opening: MeasuredMessage {
        let messages = renderer.messages([Prompt(.welcome), Prompt(.consent)], in: stage.language)
        return MeasuredMessage("welcome + consent", messages.joined(separator: "\n"), budget: SegmentBudget.opening)
    }

    /// The segments of a whole interview; with the worse ending for the longest path, with the better for the others.
    func segments(_ path: InterviewPath) -> Int {
        let segments = rehearsals[path, default: []].map(\.segments)
        return (path == .longest ? segments.max() : segments.min()) ?? 0
    }

    /// Whether every rehearsal came to its end.
    var isPlayable: Bool {
        rehearsals.values.joined().allSatisfy(\.isComplete)
    }

    /// Tells what is wrong besides the lengths of the messages.
    func tellFaults(to faults: FaultCollector) {
        ChecklistRules(file: file).tellFaults(to: faults)
        OptionCheck(file: file, line: stage.line, language: stage.language).tellFaults(to: faults)
        proof.tellFaults(to: faults)
        callProof?.tellFaults(to: faults)
    }

    private func text(_ prompt: Prompt) -> String {
        renderer.text(prompt, in: stage.language)
    }

    private func prompts(for key: Wording.Key) -> [Prompt] {
        switch key {
        case .summary:
            // Whoever passes every question has a summary of nothing.
            rehearsals.values.joined().flatMap(\.prompts).filter { $0.name == .summary }
                + [Prompt(.summary, ["answers": .answers([])])]
        case .unclearChoice:
            stage.checklist.questions.filter { !$0.options.isEmpty }.map { Prompt(key, question: $0.id) }
        case .nearbyGroup:
            // Measured for each group of the directory.
            []
        default:
            [Prompt(key, arguments(of: key))]
        }
    }

    /// What stands for each place in braces, at its longest.
    private func arguments(of key: Wording.Key) -> [String: Prompt.Argument] {
        let questions = stage.checklist.questions.count
        let all: [String: Prompt.Argument] = [
            "reference": .text(CaseReference(number: 0).text),
            "word": .text(CommandWord.longestWord),
            "number": .number(questions),
            "total": .number(questions),
        ]
        return all.filter { key.placeholders.contains($0.key) }
    }
}

extension Wording.Key {
    /// The texts that are sent by themselves; the others are parts of a question or of the summary.
    static let messages = written.filter { key in
        switch key {
        case .question, .keysYesNo, .summaryYes, .summaryNo, .summaryUnknown, .summaryUnclear: false
        default: true
        }
    }
}

extension CommandWord {
    fileprivate static let longestWord =
        allCases.flatMap { command in Language.allCases.flatMap(command.words) }.max { $0.count < $1.count } ?? ""
}
