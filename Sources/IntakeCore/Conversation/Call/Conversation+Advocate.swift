import Foundation

/// A human, from every step of a call.
extension Conversation {
    /// Calls an advocate if one is on call now; else asks when to call back. The case is in the queue at once. Before
    /// consent it holds a number and a time, nothing else.
    mutating func reachAdvocate(in context: TurnContext, now: Date) -> [Effect] {
        if case .dialling = call?.step { return [] }
        if case .resume = confirmation {} else { confirmation = nil }
        let queued = queueForAdvocate(in: context)
        guard context.line.isAnswered(at: now) else {
            return queued + [.say(Prompt(.closed))] + askCallTime()
        }
        call?.step = .dialling(0)
        return queued + [.say(Prompt(.connecting))]
    }

    private mutating func queueForAdvocate(in context: TurnContext) -> [Effect] {
        guard consent == nil else { return queue(.human, in: context) }
        openingWords = []
        if phase != .callBackNoted { phase = .callBackTime }
        return queue(.callBack, in: context)
    }

    private mutating func askCallTime() -> [Effect] {
        let step: CallState.Step = lacksNumber ? .number(then: .callTime) : .callTime
        call?.step = step
        return [.say(Prompt(lacksNumber ? .askNumber : .callBackTime))]
    }

    /// Nobody is called any more. Whether somebody took the call, the key alone told: never the provider.
    mutating func hearThatCallingEnded(in context: TurnContext) -> [Effect] {
        guard case .dialling(let place) = call?.step else { return stepPrompts(in: context).map(Effect.say) }
        call?.misses = 0
        if call?.isTaken == true {
            call?.isTaken = false
            call?.step = .afterAdvocate
            return [.say(Prompt(.advocateLeft))]
        }
        guard place + 1 < context.line.phone?.placesOnCall ?? 0 else {
            return [.say(Prompt(.nobodyFree))] + askCallTime()
        }
        call?.step = .dialling(place + 1)
        return [.say(Prompt(.connectingNext))]
    }

    /// When to call back: `1` in the morning, `2` in the afternoon, `3` at any time.
    mutating func takeCallTime(_ keys: String, in context: TurnContext) -> [Effect]? {
        guard let time = CallTime(rawValue: keys) else { return nil }
        callBackTime.append(time.text(in: language))
        guard consent == nil else {
            call?.step = .afterAdvocate
            return queue(.human, in: context)
        }
        phase = .callBackNoted
        call?.step = .dialogue
        let noted: [Effect] = [.queueCase(.callBack), .say(Prompt(.callBackNoted))]
        return isWriterUnknown == true ? noted + backToDialogue(in: context) : noted
    }

    mutating func chooseAfterAdvocate(_ keys: String, in context: TurnContext) -> [Effect]? {
        switch (keys, consent) {
        case ("1", nil):
            call?.step = .dialogue
            return open(in: context)
        case ("1", _):
            call?.step = .message
            return []
        case ("2", .some):
            return backToDialogue(in: context)
        default:
            return nil
        }
    }
}
