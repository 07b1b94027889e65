import Foundation
import IntakeCore

/// When the nightly work is done: once a night, and at once where a night was missed.
struct NightlySchedule: Sendable {
    /// The hour at which a night's work begins: no earlier run of the same day stands in for it.
    private static let hour = 3
    /// After so many seconds without an end, somebody has to look: a day and a good margin.
    static let alarm: TimeInterval = 30 * 60 * 60

    /// The zone of the night.
    let timeZone: TimeZone

    /// Whether the work is to be done now.
    ///
    /// - Parameter last: when it was done last; nothing if it never was.
    func isDue(after last: Date?, at now: Date) -> Bool {
        guard let last else { return true }
        return last < night(before: now)
    }

    /// Whether the work was done lately enough.
    static func isAlive(last: Date?, at now: Date) -> Bool {
        last.map { now.timeIntervalSince($0) < alarm } ?? false
    }

    /// The last time at which a night's work was to begin.
    private func night(before now: Date) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        return calendar.nextDate(
            after: now + 1,
            matching: DateComponents(hour: Self.hour),
            matchingPolicy: .nextTime,
            direction: .backward
        ) ?? .distantPast
    }
}
