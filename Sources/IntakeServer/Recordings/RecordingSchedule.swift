import Foundation

/// When a recording is asked for again: after minutes at first, then hours, for a week.
enum RecordingSchedule {
    /// The wait after the first attempt, in seconds.
    static let first: TimeInterval = 60
    /// The longest wait, in seconds.
    static let longest: TimeInterval = 6 * 60 * 60
    /// How long after the message was left its sound is given up, in seconds.
    static let patience: TimeInterval = 7 * 24 * 60 * 60

    /// When to ask again for a recording; nothing once it was waited for long enough.
    ///
    /// - Parameters:
    ///   - attempts: how often it was asked for so far, at least once.
    ///   - leftAt: when the message was left.
    ///   - now: the time.
    ///   - spread: a random number from 0 to 1: half of the wait depends on it.
    static func nextFetch(after attempts: Int, leftAt: Date, at now: Date, spread: Double) -> Date? {
        guard now < leftAt + patience else { return nil }
        return min(now + wait(after: attempts, spread: spread), leftAt + patience)
    }

    /// When to ask again for a deletion, which is never given up: nobody else would do it.
    static func nextRemoval(after attempts: Int, at now: Date, spread: Double) -> Date {
        now + wait(after: attempts, spread: spread)
    }

    private static func wait(after attempts: Int, spread: Double) -> TimeInterval {
        let doubled = min(first * pow(2, Double(max(attempts, 1) - 1)), longest)
        return doubled / 2 + doubled / 2 * min(max(spread, 0), 1)
    }
}
