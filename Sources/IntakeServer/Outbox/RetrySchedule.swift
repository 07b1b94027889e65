import Foundation

/// When a message that the provider did not take is tried again: later each time, and never all at once.
struct RetrySchedule {
    /// The wait after the first attempt, in seconds.
    static let first: TimeInterval = 5
    /// The longest wait, in seconds.
    static let longest: TimeInterval = 60 * 60
    /// After as many attempts a human has to see to it.
    static let attempts = 12

    /// When to try again, or nothing once it was tried often enough.
    ///
    /// - Parameters:
    ///   - attempts: how often it was tried so far, at least once.
    ///   - askedFor: the wait that the provider asked for.
    ///   - spread: a random number from 0 to 1: half of the wait depends on it.
    static func next(after attempts: Int, at now: Date, askedFor: Duration?, spread: Double) -> Date? {
        guard attempts < Self.attempts else { return nil }
        let doubled = min(first * pow(2, Double(attempts - 1)), longest)
        let wait = doubled / 2 + doubled / 2 * min(max(spread, 0), 1)
        let asked = askedFor.map { TimeInterval($0.components.seconds) } ?? 0
        return now + max(wait, asked)
    }
}
