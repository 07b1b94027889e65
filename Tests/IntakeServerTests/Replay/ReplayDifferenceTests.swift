import Foundation
import Testing

@testable import IntakeCore
@testable import IntakeServer
@testable import IntakeStore

/// Where a conversation and its replay part, as it is printed.
struct ReplayDifferenceTests {
    /// What is changed in a stored conversation, and lines that must then be printed with and without content.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (ConversationHistory) -> ConversationHistory
        let hidden: [String]
        let shown: [String]
    }

    private static let story = "mon histoire de hibou"

    static let cases = [
        Case(
            testDescription: "an effect that was not stored",
            change: { $0.changing(turn: 3) { $0.effects.removeFirst() } },
            hidden: ["  turn 3 of 9, on a text:", "    + say question recit number=2 total=5"],
            shown: ["  turn 3 of 9, on the text \"oui\":", "    + say question recit number=2 total=5"]
        ),
        Case(
            testDescription: "an effect that is not decided any more",
            change: { $0.changing(turn: 9) { $0.effects.append(.optOut) } },
            hidden: ["  turn 9 of 9, on a text:", "    - opt out"],
            shown: ["    - opt out"]
        ),
        Case(
            testDescription: "other words were sent",
            change: { $0.changing(turn: 4) { $0.sent = ["Hibou"] } },
            hidden: ["    - sent a message of 5 characters", "    + sent a message of 27 characters"],
            shown: ["    - sent \"Hibou\"", "    + sent \"question Date de la lettre?\""]
        ),
        Case(
            testDescription: "two turns",
            change: { $0.changing(turn: 4) { $0.sent = [] }.changing(turn: 5) { $0.sent = [] } },
            hidden: ["  turn 4 of 9, on a text:", "  and 1 later"],
            shown: ["  turn 4 of 9, on the text \"\(story)\":", "  and 1 later"]
        ),
        Case(
            testDescription: "the state",
            change: { $0.ending { $0.answers["recit"] = IntakeCore.Answer(.text("un autre hibou")) } },
            hidden: [
                "  state after the last turn:",
                "    - answers.byQuestion.recit.value.text._0 = …",
                "    + answers.byQuestion.recit.value.text._0 = …",
            ],
            shown: [
                "    - answers.byQuestion.recit.value.text._0 = un autre hibou",
                "    + answers.byQuestion.recit.value.text._0 = \(story)",
            ]
        ),
    ]

    @Test(arguments: cases)
    func `a difference is printed`(_ example: Case) async throws {
        try await withHistory { history in
            let changed = example.change(history)
            let hidden = try #require(ReplayDifference(changed, showsContent: false)).text
            let shown = try #require(ReplayDifference(changed, showsContent: true)).text
            let hiddenLines = hidden.split(separator: "\n").map(String.init)
            let shownLines = shown.split(separator: "\n").map(String.init)
            let reference = try #require(history.state.reference)
            #expect(hiddenLines.first == "Conversation \(history.id) (case \(reference.text)):")
            #expect(example.hidden.filter { !hiddenLines.contains($0) } == [])
            #expect(example.shown.filter { !shownLines.contains($0) } == [])
            #expect(!hidden.lowercased().contains("hibou"))
            #expect(hiddenLines.last == "  What was said is hidden; --show-content shows it.")
            #expect(shownLines.last != hiddenLines.last)
        }
    }

    @Test func `where nothing differs, nothing is printed`() async throws {
        try await withHistory { history in
            #expect(ReplayDifference(history, showsContent: true) == nil)
        }
    }

    private func withHistory(_ body: (ConversationHistory) throws -> Void) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.person(
                "+15145550111",
                texts: ["Bonjour", "1", "oui", Self.story, "3 mars 2026", "1", "Marie", "1", "1"]
            )
            guard case .readable(let history) = try await house.store.history(ofCase: reference) else {
                Issue.record("The conversation is not readable.")
                return
            }
            try body(history)
        }
    }
}

extension ConversationHistory {
    /// The same with another decision of one turn.
    fileprivate func changing(turn number: Int, _ change: (inout Decision) -> Void) -> ConversationHistory {
        let turns = turns.map { turn in
            guard turn.number == number else { return turn }
            var decision = turn.decision
            change(&decision)
            return StoredTurn(
                number: number,
                event: turn.event,
                decision: decision,
                context: turn.context,
                renderer: turn.renderer,
                now: turn.now
            )
        }
        return ConversationHistory(id: id, state: state, turns: turns, language: language)
    }

    /// The same with another state at the end.
    fileprivate func ending(_ change: (inout Conversation) -> Void) -> ConversationHistory {
        var state = state
        change(&state)
        return ConversationHistory(id: id, state: state, turns: turns, language: language)
    }
}

struct ReplayResultTests {
    @Test(arguments: [
        (
            ReplayResult(same: 3),
            true, "3 conversations decided again: 3 the same, 0 different."
        ),
        (
            ReplayResult(same: 1, erased: 2, otherEngine: 4), true,
            """
            1 conversation decided again: 1 the same, 0 different.
            Left out: 2 erased.
            Left out: 4 of another version of the engine.
            """
        ),
        (ReplayResult(different: 1), false, "1 conversation decided again: 0 the same, 1 different."),
        (
            ReplayResult(damaged: 1), false,
            "0 conversations decided again: 0 the same, 0 different.\n1 conversation could not be read."
        ),
    ])
    func `a result says what was left out`(result: ReplayResult, isExact: Bool, text: String) {
        #expect(result.isExact == isExact)
        #expect(result.text == text)
    }
}
