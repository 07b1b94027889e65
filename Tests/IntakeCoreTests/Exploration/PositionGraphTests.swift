import Testing

@testable import IntakeCore

@Suite("What leads to an end")
struct PositionGraphTests {
    /// Steps between five positions, the ends among these, and the dead ends.
    struct Case: Sendable {
        let steps: [[Int]]
        let ends: Set<Int>
        let deadEnds: [Int]
    }

    @Test(
        "A position is a dead end if no steps lead from it to an end",
        arguments: [
            Case(steps: [], ends: [0], deadEnds: [1, 2, 3, 4]),
            Case(steps: [[0, 1], [1, 2], [2, 3], [3, 4]], ends: [4], deadEnds: []),
            Case(steps: [[0, 1], [1, 2], [2, 3], [3, 4]], ends: [2], deadEnds: [3, 4]),
            Case(steps: [[0, 1], [1, 0], [1, 2], [3, 4], [4, 3]], ends: [2], deadEnds: [3, 4]),
            Case(steps: [[0, 1], [0, 2], [1, 3], [2, 2]], ends: [3], deadEnds: [2, 4]),
            Case(steps: [[0, 0], [4, 0]], ends: [], deadEnds: [0, 1, 2, 3, 4]),
        ]
    )
    func deadEnds(_ example: Case) {
        let steps = example.steps.map { PositionGraph.Step(from: $0[0], to: $0[1]) }
        let graph = PositionGraph(count: 5, steps: steps)
        #expect(graph.deadEnds(ends: example.ends) == example.deadEnds)
    }
}
