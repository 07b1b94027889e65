/// What must be true of every step of a call.
extension Explorer {
    /// Checks that the caller is told something and asked something, that `*` and `0` do what they always do, and that
    /// nobody is hung up on.
    mutating func judgeCall(
        _ input: ExploredInput,
        _ before: Conversation,
        _ after: Conversation,
        _ effects: [Effect]
    ) {
        guard after.isOnPhone, input.kind != .advocate(.taken) else { return }
        let phase = before.phase
        let listening = after.listening(in: context)
        if !effects.contains(where: \.isSaying), !listening.isAdvocate { findings.append(.saysNothing(phase)) }
        if listening == .nothing, !effects.contains(where: \.isFarewell) { findings.append(.hangsUp(phase)) }
        guard before.isOnPhone, before.listening(in: context).hearsKeys else { return }
        if input.role == .again, !isRepeated(before, after, effects) { findings.append(.notRepeatedAloud(phase)) }
        if input.role == .human, after.reference == nil || listening == .nothing { findings.append(.noHuman(phase)) }
    }

    /// Whether the same step is open, and a question was said again whole.
    private func isRepeated(_ before: Conversation, _ after: Conversation, _ effects: [Effect]) -> Bool {
        guard before.call?.step == after.call?.step, before.phase == after.phase else { return false }
        guard case .asking(let question) = before.phase, before.call?.step == .dialogue, before.confirmation == nil
        else { return true }
        return effects.contains { effect in
            if case .say(let prompt) = effect { prompt.name == .question && prompt.question == question } else { false }
        }
    }
}

extension Exploration.CallTurn {
    init(of conversation: Conversation, _ effects: [Effect], in context: TurnContext) {
        prompts = effects.compactMap { if case .say(let prompt) = $0 { prompt } else { nil } }
        isSlow = conversation.isSpokenSlowly
        listening = conversation.listening(in: context)
    }
}

extension Listening {
    fileprivate var isAdvocate: Bool {
        if case .advocate = self { true } else { false }
    }

    /// Whether a key is heard.
    fileprivate var hearsKeys: Bool {
        switch self {
        case .key, .entry, .message: true
        case .advocate, .nothing: false
        }
    }
}

extension Effect {
    fileprivate var isFarewell: Bool {
        if case .say(let prompt) = self { prompt.name == .farewell || prompt.name == .erased } else { false }
    }
}
