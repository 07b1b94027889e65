import Foundation

/// What becomes of a text: the order in which it may be a command, late words, or an answer.
extension Conversation {
    mutating func hear(_ text: Event.Text, at: Date, in context: TurnContext, now: Date) -> [Effect] {
        let incoming = IncomingText(text.body)
        let silence = lastHeard.map { at.timeIntervalSince($0) } ?? 0
        noteWriter(after: silence)
        if isStopped {
            return hearWhileStopped(incoming, in: context)
        }
        lastHeard = at
        channel = .sms
        if silence < Pace.maybeSomeoneElse, confirmation == nil {
            reminders = Reminders()
        }
        let command = CommandWord.read(incoming)
        if command == .stop {
            return stop(in: context, saying: context.line.carrierAnswers.contains(.stop) ? [] : [Prompt(.stopped)])
        }
        let notices: [Effect] = text.isMasked ? [.say(Prompt(.masked))] : []
        let help = distress(in: incoming, context)
        if incoming.isReaction || text.isAnswered {
            return notices
        }
        if incoming.isEmpty {
            return notices + [.say(Prompt(.textOnly))] + presentToWriter(in: context)
        }
        if command?.tellsOfTheConversation ?? true, confirmation == nil, isWriterUnknown == true {
            return notices + help + askWhoWrites(incoming.body)
        }
        return notices + help + answer(to: incoming, command, at: at, in: context, now: now)
    }

    /// After a call as after a long silence it may be somebody else: a phone that calls may be another person's by the
    /// time it texts.
    private mutating func noteWriter(after silence: TimeInterval) {
        guard confirmation == nil else { return }
        guard isUnfinished else { return isWriterUnknown = nil }
        if silence >= Pace.maybeSomeoneElse || channel == .voice { isWriterUnknown = true }
    }

    private mutating func answer(
        to incoming: IncomingText,
        _ command: CommandWord?,
        at: Date,
        in context: TurnContext,
        now: Date
    ) -> [Effect] {
        if let confirmation {
            self.confirmation = nil
            return resolve(confirmation, with: incoming, in: context, now: now)
        }
        if let command {
            return mayBeAnAnswer(incoming, command, in: context)
                ? confirm(.command(command, words: incoming.body), saying: confirmCommand(incoming))
                : obey(command, in: context)
        }
        if isOutOfTurn(incoming, at: at) {
            keepLateWords(incoming.body)
            return []
        }
        return proceed(with: incoming, in: context, now: now)
    }

    /// Takes a text as the answer to what is open.
    mutating func proceed(with incoming: IncomingText, in context: TurnContext, now: Date) -> [Effect] {
        switch phase {
        case .opening: open(with: incoming, in: context)
        case .consent: hearConsent(incoming, in: context, now: now)
        case .callBackTime: hearCallBackTime(incoming)
        case .callBackNoted: hearAfterCallBackNoted(incoming, in: context, now: now)
        case .asking(let question): hearAnswer(incoming, to: question, in: context, now: now)
        case .summary: hearSummary(incoming, in: context)
        case .correcting: hearWhichToCorrect(incoming, in: context)
        case .accompaniment: hearAccompaniment(incoming, in: context)
        case .finished: hearAfterInterview(incoming, now: now)
        case .declined, .erased: [.beginAnother(with: .samePerson)]
        }
    }

    /// A stopped person hears nothing from us; what they write still reaches their advocate.
    private mutating func hearWhileStopped(_ incoming: IncomingText, in context: TurnContext) -> [Effect] {
        switch CommandWord.read(incoming) {
        case .start:
            return start(in: context, saying: context.line.carrierAnswers.contains(.start) ? [] : [Prompt(.restarted)])
        case .stop:
            return [.optOut]
        case .human:
            return queue(consent == nil && reference == nil ? .callBack : .human, in: context)
        default:
            guard reference != nil, !incoming.isEmpty else { return [] }
            otherWords.append(incoming.body)
            return [.queueCase(.wrote)]
        }
    }

    /// What says the open step again.
    func present(in context: TurnContext) -> [Effect] {
        presentPrompts(in: context).map(Effect.say)
    }

    func presentPrompts(in context: TurnContext) -> [Prompt] {
        switch phase {
        case .opening: [Prompt(.welcome)]
        case .consent: [Prompt(.consent)]
        case .callBackTime: [Prompt(.callBackTime)]
        case .callBackNoted: [Prompt(lacksNumber ? .noNumber : .callBackNoted)]
        case .asking(let id): [questionPrompt(id, in: context)]
        case .summary: [summaryPrompt(in: context)]
        case .correcting: [whichToCorrect(.whichToCorrect, in: context)]
        case .accompaniment: [Prompt(.accompaniment)]
        case .finished: [statusPrompt(in: context)]
        case .declined: [Prompt(.declined)]
        case .erased: [Prompt(.erased)]
        }
    }

    /// Opens the case, or adds a reason to it.
    mutating func queue(_ reason: CaseReason, in context: TurnContext) -> [Effect] {
        reference = reference ?? context.newReference
        return [.queueCase(reason)]
    }
}
