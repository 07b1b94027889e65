import Foundation

/// Questions that the person answers in their own words, over one message or several.
extension Conversation {
    /// Whether the open question takes any words, so that an ordinary word alone may be its answer.
    func isAskingForOwnWords(in context: TurnContext) -> Bool {
        if phase == .callBackTime { return true }
        guard case .asking(let id) = phase, let question = context.checklist.question(id) else { return false }
        return switch question.kind {
        case .text, .place: true
        case .yesNo, .choice, .date, .number, .phone: false
        }
    }

    mutating func hearOwnWords(
        _ incoming: IncomingText,
        to question: Question,
        long: Bool,
        in context: TurnContext,
        now: Date
    ) -> [Effect] {
        if incoming.isKey {
            guard long, incoming.answer == "1", partsHeard > 0 else {
                return hearKeyForWords(incoming, to: question, in: context)
            }
            return askNext(in: context)
        }
        keep(incoming.body, as: question.id)
        guard long else {
            return askNext(in: context)
        }
        lastPart = now
        return partsHeard == 1 ? [.say(Prompt(.ownWordsNoted))] : []
    }

    /// A key where words are asked for: explained once, then kept as it is.
    private mutating func hearKeyForWords(
        _ incoming: IncomingText,
        to question: Question,
        in context: TurnContext
    ) -> [Effect] {
        unclear.append(incoming.body)
        guard unclear.count >= Pace.unclearAnswers else {
            return [.say(Prompt(.unclearText, question: question.id))]
        }
        if partsHeard == 0 {
            answers[question.id] = Answer(.unclear, remarks: unclear)
        }
        lastAnswered = question.id
        return [.say(Prompt(.keptAsRemark))] + askNext(in: context)
    }

    /// The first words replace an earlier answer, for somebody who came back to the question; the others join them.
    private mutating func keep(_ words: String, as question: Question.ID) {
        if partsHeard > 0, let answer = answers[question], case .text(let text) = answer.value {
            answers[question] = Answer(.text(text + "\n" + words), remarks: answer.remarks)
        } else {
            answers[question] = Answer(.text(words))
        }
        partsHeard += 1
        lastAnswered = question
    }

    /// Goes on for a person who stopped writing.
    mutating func goOnAfterPause(in context: TurnContext) -> [Effect] {
        guard !isStopped, case .asking = phase, partsHeard > 0 else { return [] }
        return askNext(in: context)
    }
}
