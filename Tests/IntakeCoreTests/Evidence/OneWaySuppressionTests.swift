import IntakeCore
import Testing

struct OneWaySuppressionTests {
    /// What is published of counts, `x` for hidden.
    static func written(_ counts: [PublishedCount]) -> String {
        counts.map { $0.number.map(String.init) ?? "x" }.joined(separator: " ")
    }

    @Test(arguments: [
        ([], ""),
        ([0, 0], "0 0"),
        ([5, 0, 12], "5 0 12"),
        ([40, 0], "40 0"),
        // One small number is given away by the total, so the smallest other one goes with it.
        ([40, 3], "x x"),
        ([40, 3, 7, 9], "40 x x 9"),
        ([40, 3, 0], "x x 0"),
        // Two that could both be small whatever they are: each is 3 at most, so a third goes too.
        ([40, 2, 2, 9], "40 x x x"),
        // Two of which either could be 5.
        ([40, 4, 2, 9], "40 x x 9"),
        ([40, 1, 1, 1, 1, 1, 8], "40 x x x x x x"),
        // Nothing is left to hide: everything is hidden.
        ([4, 1, 0], "x x x"),
        ([1, 1, 1, 1, 1, 0], "x x x x x x"),
        ([4, 3], "x x"),
    ])
    func `small counts are hidden, and what gives them away`(counts: [Int], published: String) {
        #expect(Self.written(OneWaySuppression.published(counts)) == published)
    }

    @Test(
        arguments: [
            ([:], []),
            (["a": 12, "b": 7], ["a", "b"]),
            (["a": 12, "b": 7, "c": 4, "d": 1], ["a", "b"]),
            // What is left adds up to fewer than five: the smallest joins it.
            (["a": 12, "b": 7, "c": 4], ["a"]),
            (["a": 12, "c": 4], []),
            (["a": 12, "b": 12, "other": 2], ["a"]),
            (["a": 12, "b": 7, "other": 30], ["a", "b"]),
        ] as [([String: Int], [String])]
    )
    func `small categories are put together`(counts: [String: Int], large: [String]) {
        #expect(SmallCategories.large(of: counts) == large)
    }
}
