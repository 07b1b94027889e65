/// What a caller is told and asked at each step, and what the call waits for.
extension Conversation {
    /// What the call waits for once all was said.
    func listening(in context: TurnContext) -> Listening {
        switch call?.step {
        case nil, .farewell: .nothing
        case .dialogue: listeningInDialogue(in: context)
        case .number, .mobile: .entry(atMost: Pace.phoneKeys, within: Pace.secondsForKey)
        case .message: .message(atMost: Pace.longestMessage)
        case .dialling(let place): .advocate(place)
        case .waiting: .key(within: Pace.secondsBetweenWaits)
        case .language, .menu, .check, .moreWords, .callTime, .afterAdvocate, .lost, .textOffer:
            .key(within: Pace.secondsForKey)
        }
    }

    private func listeningInDialogue(in context: TurnContext) -> Listening {
        guard interruption == nil else { return .key(within: Pace.secondsForKey) }
        switch phase {
        case .declined, .erased: return .nothing
        case .correcting: return .entry(atMost: 2, within: Pace.secondsForKey)
        case .asking(let id):
            return context.checklist.question(id)?.kind.listening ?? .key(within: Pace.secondsForKey)
        case .opening, .consent, .callBackTime, .callBackNoted, .summary, .accompaniment, .finished:
            return .key(within: Pace.secondsForKey)
        }
    }

    /// What the open step says besides its keys.
    func stepPrompts(in context: TurnContext) -> [Prompt] {
        switch call?.step {
        case .dialogue: dialoguePrompts(in: context)
        case .language: [Prompt(.greeting)]
        case .number: [Prompt(.askNumber)]
        case .mobile: [Prompt(.askMobile)]
        case .check(let value, _): [Self.checkPrompt(value)].compactMap { $0 }
        case .moreWords: [Prompt(.wordsKept)]
        case .callTime: [Prompt(.callBackTime)]
        case .afterAdvocate: [promisePrompt]
        case .message: [Prompt(.leaveMessage)]
        case .lost: [Prompt(.lost)]
        case .waiting: [Prompt(lacksNumber ? .waitingWithoutNumber : .waiting)]
        case .dialling: [Prompt(.connecting)]
        case nil, .menu, .textOffer, .farewell: []
        }
    }

    /// What is asked instead of the open step. As long as it is open who calls, that comes before everything.
    var interruption: Confirmation? {
        confirmation ?? (isWriterUnknown == true ? .resume(words: nil, isAskedAgain: false) : nil)
    }

    /// A call back is promised. The reference is not for somebody who may be another person.
    var promisePrompt: Prompt {
        isWriterUnknown == true ? Prompt(.callBackNoted) : Prompt(.human, referenceArgument)
    }

    private func dialoguePrompts(in context: TurnContext) -> [Prompt] {
        switch interruption {
        case .erase: [Prompt(.confirmErase)]
        case .restart: [Prompt(.confirmRestart)]
        case .another: [Prompt(.confirmNew)]
        case .resume: [Prompt(.resume)]
        case .command, nil: presentPrompts(in: context)
        }
    }

    private static func checkPrompt(_ value: Answer.Value) -> Prompt? {
        switch value {
        case .phone(let phone): Prompt(.checkPhone, ["phone": .phone(phone)])
        case .date(let date): Prompt(.checkDate, ["date": .date(date)])
        case .number(let number): Prompt(.checkNumber, ["number": .number(number)])
        default: nil
        }
    }

    /// The keys of the open step.
    func keyPrompts(in context: TurnContext) -> [Prompt] {
        switch call?.step {
        case .dialogue: dialogueKeys(in: context)
        case .language: languageKeys(of: context.line)
        case .menu: [Prompt(.menuKeys)]
        case .number, .mobile: [Prompt(.phoneKeys)]
        case .check: [Prompt(.checkKeys)]
        case .moreWords: [Prompt(.moreWordsKeys)]
        case .callTime: [Prompt(.callTimeKeys)]
        case .afterAdvocate: [Prompt(consent == nil ? .callBackNotedKeys : .afterAdvocateKeys)]
        case .message: recordingPrompts
        case .lost: [Prompt(lostKeys)]
        case .textOffer: [Prompt(.textOfferKeys)]
        case .farewell: [Prompt(.farewell)]
        case nil, .waiting, .dialling: []
        }
    }

    private var lostKeys: Wording.Key {
        guard consent == nil else { return .lostKeys }
        return lacksNumber ? .lostWithoutNumberKeys : .lostBeforeConsentKeys
    }

    /// Each language is offered in itself.
    private func languageKeys(of line: LineFacts) -> [Prompt] {
        line.languages.enumerated().map { index, language in
            Prompt(.chooseLanguage, ["key": .number(index + 1)], in: language)
        }
    }

    private func dialogueKeys(in context: TurnContext) -> [Prompt] {
        if let interruption {
            if case .resume = interruption { return [Prompt(.resumeKeys)] }
            return [Prompt(.confirmKeys)]
        }
        switch phase {
        case .opening, .consent: return [Prompt(.consentKeys)]
        case .callBackTime: return [Prompt(.callTimeKeys)]
        case .callBackNoted: return [Prompt(.callBackNotedKeys)]
        case .asking(let question): return keys(of: question, in: context)
        case .summary: return [Prompt(.summaryKeys)]
        case .correcting: return [Prompt(.correctingKeys)]
        case .accompaniment: return [Prompt(.accompanimentKeys)]
        case .finished: return [Prompt(.finishedKeys)]
        case .declined, .erased: return [Prompt(.farewell)]
        }
    }

    private func keys(of id: Question.ID, in context: TurnContext) -> [Prompt] {
        switch context.checklist.question(id)?.kind {
        case .yesNo: [Prompt(.keysYesNo)]
        case .choice: [Prompt(.questionKeys, question: id)]
        case .date: [Prompt(.dateKeys)]
        case .number: [Prompt(.numberKeys)]
        case .phone: [Prompt(.phoneKeys)]
        case .text, .place: recordingPrompts
        case nil: []
        }
    }

    /// Nobody is recorded who was not told before.
    private var recordingPrompts: [Prompt] {
        (call?.knowsOfRecording == true ? [] : [Prompt(.recordingNotice)]) + [Prompt(.recordKeys)]
    }
}

extension Question.Kind {
    /// What a call waits for once the question was said.
    fileprivate var listening: Listening {
        switch self {
        case .yesNo, .choice: .key(within: Pace.secondsForKey)
        case .date: .entry(atMost: 8, within: Pace.secondsForKey)
        case .number(let range):
            .entry(atMost: max(2, String(range.upperBound).count), within: Pace.secondsForKey)
        case .phone: .entry(atMost: Pace.phoneKeys, within: Pace.secondsForKey)
        case .text, .place: .message(atMost: Pace.longestMessage)
        }
    }
}
