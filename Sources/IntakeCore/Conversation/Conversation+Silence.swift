import Foundation

/// What happens when a person says nothing, and when they come back.
extension Conversation {
    /// The times at which the conversation wants to hear of itself again, as it now stands. No reminder falls into the
    /// line's quiet hours, and after an outage none follows another at once.
    public func timers(on line: LineFacts) -> [Timer] {
        if channel == .voice { return [consent == nil ? endWithoutConsent : droppedCall(on: line)].compactMap { $0 } }
        return (isStopped ? [endWithoutConsent] : [pauseTimer, silenceTimer(on: line)]).compactMap { $0 }
    }

    /// What was texted without consent is erased, also where the person stopped our messages meanwhile.
    private var endWithoutConsent: Timer? {
        guard holdsNothing, let lastHeard else { return nil }
        return Timer(kind: .expiry, due: lastHeard + Pace.expiryBeforeConsent)
    }

    /// Who called is not reminded by text: when a call broke off, what was told is queued after a while.
    private func droppedCall(on line: LineFacts) -> Timer? {
        guard isUnfinished, !reminders.hasExpired, let lastHeard else { return nil }
        let delay = line.phone?.droppedCall ?? PhoneFacts.nobodyOnCall.droppedCall
        let wait = isWithAdvocate ? max(TimeInterval(delay), Pace.longestAdvocateCall) : TimeInterval(delay)
        return Timer(kind: .expiry, due: lastHeard + wait)
    }

    /// Whether an advocate is called or on the phone: of such a call nothing is heard until it ends.
    private var isWithAdvocate: Bool {
        guard isOnPhone, case .dialling = call?.step else { return false }
        return true
    }

    /// Whether there is neither consent nor a call back that was asked for: nothing that an advocate may see.
    private var holdsNothing: Bool {
        consent == nil && reference == nil && !isOver
    }

    /// Whether a call back was asked for and nothing consented to: then a number and a time are held, and nothing
    /// else.
    public var isCallBackAlone: Bool {
        consent == nil && reference != nil
    }

    /// Whether the interview was begun and not finished.
    var isUnfinished: Bool {
        switch phase {
        case .consent, .asking, .summary, .correcting, .accompaniment: true
        case .opening, .callBackTime, .callBackNoted, .declined, .finished, .erased: false
        }
    }

    private var pauseTimer: Timer? {
        guard case .asking = phase, confirmation == nil, partsHeard > 0 else { return nil }
        // Whoever comes back to the question has as long again as after words of their own.
        guard let last = [lastPart, lastHeard, lastReply].compactMap({ $0 }).max() else { return nil }
        return Timer(kind: .pause, due: last + Pace.pauseInOwnWords)
    }

    private func silenceTimer(on line: LineFacts) -> Timer? {
        // Somebody who sent a command or a photo alone was told nothing yet, and is not reminded of it.
        if phase == .opening { return endWithoutConsent }
        guard isUnfinished, !reminders.hasExpired, let lastHeard else { return nil }
        let earliest = reminders.last.map { $0 + Pace.betweenReminders } ?? .distantPast
        let silences = consent == nil ? [Pace.reminderBeforeConsent] : Pace.reminders
        if silences.indices.contains(reminders.sent) {
            let due = max(lastHeard + silences[reminders.sent], earliest)
            return Timer(kind: .reminder, due: line.quietHours.end(from: due, in: line.zone))
        }
        let end = consent == nil ? Pace.expiryBeforeConsent : Pace.expiry
        return Timer(kind: .expiry, due: max(lastHeard + end, earliest))
    }

    /// Reminds a silent person, without saying of what: the phone may be somebody else's. In the quiet hours, as after
    /// an outage, it waits for the morning.
    mutating func remind(in context: TurnContext, now: Date) -> [Effect] {
        guard !isStopped, channel != .voice, isUnfinished, !reminders.hasExpired else { return [] }
        let morning = context.line.quietHours.end(from: now, in: context.line.zone)
        guard morning == now else {
            reminders.last = morning - Pace.betweenReminders
            return []
        }
        reminders.sent += 1
        reminders.last = now
        // A number that takes no texts is not reminded; the time passes all the same, until the interview expires.
        guard context.takesTexts else { return [] }
        awaitWhoWrites(nil)
        return [.say(Prompt(.reminder))]
    }

    /// Ends a silent interview: what was told with consent is queued, the rest erased. A call back that was asked for
    /// stands.
    mutating func expire(in context: TurnContext) -> [Effect] {
        guard isUnfinished || holdsNothing, !reminders.hasExpired else { return [] }
        confirmation = nil
        if consent != nil {
            reminders.hasExpired = true
            keepUnclearWords()
            return queue(channel == .voice ? .hungUp : .expired, in: context)
        }
        openingWords = []
        if reference != nil {
            phase = .callBackNoted
            return []
        }
        phase = .erased
        return [.erase]
    }

    /// What was not understood is all that is known of the open question. It is asked again should the person come back.
    private mutating func keepUnclearWords() {
        guard case .asking(let question) = phase, answers[question] == nil, !unclear.isEmpty else { return }
        answers[question] = Answer(.unclear, remarks: unclear)
    }

    /// Asks whether it is the same person, before anything is said that the other should not see.
    mutating func askWhoWrites(_ words: String?, isAskedAgain: Bool = false) -> [Effect] {
        awaitWhoWrites(words, isAskedAgain: isAskedAgain)
        return [.say(Prompt(.resume))]
    }

    /// From here on nothing is shown of what was told, until we know who holds the phone.
    mutating func awaitWhoWrites(_ words: String?, isAskedAgain: Bool = false) {
        isWriterUnknown = true
        confirmation = .resume(words: words, isAskedAgain: isAskedAgain)
    }

    /// Says the open step again, once we know who writes.
    mutating func presentToWriter(in context: TurnContext) -> [Effect] {
        guard isWriterUnknown == true else { return present(in: context) }
        if case .resume = confirmation { return [.say(Prompt(.resume))] }
        return askWhoWrites(nil)
    }

    /// A person of whom we do not know who they are did not confirm what they asked for.
    mutating func askWhoWrites(insteadOf incoming: IncomingText, in context: TurnContext) -> [Effect] {
        if let command = CommandWord.read(incoming), !command.tellsOfTheConversation {
            awaitWhoWrites(nil)
            return obey(command, in: context)
        }
        return askWhoWrites(AnswerReader.yesNo(incoming)?.value == .no ? nil : incoming.body)
    }

    /// Goes on with the same person, with what they wrote meanwhile; or begins with somebody else. Asked twice in
    /// vain, it goes on: words are never lost.
    mutating func resume(
        _ words: String?,
        with incoming: IncomingText,
        isAskedAgain: Bool,
        in context: TurnContext,
        now: Date
    ) -> [Effect] {
        let said = [words, incoming.body].compactMap { $0 }.joined(separator: "\n")
        switch AnswerReader.choice(incoming, options: [["oui", "continuer", "yes", "continue"], []])?.value {
        case 1:
            return goOn(with: words, in: context, now: now)
        case 2:
            let queued = consent == nil ? [] : queue(.unfinished, in: context)
            return queued + [.beginAnother(with: .someoneElse)]
        default:
            return isAskedAgain
                ? goOn(with: said, in: context, now: now)
                : askWhoWrites(said, isAskedAgain: true)
        }
    }

    private mutating func goOn(with words: String?, in context: TurnContext, now: Date) -> [Effect] {
        reminders = Reminders()
        isWriterUnknown = nil
        guard let words else { return present(in: context) }
        if let command = CommandWord.read(IncomingText(words)) {
            return obey(command, in: context)
        }
        return proceed(with: IncomingText(words), in: context, now: now)
    }
}

extension CommandWord {
    /// Whether what is answered shows something of the conversation, which another person must not see.
    var tellsOfTheConversation: Bool {
        switch self {
        case .back, .skip, .repeat, .start, .french, .english, .restart, .status: true
        case .stop, .help, .info, .privacy, .human, .delete, .new: false
        }
    }
}
