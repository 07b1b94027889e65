import Foundation

/// Durations, of which only the median is asked: counted by the second up to ten minutes, then by the minute, and by
/// the hour beyond a day, so that it stays small.
struct TimeHistogram {
    private var counts: [Int: Int] = [:]
    private var total = 0

    mutating func add(_ duration: TimeInterval) {
        counts[Self.rounded(duration), default: 0] += 1
        total += 1
    }

    /// The least number of seconds within which at least half of the durations stay; none if there are none.
    var median: Int? {
        var seen = 0
        for (seconds, count) in counts.sorted(by: { $0.key < $1.key }) {
            seen += count
            if seen * 2 >= total { return seconds }
        }
        return nil
    }

    private static func rounded(_ duration: TimeInterval) -> Int {
        let seconds = Int(min(max(duration, 0), 10 * 365 * 86_400).rounded())
        let step = seconds <= 600 ? 1 : seconds <= 86_400 ? 60 : 3600
        return seconds / step * step
    }
}
