/// What is not understood on the phone. Nobody is hung up on: the step is said again, then its keys alone and slowly,
/// then a call back or a message is offered.
extension Conversation {
    /// Nothing was pressed, or a key that the step does not have.
    mutating func miss(_ keys: String? = nil, saying notice: Wording.Key, in context: TurnContext) -> [Effect] {
        if let keys, case .asking = phase, call?.step == .dialogue, interruption == nil { unclear.append(keys) }
        switch call?.step {
        case .lost:
            call?.step = .waiting(1)
            return []
        case .waiting(let times):
            return wait(after: times, in: context)
        case .dialling, .farewell, nil:
            return []
        default:
            call?.misses += 1
            guard isFreeToGo else { return missInDialogue(saying: notice, in: context) }
            return keys == nil ? missAtTheEnd(in: context) : wrongKeyAtTheEnd(in: context)
        }
    }

    private mutating func missInDialogue(saying notice: Wording.Key, in context: TurnContext) -> [Effect] {
        if let misses = call?.misses, misses > Pace.missesBeforeSlow {
            call?.misses = 0
            let step = call?.step
            call?.lostAt = step
            call?.step = .lost
            return [.say(Prompt(.lost))]
        }
        return isSpokenSlowly ? [] : [.say(Prompt(notice))] + stepPrompts(in: context).map(Effect.say)
    }

    /// Whether the person was told that they may hang up.
    private var isFreeToGo: Bool {
        switch call?.step {
        case .afterAdvocate, .textOffer, .mobile: true
        case .dialogue: interruption == nil && (phase == .finished || phase == .callBackNoted)
        default: false
        }
    }

    /// Whoever presses keys is there, and is not told goodbye.
    private mutating func wrongKeyAtTheEnd(in context: TurnContext) -> [Effect] {
        call?.misses = 0
        return [.say(Prompt(.wrongKey))] + stepPrompts(in: context).map(Effect.say)
    }

    private mutating func missAtTheEnd(in context: TurnContext) -> [Effect] {
        guard isSpokenSlowly else { return stepPrompts(in: context).map(Effect.say) }
        call?.misses = 0
        guard call?.step == .textOffer || call?.step == .mobile else {
            call?.step = .farewell
            return []
        }
        return backToDialogue(in: context)
    }

    /// Stays with a silent caller for a while. Some telephones send no keys: whoever is still there is called back.
    private mutating func wait(after times: Int, in context: TurnContext) -> [Effect] {
        guard times >= Pace.waitsForKey else {
            call?.step = .waiting(times + 1)
            return []
        }
        call?.step = .farewell
        guard !lacksNumber else { return consent == nil ? [] : queue(.human, in: context) }
        if consent == nil {
            openingWords = []
            phase = .callBackNoted
            return queue(.callBack, in: context) + [.say(Prompt(.callBackNoted))]
        }
        return queue(.human, in: context) + [.say(promisePrompt)]
    }

    mutating func chooseWhenLost(_ keys: String, in context: TurnContext) -> [Effect]? {
        switch (keys, consent) {
        case ("1", _):
            let queued = queue(consent == nil ? .callBack : .human, in: context)
            if consent == nil, phase != .callBackNoted { phase = .callBackTime }
            let step: CallState.Step = lacksNumber ? .number(then: .callTime) : .callTime
            call?.step = step
            return queued
        case ("2", _):
            call?.step = .dialogue
            return leaveQuestion(in: context)
        case ("3", .some):
            call?.step = .message
            return []
        default:
            return nil
        }
    }

    /// A question that was not understood three times is left with what was pressed: it blocks nobody. Where something
    /// else was not understood, it is still open.
    private mutating func leaveQuestion(in context: TurnContext) -> [Effect] {
        guard let id = lostQuestion else { return backToDialogue(in: context) }
        if answers[id] == nil { answers[id] = Answer(.unclear, remarks: unclear) }
        lastAnswered = id
        return [.say(Prompt(.keptAsRemark))] + askNext(in: context)
    }

    /// The open question, if that is what was not understood.
    private var lostQuestion: Question.ID? {
        guard case .asking(let open) = phase, interruption == nil else { return nil }
        switch call?.lostAt {
        case .dialogue, .moreWords: return open
        case .check(_, of: .answer(let checked)): return checked == open ? open : nil
        default: return nil
        }
    }
}
