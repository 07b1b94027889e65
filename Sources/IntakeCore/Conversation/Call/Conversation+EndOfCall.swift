/// The end of an interview on the phone, and a call after it.
extension Conversation {
    /// The reference is said; by text as well, where a text can reach the person.
    mutating func endInterviewOnPhone(in context: TurnContext) {
        let step: CallState.Step = canBeTexted(in: context) ? .textOffer : .dialogue
        call?.step = step
    }

    private func canBeTexted(in context: TurnContext) -> Bool {
        guard context.takesTexts, isNumberWithheld != true, !isStopped else { return false }
        guard let question = context.checklist.question(for: .reach), let answer = answers[question.id] else {
            return true
        }
        return ["text-and-call", "text"].contains(answer.value.token)
    }

    /// `1` the reference and what happens next by text, to a mobile whose owner asked for it; `2` this is no mobile, and
    /// there may be another; `3` neither.
    mutating func answerTextOffer(_ keys: String, in context: TurnContext) -> [Effect]? {
        call?.step = .dialogue
        switch keys {
        case "1":
            return endPrompts(in: context).map(Effect.text) + [.say(Prompt(.textSent))]
        case "2":
            call?.step = .mobile
            return []
        case "3":
            return endPrompts(in: context).map(Effect.say)
        default:
            call?.step = .textOffer
            return nil
        }
    }

    /// The mobile of somebody who calls from another telephone; `3` for none.
    mutating func takeMobile(_ keys: String, in context: TurnContext) -> [Effect]? {
        if keys == "3" { return endAfterMobile(nil, in: context) }
        return PhoneNumber(typed: keys).map { check(.phone($0), of: .mobile) }
    }

    /// Goes on from the question for a mobile.
    mutating func endAfterMobile(_ value: Answer.Value?, in context: TurnContext) -> [Effect] {
        if case .phone(let phone) = value { mobile = phone }
        call?.step = .dialogue
        return endPrompts(in: context).map(Effect.say)
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
