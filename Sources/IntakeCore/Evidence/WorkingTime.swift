public import Foundation

/// Time as offices count it: Monday to Friday from 9:00 to 17:00, without holidays. The same for every group, whatever
/// its own hours, so that figures of groups can be compared.
public enum WorkingTime {
    /// The hours of a working day.
    public static let hoursOfDay = 8
    /// No wait is counted as longer: two years of working days.
    public static let mostHours = 4000

    private static let opening = 9 * 3600
    private static let closing = opening + hoursOfDay * 3600

    /// How many whole working hours lie between two moments, 0 to ``mostHours``.
    public static func hours(
        from start: Date,
        to end: Date,
        in timeZone: TimeZone,
        without holidays: [CivilDate] = []
    ) -> Int {
        let holidays = Set(holidays)
        let last = CivilDate(end, in: timeZone)
        var day = CivilDate(start, in: timeZone)
        var seconds = 0
        while day <= last, seconds < mostHours * 3600 {
            if day.weekday <= 5, !holidays.contains(day) {
                let from = day == CivilDate(start, in: timeZone) ? secondOfDay(start, in: timeZone) : 0
                let until = day == last ? secondOfDay(end, in: timeZone) : 24 * 3600
                seconds += max(min(until, closing) - max(from, opening), 0)
            }
            guard day < .last else { break }
            day = day.adding(days: 1)
        }
        return min(seconds / 3600, mostHours)
    }

    private static func secondOfDay(_ moment: Date, in timeZone: TimeZone) -> Int {
        let local = Int(moment.timeIntervalSince1970.rounded(.down)) + timeZone.secondsFromGMT(for: moment)
        return ((local % 86_400) + 86_400) % 86_400
    }
}
