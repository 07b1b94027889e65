/// The words that work at any time.
extension Conversation {
    mutating func obey(_ command: CommandWord, in context: TurnContext) -> [Effect] {
        switch command {
        case .stop: stop(in: context, saying: [Prompt(.stopped)])
        case .start: beginOrPresent(in: context)
        case .help: answerUnlessCarrierDoes(.help, .help, in: context)
        case .info: tellWhoWeAre(in: context)
        case .privacy: [.say(Prompt(.privacy))]
        case .french: speak(.french, in: context)
        case .english: speak(.english, in: context)
        case .repeat: beginOrPresent(in: context)
        case .back: goBack(in: context)
        case .skip: skip(in: context)
        case .human: callHuman(in: context)
        case .status: [.say(statusPrompt(in: context))]
        case .delete: confirm(.erase, saying: Prompt(.confirmErase))
        case .restart: restart(in: context)
        case .new: another(in: context)
        }
    }

    private mutating func beginOrPresent(in context: TurnContext) -> [Effect] {
        phase == .opening ? open(in: context) : present(in: context)
    }

    /// Who we are, and a group near the person: the carrier, if it answers for us, knows neither.
    private func tellWhoWeAre(in context: TurnContext) -> [Effect] {
        let info = answerUnlessCarrierDoes(.info, .info, in: context)
        return info.isEmpty ? [] : info + nearbyGroup(in: context).map(Effect.say)
    }

    private func answerUnlessCarrierDoes(
        _ carrier: CarrierAnswer,
        _ key: Wording.Key,
        in context: TurnContext
    ) -> [Effect] {
        context.line.carrierAnswers.contains(carrier) ? [] : [.say(Prompt(key))]
    }

    private mutating func speak(_ language: Language, in context: TurnContext) -> [Effect] {
        if context.line.languages.contains(language) {
            self.language = language
        }
        return beginOrPresentInFull(in: context)
    }

    /// In another language, who we are is said again too.
    private mutating func beginOrPresentInFull(in context: TurnContext) -> [Effect] {
        phase == .opening || phase == .consent ? open(in: context) : present(in: context)
    }

    /// Asks again the question before, of those that apply now.
    mutating func goBack(in context: TurnContext) -> [Effect] {
        let applicable = context.checklist.applicable(to: answers).map(\.id)
        switch phase {
        case .asking(let current):
            guard let previous = applicable.prefix(while: { $0 != current }).last else { break }
            return ask(previous, in: context)
        case .summary:
            guard let last = applicable.last else { break }
            return ask(last, in: context)
        case .correcting, .accompaniment:
            return summarize(in: context)
        case .opening, .consent, .callBackTime, .callBackNoted, .declined, .finished, .erased:
            break
        }
        return [.say(Prompt(.noPrevious))] + present(in: context)
    }

    /// Passes a question; one that was answered before keeps its answer.
    mutating func skip(in context: TurnContext) -> [Effect] {
        switch phase {
        case .asking(let question):
            if answers[question] == nil {
                answers[question] = Answer(unclear.isEmpty ? .skipped : .unclear, remarks: unclear)
            }
            lastAnswered = question
            return askNext(in: context)
        case .summary: return askAccompaniment()
        case .correcting: return summarize(in: context)
        case .accompaniment: return finish(.group, in: context)
        case .callBackTime:
            phase = .callBackNoted
            return [.say(Prompt(.callBackNoted))]
        case .opening: return open(in: context)
        case .consent, .callBackNoted, .finished, .declined, .erased:
            return [.say(Prompt(.cannotSkip))] + present(in: context)
        }
    }

    private mutating func callHuman(in context: TurnContext) -> [Effect] {
        guard consent != nil else {
            return requestCallBack(in: context)
        }
        let queued = queue(.human, in: context)
        return queued + [.say(Prompt(.human, referenceArgument))]
    }

    private mutating func restart(in context: TurnContext) -> [Effect] {
        switch phase {
        case .asking, .summary, .correcting, .accompaniment: confirm(.restart, saying: Prompt(.confirmRestart))
        default: beginOrPresent(in: context)
        }
    }

    private mutating func another(in context: TurnContext) -> [Effect] {
        switch phase {
        case .finished: [.beginAnother(with: .samePerson)]
        case .asking, .summary, .correcting, .accompaniment: confirm(.another, saying: Prompt(.confirmNew))
        default: beginOrPresent(in: context)
        }
    }
}
