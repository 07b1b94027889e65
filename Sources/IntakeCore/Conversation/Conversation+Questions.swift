import Foundation

/// Asking the questions of the checklist and reading their answers.
extension Conversation {
    /// Asks the first question that applies and has no answer; when there is none left, says the summary.
    mutating func askNext(in context: TurnContext) -> [Effect] {
        guard let next = context.checklist.firstUnanswered(by: answers) else {
            return summarize(in: context)
        }
        return ask(next, in: context)
    }

    mutating func ask(_ question: Question.ID, in context: TurnContext) -> [Effect] {
        phase = .asking(question)
        unclear = []
        partsHeard = 0
        lastPart = nil
        return [.say(questionPrompt(question, in: context))]
    }

    func questionPrompt(_ question: Question.ID, in context: TurnContext) -> Prompt {
        let place = place(of: question, in: context)
        return Prompt(
            .question,
            question: question,
            ["number": .number(place.number), "total": .number(place.total)]
        )
    }

    /// Where a question stands among those that apply, counted from one.
    func place(of question: Question.ID, in context: TurnContext) -> (number: Int, total: Int) {
        context.checklist.place(of: question, for: answers)
    }

    mutating func hearAnswer(
        _ incoming: IncomingText,
        to id: Question.ID,
        in context: TurnContext,
        now: Date
    ) -> [Effect] {
        guard let question = context.checklist.question(id) else {
            return askNext(in: context)
        }
        if case .text(let long) = question.kind {
            return hearOwnWords(incoming, to: question, long: long, in: context, now: now)
        }
        let today = CivilDate(now, in: context.line.zone)
        guard let answer = question.reading(of: incoming, on: today, in: language) else {
            return hearUnclear(incoming, to: question, in: context)
        }
        return record(answer, to: question, in: context)
    }

    private mutating func record(_ answer: Answer, to question: Question, in context: TurnContext) -> [Effect] {
        var answer = answer
        answer.remarks = unclear + answer.remarks
        answers[question.id] = answer
        lastAnswered = question.id
        let help = question.distress.contains(answer.value.token) ? reportDistress(in: context) : []
        return help + askNext(in: context)
    }

    /// Asks again with the keys; the second time keeps the words for the advocate and goes on.
    private mutating func hearUnclear(
        _ incoming: IncomingText,
        to question: Question,
        in context: TurnContext
    ) -> [Effect] {
        unclear.append(incoming.body)
        guard unclear.count >= Pace.unclearAnswers else {
            return [.say(Prompt(question.kind.unclearKey, question: question.id))]
        }
        answers[question.id] = Answer(.unclear, remarks: unclear)
        lastAnswered = question.id
        return [.say(Prompt(.keptAsRemark))] + askNext(in: context)
    }
}

extension Question.Kind {
    /// The message that asks again.
    var unclearKey: Wording.Key {
        switch self {
        case .yesNo: .unclearYesNo
        case .choice: .unclearChoice
        case .text: .unclearText
        case .date: .unclearDate
        case .number: .unclearNumber
        case .phone: .unclearPhone
        case .place: .unclearPlace
        }
    }
}
