/// Which counts of a table are published that adds up to a published total.
///
/// The rule, which may be known to everybody:
/// 1. Counts of 1 to 4 are hidden. Zero is shown.
/// 2. The total gives away what the hidden counts add up to. So there are at least two of them, and each could, as far
///    as the table tells, still be 5 or more; otherwise the smallest of the other counts is hidden too.
/// 3. Where nothing is left to hide, all is hidden, zeros too.
public enum OneWaySuppression {
    /// The counts as they are published, in the same order.
    ///
    /// Of a total under five nothing is shown; whoever publishes the table does not show the total either.
    public static func published(_ counts: [Int]) -> [PublishedCount] {
        var hidden = Set(counts.indices.filter { PublishedCount.isSmall(counts[$0]) })
        while !hidden.isEmpty, !isSafe(hidden, of: counts) {
            guard let next = smallest(of: counts, beside: hidden) else {
                return counts.map { _ in .hidden }
            }
            hidden.insert(next)
        }
        return counts.indices.map { hidden.contains($0) ? .hidden : .shown(counts[$0]) }
    }

    /// Whoever knows the rule knows that each hidden count is at least 1. What is left of their sum, if all others were
    /// 1, is the most that one can be.
    private static func isSafe(_ hidden: Set<Int>, of counts: [Int]) -> Bool {
        let sum = hidden.reduce(0) { $0 + counts[$1] }
        return hidden.count > 1 && sum - (hidden.count - 1) >= PublishedCount.leastShown
    }

    private static func smallest(of counts: [Int], beside hidden: Set<Int>) -> Int? {
        counts.indices.filter { counts[$0] > 0 && !hidden.contains($0) }.min { counts[$0] < counts[$1] }
    }
}
