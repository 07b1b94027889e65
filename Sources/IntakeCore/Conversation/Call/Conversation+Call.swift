import Foundation

/// The same conversation by voice and keypad: what becomes of each event of a call.
extension Conversation {
    /// Takes what happens on the phone. What is said ends with the keys that can be pressed next.
    mutating func hearCall(_ event: Event, in context: TurnContext, now: Date) -> [Effect] {
        if case .hungUp = event.kind {
            hearEnd(at: event.at)
            return []
        }
        // An advocate's key that comes late takes nothing: the caller does something else by now.
        if case .advocate(.taken) = event.kind, !isDialling { return [] }
        noteCall(at: event.at)
        if case .advocate(.taken) = event.kind {
            call?.isTaken = true
            return []
        }
        let before = phase
        let steps = step(on: event, in: context, now: now)
        if phase == .finished, before != .finished { endInterviewOnPhone(in: context) }
        return askOnPhone(after: steps, in: context)
    }

    private var isDialling: Bool {
        if case .dialling = call?.step { true } else { false }
    }

    private mutating func step(on event: Event, in context: TurnContext, now: Date) -> [Effect] {
        switch event.kind {
        case .call(let begun): takeCall(begun, in: context)
        case .keys(let keys): hearKeys(keys, in: context, now: now)
        case .silence: miss(saying: .notHeard, in: context)
        case .recorded(let message): hear(message, in: context, now: now)
        case .advocate: hearThatCallingEnded(in: context)
        case .text, .begin, .carrierStopped, .carrierStarted, .timer, .hungUp: []
        }
    }

    /// Notes that the person is on the phone, whatever was heard of the call before.
    private mutating func noteCall(at time: Date) {
        let open = asked
        call = call ?? CallState(step: .dialogue, asked: open)
        channel = .voice
        lastHeard = time
        if confirmation == nil { reminders = Reminders() }
    }

    /// Notes that the call is over. Until then, whoever talked with an advocate was there.
    private mutating func hearEnd(at time: Date) {
        if isOnPhone, case .dialling = call?.step { lastHeard = time }
        call?.isOver = true
    }

    /// Whether there is a call under way.
    var isOnPhone: Bool { call?.isOver == false }

    /// What a caller answers now.
    var asked: CallState.Asked {
        CallState.Asked(phase: phase, confirmation: confirmation)
    }

    /// Adds, to what a step says, what the caller is asked next. What is only written is left out; where nothing is
    /// left, the open step is said.
    private mutating func askOnPhone(after steps: [Effect], in context: TurnContext) -> [Effect] {
        guard !steps.contains(where: \.isBeginningAnother) else {
            call = nil
            return steps
        }
        var said = steps.filter(\.isHeard)
        if !said.contains(where: \.isSaying), !isSpokenSlowly {
            said += stepPrompts(in: context).map(Effect.say)
        }
        said += keyPrompts(in: context).map(Effect.say)
        if listening(in: context).isMessage { call?.knowsOfRecording = true }
        let open = asked
        call?.asked = open
        return said
    }

    /// Whether the keys are now said alone, and slowly.
    var isSpokenSlowly: Bool {
        call?.misses == Pace.missesBeforeSlow
    }

    /// A call that begins: first the language, then on where the conversation stands.
    private mutating func takeCall(_ begun: Event.Call, in context: TurnContext) -> [Effect] {
        isNumberWithheld = begun.isNumberWithheld ? true : nil
        keepUnconfirmedWords()
        isWriterUnknown = hasToldSomething ? true : nil
        let asksLanguage = context.line.languages.count > 1 && !begun.isLanguageChosen
        let open = asked
        call = CallState(step: asksLanguage ? .language : .dialogue, asked: open)
        guard !asksLanguage else { return [.say(Prompt(.greeting))] }
        let greeting = begun.isLanguageChosen ? [] : [Effect.say(Prompt(.greeting))]
        return greeting + goOnWithCall(in: context)
    }

    /// Words that waited for a yes or a no belong to the case: on the phone nobody is asked about them.
    private mutating func keepUnconfirmedWords() {
        switch confirmation {
        case .command(_, let words): otherWords.append(words)
        case .resume(let words?, _): consent == nil ? keepBeforeConsent(words) : otherWords.append(words)
        case .erase, .restart, .another, .resume, nil: break
        }
        confirmation = nil
    }

    /// Goes on where the conversation stands; where it tells something, only once we know who calls.
    mutating func goOnWithCall(in context: TurnContext) -> [Effect] {
        call?.step = .dialogue
        guard !hasToldSomething else { return askWhoWrites(nil) }
        return isOver ? [.beginAnother(with: .samePerson)] : open(in: context)
    }

    /// Whether going on would show something of what was told.
    private var hasToldSomething: Bool {
        switch phase {
        case .opening, .consent, .declined, .erased: false
        case .callBackTime, .callBackNoted, .asking, .summary, .correcting, .accompaniment, .finished: true
        }
    }
}

extension Effect {
    /// Whether it is for a caller: all but what is only written.
    fileprivate var isHeard: Bool {
        if case .say(let prompt) = self { prompt.name.isSpoken } else { true }
    }
}
