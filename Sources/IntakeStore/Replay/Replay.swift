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
        return Decision(effects: turn.effects, received: event.kind.received, sent: turn.heard + turn.messages)
    }
}

extension Event.Kind {
    /// What it adds to the transcript: a text, the keys of a call, or the empty line that stands for a message left.
    fileprivate var received: [String] {
        switch self {
        case .text(let text): [text.body]
        case .keys(let keys): [keys]
        case .recorded: [""]
        case .begin, .carrierStopped, .carrierStarted, .timer, .call, .silence, .advocate, .hungUp: []
        }
    }
}

extension Turn {
    /// All that is said on a call in one go, which is one line of the transcript.
    fileprivate var heard: [String] {
        utterances.isEmpty ? [] : [utterances.map(\.text).joined(separator: " ")]
    }
}
