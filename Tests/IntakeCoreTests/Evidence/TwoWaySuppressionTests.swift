import Testing

@testable import IntakeCore

struct TwoWaySuppressionTests {
    @Test(arguments: [
        ([[9, 8], [7, 6]], ["9 8", "7 6"]),
        ([[9, 0], [7, 6]], ["9 0", "7 6"]),
        // One small number takes three others with it: a rectangle.
        ([[9, 3], [7, 6], [20, 30]], ["x x", "x x", "20 30"]),
        ([[3, 9, 8], [9, 9, 8], [9, 9, 20]], ["x 9 x", "x 9 x", "9 9 20"]),
        ([[2, 5], [4, 3], [30, 40]], ["x x", "x x", "30 40"]),
        // The columns leave 5 for the first two, so that each is 4 at most: the third row goes too.
        ([[2, 9], [3, 9], [30, 40]], ["x x", "x x", "x x"]),
    ])
    func `small counts are hidden, and what gives them away`(counts: [[Int]], published: [String]) {
        #expect(TwoWaySuppression.published(counts)?.map(OneWaySuppressionTests.written) == published)
    }

    @Test func `nothing is published where everything would give something away`() {
        #expect(TwoWaySuppression.published([[4, 1], [1, 4]]) == nil)
    }

    /// Every hidden count of small tables can, by all other tables with the same totals and the same shown counts, be
    /// five or more, and is not known.
    @Test(arguments: 0..<60)
    func `every table with the same totals is tried`(seed: UInt64) {
        var random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let counts = (0..<3).map { _ in (0..<2).map { _ in Int.random(in: 0...9, using: &random) } }
        let sums = counts.map { $0.reduce(0, +) } + (0..<2).map { column in counts.reduce(0) { $0 + $1[column] } }
        guard sums.allSatisfy({ $0 >= 5 }), let published = TwoWaySuppression.published(counts) else { return }
        var seen = Array(repeating: Array(repeating: Set<Int>(), count: 2), count: 3)
        for first in 0...sums[0] {
            for second in 0...sums[1] {
                let third = sums[3] - first - second
                let table = [[first, sums[0] - first], [second, sums[1] - second], [third, sums[2] - third]]
                guard table.joined().allSatisfy({ $0 >= 0 }), Self.fits(table, published) else { continue }
                for row in 0..<3 { for column in 0..<2 { seen[row][column].insert(table[row][column]) } }
            }
        }
        for row in 0..<3 {
            for column in 0..<2 where published[row][column] == .hidden {
                #expect(seen[row][column].count > 1)
                #expect((seen[row][column].max() ?? 0) >= 5)
            }
            for column in 0..<2 where (1...4).contains(counts[row][column]) {
                #expect(published[row][column] == .hidden)
            }
        }
    }

    /// Whether a table agrees with what is shown. A hidden count is known to be somebody.
    private static func fits(_ table: [[Int]], _ published: [[PublishedCount]]) -> Bool {
        zip(table.joined(), published.joined()).allSatisfy { count, shown in
            shown.number.map { $0 == count } ?? (count > 0)
        }
    }
}

/// Random numbers that are the same in every run (Steele, Lea and Flood's SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
