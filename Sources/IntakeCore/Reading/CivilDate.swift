public import Foundation

/// A day of the Gregorian calendar, without time or time zone, from 0001-01-01 to 9999-12-31.
public struct CivilDate: Comparable, Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// The first day this type can hold.
    public static let first = CivilDate(dayNumber: firstDayNumber)
    /// The last day this type can hold.
    public static let last = CivilDate(dayNumber: lastDayNumber)

    /// A day that exists; nil for any other, such as February 30.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Self.daysIn(month: month, year: year)).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day it is at `date` for someone in `timeZone`. Instants outside the years 1 to 9999 give the nearest day.
    public init(_ date: Date, in timeZone: TimeZone) {
        let seconds = date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))
        let days = (seconds / 86_400).rounded(.down)
        let isInRange = days >= Double(Self.firstDayNumber) && days <= Double(Self.lastDayNumber)
        self = isInRange ? CivilDate(dayNumber: Int(days)) : days > 0 ? .last : .first
    }

    /// The form of ISO 8601: `2026-03-03`.
    public var iso: String {
        "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    /// The day so many days later, or earlier when `days` is negative; stops at ``first`` and ``last``.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .first : .last }
        return CivilDate(dayNumber: min(max(sum, Self.firstDayNumber), Self.lastDayNumber))
    }

    /// How many days from this one to `other`; negative when `other` is earlier.
    public func days(to other: CivilDate) -> Int {
        other.dayNumber - dayNumber
    }

    /// The day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        let sinceMonday = (dayNumber + 3) % 7
        return sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1
    }

    /// How many days a month has, 28 to 31.
    public static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Earlier days come first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

// Days counted from 1970-01-01. Years are taken to begin in March, so that the leap day is the last of a year:
// then the days before a month follow one formula, (153 m + 2) / 5.
extension CivilDate {
    private static let firstDayNumber = -719_162
    private static let lastDayNumber = 2_932_896
    private static let daysInFourCenturies = 146_097
    private static let daysFromYearZeroTo1970 = 719_468

    private var dayNumber: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let marchMonth = (month + 9) % 12
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
            - Self.daysFromYearZeroTo1970
    }

    /// `dayNumber` lies between the numbers of the first and the last day.
    private init(dayNumber: Int) {
        let days = dayNumber + Self.daysFromYearZeroTo1970
        let dayOfEra = days % Self.daysInFourCenturies
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = days / Self.daysInFourCenturies * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }
}

extension CivilDate: Codable {
    /// Reads the form that ``iso`` writes.
    public init(from decoder: any Decoder) throws {
        let date = try PartialDate(from: decoder)
        guard date.day != nil else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "A whole date is needed: 2026-03-03.")
            )
        }
        self = date.earliest
    }

    /// Writes ``iso``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
