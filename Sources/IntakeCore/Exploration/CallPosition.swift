/// Where a call stands, with only what decides where it can go from there.
struct CallPosition: Hashable, Sendable {
    /// What a detour leads back to, as far as the detour itself depends on it.
    private enum Beneath: Hashable, Sendable {
        /// A question, by the message that asks one of its kind again.
        case question(Wording.Key?)
        case other(Phase)
    }

    /// Whether the caller can be called back.
    private enum Number: Hashable, Sendable {
        case known, missing, entered
    }

    /// Whether the caller is asked something else than the open step of the conversation, and comes back to it.
    let isDetour: Bool

    private let step: CallState.Step
    private let misses: Int
    /// What was not understood, while that decides how it is left.
    private let lostAt: CallState.Step?
    private let isTaken: Bool
    private let number: Number
    private let beneath: Beneath?
    /// Whether it is still open who calls.
    private let isResumed: Bool

    /// Nothing without a call under way.
    init?(of conversation: Conversation, in checklist: Checklist) {
        guard let call = conversation.call, !call.isOver else { return nil }
        step = call.step.withoutValue
        misses = call.misses
        let lostAt = call.step == .lost ? call.lostAt?.withoutValue : nil
        self.lostAt = lostAt
        // Asking for a number comes after all advocates were called, and leads on whatever the question is.
        let asksNumber = call.step.asksNumber || lostAt?.asksNumber == true
        isTaken = call.isTaken && !asksNumber
        isDetour = call.step.isDetour
        beneath = isDetour ? Self.beneath(conversation.phase, in: asksNumber ? nil : checklist) : nil
        isResumed = isDetour && conversation.isWriterUnknown == true
        // Once it was asked for, after consent, the number decides nothing but words.
        let isAsked = (conversation.consent == nil && !conversation.isOver) || asksNumber
        number = isAsked ? Self.number(of: conversation) : .known
    }

    private static func number(of conversation: Conversation) -> Number {
        if conversation.isNumberWithheld != true { return .known }
        return conversation.lacksNumber ? .missing : .entered
    }

    private static func beneath(_ phase: Phase, in checklist: Checklist?) -> Beneath {
        guard case .asking(let id) = phase else { return .other(phase) }
        return .question(checklist?.question(id)?.kind.unclearKey)
    }
}

extension CallState.Step {
    /// The step with whatever value, if it asks about one.
    fileprivate var withoutValue: CallState.Step {
        if case .check(_, let subject) = self { .check(.unknown, of: subject) } else { self }
    }

    fileprivate var isDetour: Bool {
        switch self {
        case .dialogue, .moreWords, .check(_, of: .answer): false
        case .language, .menu, .number, .check, .dialling, .callTime, .afterAdvocate, .message, .lost, .waiting,
            .textOffer, .mobile, .farewell:
            true
        }
    }

    fileprivate var asksNumber: Bool {
        switch self {
        case .number, .check(_, of: .callBackNumber): true
        default: false
        }
    }
}
