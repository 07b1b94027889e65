/// How long people waited, in whole working hours: the middle, and the two values between which half of them lie.
///
/// A value is one case's, so it is published only where at least five cases lie below it, above it, and between it and
/// the next one: then it tells of no small group either.
public struct WaitSummary: Hashable, Sendable {
    /// The time within which half of the cases were answered; none if too few were.
    public let median: Int?
    /// The times within which a quarter and three quarters were answered; none if too few were.
    public let quartiles: ClosedRange<Int>?

    /// Sums up waits.
    ///
    /// - Parameter counts: how many cases waited so many hours.
    public init(_ counts: [Int: Int]) {
        let waits = counts.sorted { $0.key < $1.key }
        let total = waits.reduce(0) { $0 + max($1.value, 0) }
        let ranks = [total.quarters(1), total.quarters(2), total.quarters(3)]
        let edges = [0] + ranks + [total + 1]
        let areApart = zip(edges, edges.dropFirst()).allSatisfy { $1 - $0 > PublishedCount.leastShown }
        let isMiddleApart = ranks[1] > PublishedCount.leastShown && total - ranks[1] >= PublishedCount.leastShown
        median = isMiddleApart ? Self.wait(ofRank: ranks[1], in: waits) : nil
        let low = Self.wait(ofRank: ranks[0], in: waits)
        let high = Self.wait(ofRank: ranks[2], in: waits)
        quartiles = areApart ? low.flatMap { low in high.map { low...max(low, $0) } } : nil
    }

    private static func wait(ofRank rank: Int, in waits: [(key: Int, value: Int)]) -> Int? {
        var seen = 0
        for wait in waits {
            seen += max(wait.value, 0)
            if seen >= rank { return wait.key }
        }
        return nil
    }
}

extension Int {
    /// So many quarters of it, rounded up.
    fileprivate func quarters(_ number: Int) -> Int { (self * number + 3) / 4 }
}
