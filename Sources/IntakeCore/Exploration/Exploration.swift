import Foundation

/// A proof by trying out: a dialogue in every position, with every kind of input, and what was found wrong.
///
/// The dialogue itself is played, from its first text on. Positions that lead to the same places are explored once
/// (``DialoguePosition``), so that a checklist has some hundreds of them.
public struct Exploration: Sendable {
    /// Something that a person could run into.
    public enum Finding: Hashable, Sendable {
        /// No answers lead to this question.
        case neverAsked(Question.ID)
        /// The word that says the open step again does not say this question.
        case notRepeated(Question.ID)
        /// The word that passes a question does not leave this one.
        case notSkipped(Question.ID)
        /// From here no answers lead to a case, a refusal or an erasure.
        case deadEnd(Phase)
        /// From here somebody who writes nothing more is neither in the queue nor erased.
        case forgotten(Phase)
        /// On the phone, `*` does not say the open step again.
        case notRepeatedAloud(Phase)
        /// On the phone, nothing is said and something is waited for.
        case saysNothing(Phase)
        /// On the phone, the call ends though nobody said goodbye.
        case hangsUp(Phase)
        /// On the phone, `0` does not bring the case before an advocate.
        case noHuman(Phase)
    }

    /// How many positions were explored.
    public let positions: Int
    /// How many inputs were tried in each of them, timers aside.
    public let inputs: Int
    /// Whether there is no position that was not explored.
    public let isWhole: Bool
    /// All that was said.
    public let prompts: Set<Prompt>
    /// All that a caller was told in one go, with what the call then waited for.
    public let callTurns: Set<CallTurn>
    /// What is wrong, each once, in the order in which it was found.
    public let findings: [Finding]

    /// More positions than any checklist should need; what has more takes too long to check.
    public static let mostPositions = 3000

    /// What a caller is told in one go.
    public struct CallTurn: Hashable, Sendable {
        /// What is said.
        public let prompts: [Prompt]
        /// Whether it is said slowly.
        public let isSlow: Bool
        /// What the call then waits for.
        public let listening: Listening
    }

    /// Explores a checklist on a line, for a person of one language who writes or who calls.
    public init(
        of checklist: Checklist,
        on line: LineFacts,
        in language: Language,
        by channel: Channel = .sms,
        limit: Int = mostPositions
    ) {
        var explorer = Explorer(
            checklist: checklist,
            line: line,
            language: language,
            channel: channel,
            limit: limit
        )
        explorer.explore()
        positions = explorer.found.count
        inputs = explorer.inputs.count
        isWhole = explorer.isWhole
        prompts = explorer.prompts
        callTurns = explorer.callTurns
        let all = explorer.findings + explorer.lost
        findings = all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
