import IntakeCore
import IntakeStore

/// Where a conversation and its replay part: what was stored after `-`, what deciding again gives after `+`.
struct ReplayDifference {
    /// The difference as plain text, of several lines.
    let text: String

    /// Compares a conversation with its replay; nothing if they are the same.
    ///
    /// - Parameter showsContent: whether to show what people told and were told, or only where it differs.
    init?(_ history: ConversationHistory, showsContent: Bool) {
        let replay = history.replayed()
        let differing = zip(history.turns, replay.decisions).filter { $0.decision != $1 }
        guard !differing.isEmpty || history.state != replay.state else { return nil }
        let description = ReplayDescription(showsContent: showsContent)
        var lines = ["Conversation \(history.id)" + (history.state.reference.map { " (case \($0.text))" } ?? "") + ":"]
        if let (turn, decision) = differing.first {
            lines.append("  turn \(turn.number) of \(history.turns.count), on \(description.of(turn.event.kind)):")
            lines += Self.lines(turn.decision, decision, description)
            if differing.count > 1 { lines.append("  and \(differing.count - 1) later") }
        }
        let states = Self.lines(StateLeaves.of(history.state), StateLeaves.of(replay.state), description.of)
        if !states.isEmpty { lines += ["  state after the last turn:"] + states }
        if !showsContent { lines.append("  What was said is hidden; --show-content shows it.") }
        text = lines.joined(separator: "\n")
    }

    private static func lines(
        _ stored: Decision,
        _ replayed: Decision,
        _ description: ReplayDescription
    ) -> [String] {
        lines(stored.received, replayed.received) { description.of(message: $0, "received") }
            + lines(stored.effects, replayed.effects, description.of)
            + lines(stored.sent, replayed.sent) { description.of(message: $0, "sent") }
    }

    private static func lines<Element: Hashable>(
        _ stored: [Element],
        _ replayed: [Element],
        _ describe: (Element) -> String
    ) -> [String] {
        let difference = replayed.difference(from: stored)
        return difference.removals.map { "    - " + describe($0.element) }
            + difference.insertions.map { "    + " + describe($0.element) }
    }
}

extension CollectionDifference.Change {
    fileprivate var element: ChangeElement {
        switch self {
        case .insert(_, let element, _), .remove(_, let element, _): element
        }
    }
}
