import Foundation

/// What a person writes once the case is in the queue.
extension Conversation {
    /// Joins the words to the case and alerts its advocate.
    mutating func hearAfterInterview(_ incoming: IncomingText, now: Date) -> [Effect] {
        otherWords.append(incoming.body)
        return [.queueCase(.wrote)] + acknowledge(with: Prompt(.received, referenceArgument), now: now)
    }

    /// Acknowledges once a day at most: every message costs somebody money.
    mutating func acknowledge(with prompt: Prompt, now: Date) -> [Effect] {
        if let last = lastAcknowledgement, now.timeIntervalSince(last) < Pace.acknowledgement {
            return []
        }
        lastAcknowledgement = now
        return [.say(prompt)]
    }

    /// How far an interview under way has come; after its last question, to the end of it.
    private func progress(in context: TurnContext) -> (number: Int, total: Int)? {
        switch phase {
        case .asking(let question): return place(of: question, in: context)
        case .summary, .correcting, .accompaniment:
            let total = context.checklist.applicable(to: answers).count
            return (total, total)
        case .opening, .consent, .callBackTime, .callBackNoted, .declined, .finished, .erased: return nil
        }
    }

    /// Where the person's request stands.
    func statusPrompt(in context: TurnContext) -> Prompt {
        if let place = progress(in: context) {
            return Prompt(.statusUnderWay, ["number": .number(place.number), "total": .number(place.total)])
        }
        guard reference != nil else { return Prompt(.statusNone) }
        let key: Wording.Key =
            switch context.caseState ?? .new {
            case .new: .statusNew
            case .claimed: .statusClaimed
            case .waiting: .statusWaiting
            case .submitted: .statusSubmitted
            case .closed: .statusClosed
            }
        return Prompt(key, referenceArgument)
    }
}
