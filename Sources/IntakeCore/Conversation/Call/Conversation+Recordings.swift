import Foundation

/// Messages that a person leaves after the tone, in their own words.
extension Conversation {
    /// Keeps a message where it belongs. A message is never refused: what comes late joins the case.
    mutating func hear(_ message: Event.RecordedMessage, in context: TurnContext, now: Date) -> [Effect] {
        call?.misses = 0
        let effects = keep(message, in: context)
        guard message.endKey == "0" else { return effects }
        return effects.filter { !$0.isSaying } + reachAdvocate(in: context, now: now)
    }

    private mutating func keep(_ message: Event.RecordedMessage, in context: TurnContext) -> [Effect] {
        if call?.step == .dialogue, interruption == nil, case .asking(let id) = phase, call?.asked == asked,
            let question = context.checklist.question(id), question.kind.isOwnWords
        {
            keep(message.id, as: id)
            return goOn(from: question, after: message, in: context)
        }
        messages = (messages ?? []) + [message.id]
        guard consent != nil || reference != nil else { return [] }
        let kept = queue(reference == nil ? .human : .wrote, in: context) + [.say(Prompt(.messageKept))]
        guard call?.step == .message else { return kept + stepPrompts(in: context).map(Effect.say) }
        // Who was cut off can say the rest, or press the key that passes.
        return kept + (message.isCutOff ? stepPrompts(in: context).map(Effect.say) : backToDialogue(in: context))
    }

    /// Joins a message to the answer of a question. The first one replaces an earlier answer, for somebody who came
    /// back to the question.
    private mutating func keep(_ message: String, as question: Question.ID) {
        var answer = partsHeard > 0 ? answers[question] ?? Answer(.recorded) : Answer(.recorded)
        answer.recordings = (answer.recordings ?? []) + [message]
        answers[question] = answer
        partsHeard += 1
        lastAnswered = question
    }

    private mutating func goOn(
        from question: Question,
        after message: Event.RecordedMessage,
        in context: TurnContext
    ) -> [Effect] {
        guard question.kind == .text(long: true) || message.isCutOff else {
            return askNext(in: context)
        }
        call?.step = .moreWords
        return []
    }

    /// More to the message, or the next question.
    mutating func chooseMoreWords(_ keys: String, in context: TurnContext) -> [Effect]? {
        switch keys {
        case "1":
            call?.step = .dialogue
            return [.say(Prompt(.leaveMessage))]
        case "2":
            call?.step = .dialogue
            return askNext(in: context)
        default:
            return nil
        }
    }
}

extension Event.RecordedMessage {
    /// Whether it went on to the end of its time. Its length is less than that: the silence around it does not count.
    fileprivate var isCutOff: Bool {
        endKey == nil && seconds >= Pace.longestMessage - Pace.silenceAroundMessage
    }
}

extension Question.Kind {
    /// Whether the answer is in the person's own words, which on the phone are a message.
    fileprivate var isOwnWords: Bool {
        switch self {
        case .text, .place: true
        case .yesNo, .choice, .date, .number, .phone: false
        }
    }
}
