import Foundation

/// From the first text to consent, or to a call back without it.
extension Conversation {
    /// Says who we are and asks for consent.
    mutating func open(in context: TurnContext) -> [Effect] {
        phase = .consent
        isWriterUnknown = nil
        return [.say(Prompt(.welcome)), .say(Prompt(.consent))]
    }

    mutating func open(with incoming: IncomingText, in context: TurnContext) -> [Effect] {
        if !FirstWords.isGreeting(incoming, of: context.checklist) {
            keepBeforeConsent(incoming.body)
        }
        return open(in: context)
    }

    /// What is texted before consent waits, and joins the case on a yes.
    mutating func keepBeforeConsent(_ words: String) {
        switch phase {
        case .callBackTime, .callBackNoted: callBackTime.append(words)
        default: openingWords.append(words)
        }
    }

    mutating func hearConsent(_ incoming: IncomingText, in context: TurnContext, now: Date) -> [Effect] {
        guard let reading = AnswerReader.yesNo(incoming), reading.value != .unknown else {
            keepBeforeConsent(incoming.body)
            return [.say(Prompt(.consentAgain))]
        }
        if reading.value == .no {
            return refuse()
        }
        if let remark = reading.remark {
            keepBeforeConsent(remark)
        }
        consent = Consent(at: now, wordingVersion: context.wordingVersion, language: language)
        let distress = isDistress ? queue(.distress, in: context) : []
        return distress + askNext(in: context)
    }

    /// Without consent nothing is kept, but a call back that the person asked for stands.
    private mutating func refuse() -> [Effect] {
        openingWords = []
        if reference != nil {
            phase = .callBackNoted
            return [.say(Prompt(.callBackNoted))]
        }
        phase = .declined
        return [.say(Prompt(.declined)), .erase]
    }

    /// A human, asked for before consent: a number and a time, nothing else.
    mutating func requestCallBack(in context: TurnContext) -> [Effect] {
        openingWords = []
        phase = .callBackTime
        return queue(.callBack, in: context) + [.say(Prompt(.callBackTime))]
    }

    mutating func hearCallBackTime(_ incoming: IncomingText) -> [Effect] {
        callBackTime.append(incoming.body)
        phase = .callBackNoted
        return [.queueCase(.callBack), .say(Prompt(.callBackNoted))]
    }

    mutating func hearAfterCallBackNoted(
        _ incoming: IncomingText,
        in context: TurnContext,
        now: Date
    ) -> [Effect] {
        if AnswerReader.yesNo(incoming)?.value == .yes {
            return open(in: context)
        }
        callBackTime.append(incoming.body)
        return [.queueCase(.callBack)] + acknowledge(with: Prompt(.callBackNoted), now: now)
    }
}
