import Foundation

/// Commands that ask before they act.
extension Conversation {
    mutating func confirm(_ confirmation: Confirmation, saying prompt: Prompt) -> [Effect] {
        self.confirmation = confirmation
        return [.say(prompt)]
    }

    /// Whether a command may as well be the person's own words. Those that the question offers (`PASSER`) or that
    /// ask by themselves before they act need no question more.
    func mayBeAnAnswer(_ incoming: IncomingText, _ command: CommandWord, in context: TurnContext) -> Bool {
        guard isAskingForOwnWords(in: context), CommandWord.isOrdinaryWord(incoming) else { return false }
        return switch command {
        case .skip, .repeat, .delete, .restart, .new: false
        case .stop, .start, .help, .info, .privacy, .french, .english, .back, .human, .status: true
        }
    }

    func confirmCommand(_ incoming: IncomingText) -> Prompt {
        Prompt(.confirmCommand, ["word": .text(incoming.answer.uppercased())])
    }

    /// Acts on a yes, or on another command. A no leaves all as it was, and so does anything else, which is taken as
    /// what it would have been.
    mutating func resolve(
        _ confirmation: Confirmation,
        with incoming: IncomingText,
        in context: TurnContext,
        now: Date
    ) -> [Effect] {
        if case .resume(let words, let isAskedAgain) = confirmation {
            if let command = CommandWord.read(incoming), !command.tellsOfTheConversation {
                self.confirmation = confirmation
                return obey(command, in: context)
            }
            return resume(words, with: incoming, isAskedAgain: isAskedAgain, in: context, now: now)
        }
        let reading = AnswerReader.yesNo(incoming)?.value
        if reading == .yes {
            return carryOut(confirmation, in: context)
        }
        if isWriterUnknown == true {
            return askWhoWrites(insteadOf: incoming, in: context)
        }
        if let command = CommandWord.read(incoming) {
            return obey(command, in: context)
        }
        if case .command(_, let words) = confirmation {
            let kept = proceed(with: IncomingText(words), in: context, now: now)
            guard reading == .no else { return proceed(with: incoming, in: context, now: now) }
            return kept.contains(where: \.isSaying) ? kept : kept + [.say(Prompt(.ownWordsNoted))]
        }
        if reading == .no {
            return present(in: context)
        }
        return proceed(with: incoming, in: context, now: now)
    }

    private mutating func carryOut(_ confirmation: Confirmation, in context: TurnContext) -> [Effect] {
        switch confirmation {
        case .erase:
            return eraseAll()
        case .restart:
            answers = Answers()
            lastAnswered = nil
            return askNext(in: context)
        case .another:
            let queued = queue(.unfinished, in: context)
            return queued + [.beginAnother(with: .samePerson)]
        case .command(let command, _):
            return obey(command, in: context)
        case .resume:
            return present(in: context)
        }
    }

    private mutating func eraseAll() -> [Effect] {
        let language = language
        self = Conversation(language: language)
        phase = .erased
        return [.say(Prompt(.erased)), .erase]
    }
}
