/// From the last question to the end of the interview.
extension Conversation {
    mutating func summarize(in context: TurnContext) -> [Effect] {
        phase = .summary
        unclear = []
        partsHeard = 0
        return [.say(summaryPrompt(in: context))]
    }

    func summaryPrompt(in context: TurnContext) -> Prompt {
        let items = context.checklist.applicable(to: answers).enumerated().compactMap { index, question in
            answers[question.id].map {
                Prompt.SummaryItem(number: index + 1, question: question.id, value: $0.value)
            }
        }
        return Prompt(.summary, ["answers": .answers(items)])
    }

    mutating func hearSummary(_ incoming: IncomingText, in context: TurnContext) -> [Effect] {
        switch AnswerReader.yesNo(incoming) {
        case .some(let reading) where reading.value == .yes:
            reading.remark.map { otherWords.append($0) }
            return askAccompaniment()
        case .some(let reading) where reading.value == .no:
            reading.remark.map { otherWords.append($0) }
            phase = .correcting
            unclear = []
            return [.say(whichToCorrect(.whichToCorrect, in: context))]
        default:
            return hearUnclear(incoming, again: Prompt(.unclearSummary)) { $0.askAccompaniment() }
        }
    }

    func whichToCorrect(_ key: Wording.Key, in context: TurnContext) -> Prompt {
        Prompt(key, ["total": .number(context.checklist.applicable(to: answers).count)])
    }

    mutating func hearWhichToCorrect(_ incoming: IncomingText, in context: TurnContext) -> [Effect] {
        let applicable = context.checklist.applicable(to: answers)
        guard !applicable.isEmpty, let reading = AnswerReader.number(incoming, in: 1...applicable.count) else {
            let again = whichToCorrect(.unclearWhichToCorrect, in: context)
            return hearUnclear(incoming, again: again) { $0.summarize(in: context) }
        }
        return ask(applicable[reading.value - 1].id, in: context)
    }

    mutating func askAccompaniment() -> [Effect] {
        phase = .accompaniment
        unclear = []
        return [.say(Prompt(.accompaniment))]
    }

    mutating func hearAccompaniment(_ incoming: IncomingText, in context: TurnContext) -> [Effect] {
        let words = [
            ["groupe", "avec un groupe", "avec le groupe", "group", "with a group"],
            ["seul", "seule", "toute seule", "tout seul", "alone", "by myself"],
        ]
        guard let reading = AnswerReader.choice(incoming, options: words) else {
            return hearUnclear(incoming, again: Prompt(.unclearAccompaniment)) { $0.finish(.group, in: context) }
        }
        reading.remark.map { otherWords.append($0) }
        return finish(reading.value == 1 ? .group : .alone, in: context)
    }

    /// Puts the finished interview into the queue.
    mutating func finish(_ wish: Wish, in context: TurnContext) -> [Effect] {
        self.wish = wish
        phase = .finished
        let queued = queue(.complete, in: context)
        return queued + endPrompts(in: context).map(Effect.say)
    }

    /// The last words of the interview. Whoever complains alone is told of a group near them all the same.
    func endPrompts(in context: TurnContext) -> [Prompt] {
        guard wish == .alone else { return [Prompt(.finishedWithGroup, referenceArgument)] }
        return [Prompt(.finishedAlone, referenceArgument)] + nearbyGroup(in: context)
    }

    /// Asks once more; the second time keeps the words for the advocate and goes on.
    private mutating func hearUnclear(
        _ incoming: IncomingText,
        again: Prompt,
        goOn: (inout Conversation) -> [Effect]
    ) -> [Effect] {
        unclear.append(incoming.body)
        guard unclear.count >= Pace.unclearAnswers else {
            return [.say(again)]
        }
        otherWords += unclear
        unclear = []
        return [.say(Prompt(.keptAsRemark))] + goOn(&self)
    }

    var referenceArgument: [String: Prompt.Argument] {
        ["reference": .text(reference?.text ?? "")]
    }
}
