/// The end of an interview on the phone, and a call after it.
extension Conversation {
    /// The reference is said; by text as well, where a text can reach the person.
    mutating func endInterviewOnPhone(in context: TurnContext) {
        let step: CallState.Step = canBeTexted(in: context) ? .textOffer : .dialogue
        call?.step = step
    }

    private func canBeTexted(in context: TurnContext) -> Bool {
        guard isNumberWithheld != true, !isStopped else { return false }
        guard let question = context.checklist.question(for: .reach), let answer = answers[question.id] else {
            return true
        }
        return ["text-and-call", "text"].contains(answer.value.token)
    }

    /// The reference and what happens next, by text to a mobile whose owner asked for it.
    mutating func answerTextOffer(_ keys: String, in context: TurnContext) -> [Effect]? {
        call?.step = .dialogue
        switch keys {
        case "1":
            return endPrompts(in: context).map(Effect.text) + [.say(Prompt(.textSent))]
        case "2":
            return endPrompts(in: context).map(Effect.say)
        default:
            call?.step = .textOffer
            return nil
        }
    }

    /// After the interview: `1` a message that joins the case, `2` another request.
    mutating func chooseWhenFinished(_ keys: String, in context: TurnContext) -> [Effect]? {
        switch keys {
        case "1":
            call?.step = .message
            return []
        case "2":
            return [.beginAnother(with: .samePerson)]
        default:
            return nil
        }
    }
}
