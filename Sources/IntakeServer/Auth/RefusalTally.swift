import Foundation

/// Counts refusals of one kind, and tells which of them are worth a line in the audit log: the first ten of an hour one
/// by one, then the 20th, the 40th, the 80th and so on. A million in an hour are less than thirty lines.
struct RefusalTally: Sendable {
    /// An hour after the first of them, counting begins again.
    static let window: TimeInterval = 3600
    /// How many are told one by one.
    static let oneByOne = 10
    /// Beyond this many kinds, those whose hour is over are forgotten.
    private static let fewKinds = 1000

    private struct Count {
        let since: Date
        var value = 0
    }

    private var counts: [String: Count] = [:]

    /// How many kinds are remembered.
    var kindCount: Int { counts.count }

    /// Counts one.
    ///
    /// - Parameter kind: what is counted by itself. Whoever is refused must have no choice of it.
    /// - Returns: how many refusals a line written now stands for; nothing if none is to be written.
    mutating func add(_ kind: String, at now: Date) -> Int? {
        if counts.count > Self.fewKinds {
            counts = counts.filter { Self.isCurrent($0.value, at: now) }
        }
        var count = counts[kind].flatMap { Self.isCurrent($0, at: now) ? $0 : nil } ?? Count(since: now)
        count.value += 1
        counts[kind] = count
        if count.value <= Self.oneByOne { return 1 }
        let (multiple, rest) = count.value.quotientAndRemainder(dividingBy: Self.oneByOne)
        guard rest == 0, multiple & (multiple - 1) == 0 else { return nil }
        return count.value / 2
    }

    private static func isCurrent(_ count: Count, at now: Date) -> Bool {
        now.timeIntervalSince(count.since) < window
    }
}
