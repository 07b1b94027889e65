import Foundation
import IntakeCore

/// A time or a day as pages show it.
struct Moment: Sendable {
    /// For machines: ISO 8601.
    let iso: String
    /// In short, for reading along.
    let short: String
    /// In full, with the day of the week.
    let full: String
}

/// Writes times in one zone and language.
struct Moments: Sendable {
    let language: Language
    let timeZone: TimeZone

    /// A point in time.
    func moment(_ date: Date) -> Moment {
        Moment(
            iso: date.formatted(.iso8601),
            short: words(date, .abbreviated),
            full: words(date, .complete)
        )
    }

    /// French writes the hour as `15 h 04`, which the system's own formats for Canada do not.
    private func words(_ date: Date, _ dateStyle: Date.FormatStyle.DateStyle) -> String {
        guard language == .french else {
            return date.formatted(style(date: dateStyle, time: .shortened, in: timeZone))
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let clock = calendar.dateComponents([.hour, .minute], from: date)
        let minutes = clock.minute.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? ""
        let day = date.formatted(style(date: dateStyle, time: .omitted, in: timeZone))
        return "\(day), \(clock.hour ?? 0)\u{A0}h\u{A0}\(minutes)"
    }

    /// A day of the calendar.
    func day(_ day: CivilDate) -> Moment {
        let utc = TimeZone.gmt
        let noon = Calendar(identifier: .gregorian).date(from: day.components(at: 12, in: utc)) ?? .distantPast
        return Moment(
            iso: day.iso,
            short: noon.formatted(style(date: .abbreviated, time: .omitted, in: utc)),
            full: noon.formatted(style(date: .complete, time: .omitted, in: utc))
        )
    }

    /// The day of the calendar on which a point in time falls here.
    func civilDate(_ date: Date) -> CivilDate {
        CivilDate(date, in: timeZone)
    }

    private func style(
        date: Date.FormatStyle.DateStyle,
        time: Date.FormatStyle.TimeStyle,
        in timeZone: TimeZone
    ) -> Date.FormatStyle {
        let locale = Locale(identifier: language == .french ? "fr_CA" : "en_CA")
        return Date.FormatStyle(date: date, time: time, locale: locale, timeZone: timeZone)
    }
}

extension CivilDate {
    fileprivate func components(at hour: Int, in timeZone: TimeZone) -> DateComponents {
        DateComponents(timeZone: timeZone, year: year, month: month, day: day, hour: hour)
    }
}
