import Foundation

/// Plays a dialogue into every position that it can reach.
struct Explorer {
    /// A position, by the conversation that came there first.
    struct Found {
        let conversation: Conversation
        /// When its last event was.
        let at: Date
        /// Where it stands after each timer that it waits for.
        var afterTimers: [(due: Date, position: Int)] = []
    }

    let checklist: Checklist
    let channel: Channel
    let inputs: [ExploredInput]
    let limit: Int
    private(set) var found: [Found] = []
    /// The positions by what decides where they lead.
    private(set) var numbers: [DialoguePosition: Int] = [:]
    private(set) var prompts: Set<Prompt> = []
    /// All that was ever told a caller in one go.
    private(set) var callTurns: Set<Exploration.CallTurn> = []
    var findings: [Exploration.Finding] = []
    private(set) var isWhole = true

    let context: TurnContext
    private let language: Language
    private(set) var asked: Set<Question.ID> = []
    /// What answers lead to, from each position.
    private(set) var answerSteps: [PositionGraph.Step] = []
    /// The positions at which an interview ends, or from which an answer begins another one.
    private(set) var ends: Set<Int> = []

    init(checklist: Checklist, line: LineFacts, language: Language, channel: Channel, limit: Int) {
        self.channel = channel
        self.checklist = checklist.withoutDistressWords
        self.language = language
        self.limit = limit
        inputs =
            switch channel {
            case .sms: ExploredInput.all(for: checklist, in: language)
            case .voice: ExploredInput.keypad(for: checklist)
            }
        context = TurnContext(
            checklist: checklist.withoutDistressWords,
            wordingVersion: "",
            line: line,
            newReference: CaseReference(number: 0)
        )
    }

    mutating func explore() {
        _ = number(of: Conversation(language: language), at: Self.start)
        var next = 0
        while next < found.count {
            explore(next)
            next += 1
        }
    }

    /// 2026-11-02, 10:00 in Montreal: any working day would do.
    private static let start = Date(timeIntervalSince1970: 1_793_631_600)
}

extension Explorer {
    private mutating func explore(_ origin: Int) {
        let position = found[origin]
        if case .asking(let question) = position.conversation.phase { asked.insert(question) }
        if position.conversation.isEnd { ends.insert(origin) }
        for input in inputs where input.canHappen(to: position.conversation) {
            take(input, from: origin)
        }
        // What a caller does is sooner than any timer.
        guard !position.conversation.isOnPhone else { return }
        for timer in position.conversation.timers(on: context.line) {
            let now = max(timer.due, position.at)
            let (conversation, _) = play(.timer(timer.kind), from: position.conversation, at: now)
            guard let target = number(of: conversation, at: now) else { continue }
            found[origin].afterTimers.append((timer.due, target))
        }
    }

    private mutating func take(_ input: ExploredInput, from origin: Int) {
        let position = found[origin]
        let now = position.at + input.delay
        let (conversation, effects) = play(input.kind, from: position.conversation, at: now)
        switch channel {
        case .sms: judge(input, position.conversation, conversation, effects)
        case .voice: judgeCall(input, position.conversation, conversation, effects)
        }
        if effects.contains(where: \.isBeginningAnother) {
            if input.role == .answer { ends.insert(origin) }
            return
        }
        guard let target = number(of: conversation, at: now), input.role == .answer else { return }
        answerSteps.append(PositionGraph.Step(from: origin, to: target))
    }

    private mutating func play(
        _ kind: Event.Kind,
        from conversation: Conversation,
        at now: Date
    ) -> (Conversation, [Effect]) {
        var conversation = conversation
        var context = context
        context.caseState = conversation.reference == nil ? nil : .new
        let effects = conversation.handle(Event(kind, at: now), in: context, at: now)
        for case .say(let prompt) in effects { prompts.insert(prompt) }
        if kind.channel == .voice, conversation.isOnPhone {
            callTurns.insert(Exploration.CallTurn(of: conversation, effects, in: context))
        }
        // The other language has an exploration of its own.
        conversation.language = language
        return (conversation, effects)
    }

    /// The number of the position, new or not; nothing once there are too many.
    private mutating func number(of conversation: Conversation, at now: Date) -> Int? {
        let position = DialoguePosition(of: conversation, in: checklist)
        if let number = numbers[position] { return number }
        guard found.count < limit else {
            isWhole = false
            return nil
        }
        numbers[position] = found.count
        found.append(Found(conversation: conversation, at: now))
        return found.count - 1
    }

    /// Checks what the two words do that every question offers.
    private mutating func judge(
        _ input: ExploredInput,
        _ before: Conversation,
        _ after: Conversation,
        _ effects: [Effect]
    ) {
        guard case .asking(let question) = before.phase, before.isListening else { return }
        let isSaid = effects.contains { effect in
            if case .say(let prompt) = effect { prompt.name == .question && prompt.question == question } else { false }
        }
        if input.role == .again, !isSaid || after.phase != before.phase { findings.append(.notRepeated(question)) }
        if input.role == .skip, after.phase == before.phase { findings.append(.notSkipped(question)) }
    }
}

extension Conversation {
    /// Whether the interview has come to its end.
    fileprivate var isEnd: Bool {
        if isOnPhone, call?.step == .farewell { return true }
        return switch phase {
        case .finished, .callBackNoted, .declined, .erased: true
        case .opening, .consent, .callBackTime, .asking, .summary, .correcting, .accompaniment: false
        }
    }

    /// Whether the next text is read as one to the open step.
    fileprivate var isListening: Bool {
        !isStopped && confirmation == nil && isWriterUnknown != true && !reminders.hasExpired
    }
}

extension Checklist {
    /// Looking for them takes long, and what they say leads nowhere else.
    fileprivate var withoutDistressWords: Checklist {
        Checklist(id: id, version: version, title: title, words: words, questions: questions)
    }
}
