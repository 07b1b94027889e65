import Foundation
import Testing

@testable import IntakeServer

struct RefusalTallyTests {
    private static let start = Date(timeIntervalSince1970: 1_795_000_000)

    @Test func tellsTheFirstTenThenEachDoubling() {
        var tally = RefusalTally()
        let lines = (1...100).compactMap { index in
            tally.add("a", at: Self.start).map { [index, $0] }
        }
        #expect(lines == (1...10).map { [$0, 1] } + [[20, 10], [40, 20], [80, 40]])
    }

    /// Each line stands for those before it that got none, so that nothing is left out of the count.
    @Test func amountsToAFewLinesInAFlood() {
        var tally = RefusalTally()
        let lines = (1...1_000_000).compactMap { _ in tally.add("a", at: Self.start) }
        #expect(lines.count < 30)
        #expect(lines.reduce(0, +) == 655_360)
    }

    @Test func beginsAgainAfterAnHourAndForEachKind() {
        var tally = RefusalTally()
        for _ in 0..<15 {
            _ = tally.add("a", at: Self.start)
        }
        #expect(tally.add("a", at: Self.start + 3599) == nil)
        #expect(tally.add("b", at: Self.start + 3599) == 1)
        #expect(tally.add("a", at: Self.start + 3600) == 1)
    }

    @Test func forgetsKindsWhoseHourIsOver() {
        var tally = RefusalTally()
        for index in 0...2000 {
            _ = tally.add("\(index)", at: Self.start)
        }
        _ = tally.add("last", at: Self.start + 3600)
        #expect(tally.kindCount == 1)
    }
}
