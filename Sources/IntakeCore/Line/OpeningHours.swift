public import Foundation

/// When people of a group answer the phone.
public struct OpeningHours: Codable, Hashable, Sendable {
    /// A part of a day, in minutes since midnight on the line's clocks.
    public struct Span: Codable, Hashable, Sendable {
        /// The first minute, 0 to 1439.
        public var from: Int
        /// The minute after the last one, 1 to 1440.
        public var until: Int

        /// Makes a span.
        public init(from: Int, until: Int) {
            self.from = from
            self.until = until
        }
    }

    /// The spans of each day of the week, Monday first; as many as there are days, each as many as there are breaks.
    public var week: [[Span]]
    /// The days on which nobody answers, in ISO 8601.
    public var holidays: [CivilDate]

    /// Makes opening hours. Days missing from `week` are closed.
    public init(week: [[Span]], holidays: [CivilDate] = []) {
        self.week = week
        self.holidays = holidays
    }

    /// Whether somebody answers at a moment, on the clocks of `timeZone`.
    public func isOpen(at moment: Date, in timeZone: TimeZone) -> Bool {
        let today = CivilDate(moment, in: timeZone)
        guard !holidays.contains(today), week.indices.contains(today.weekday - 1) else { return false }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let time = calendar.dateComponents([.hour, .minute], from: moment)
        let minute = (time.hour ?? 0) * 60 + (time.minute ?? 0)
        return week[today.weekday - 1].contains { $0.from <= minute && minute < $0.until }
    }
}
