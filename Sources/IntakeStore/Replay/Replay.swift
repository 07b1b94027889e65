public import IntakeCore

/// A conversation decided again from its stored turns.
public struct Replay: Sendable {
    /// Where it stands now.
    public let state: Conversation
    /// What each turn decides now, in order.
    public let decisions: [Decision]
}

extension ConversationHistory {
    /// Decides all turns again, with what they knew then.
    public func replayed() -> Replay {
        var state = Conversation(language: language)
        let decisions = turns.map { $0.decidedAgain(in: &state) }
        return Replay(state: state, decisions: decisions)
    }
}

extension StoredTurn {
    fileprivate func decidedAgain(in state: inout Conversation) -> Decision {
        let turn = state.turn(on: event, in: context, rendering: renderer, at: now)
        let received = if case .text(let text) = event.kind { [text.body] } else { [String]() }
        return Decision(effects: turn.effects, received: received, sent: turn.messages)
    }
}
