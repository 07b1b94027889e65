/// Puts categories of which too few were counted together, in lists that anybody can add to: offices, regions.
///
/// No count is hidden then, and what is put together is never too few: if the small ones do not add up to enough, the
/// smallest of the others joins them.
public enum SmallCategories {
    /// The categories that stand by themselves, the largest first. All others are put together, among them
    /// ``Figure/other``, which stands for places that no list names.
    ///
    /// - Parameter least: how many are enough.
    public static func large(of counts: [String: Int], least: Int = PublishedCount.leastShown) -> [String] {
        var large = counts.filter { $0.key != Figure.other && $0.value >= least }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var rest = counts.values.reduce(0, +) - large.reduce(0) { $0 + $1.value }
        while rest > 0, rest < least, let smallest = large.popLast() {
            rest += smallest.value
        }
        return large.map(\.key)
    }

    /// The counts of the large categories, and last what all others add up to.
    static func grouped(
        _ counts: [String: Int],
        least: Int = PublishedCount.leastShown
    ) -> [(category: String, count: Int)] {
        let large = large(of: counts, least: least).map { (category: $0, count: counts[$0, default: 0]) }
        let rest = counts.values.reduce(0, +) - large.reduce(0) { $0 + $1.count }
        return large + (rest > 0 ? [(Figure.other, rest)] : [])
    }
}
