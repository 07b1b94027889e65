/// A period that figures are told for: some whole calendar months, such as a quarter.
///
/// Two periods never overlap. Where they could, the figures of one could be taken from those of the other, and what is
/// left, say of the last month, would be small numbers that nobody published. So the year is cut into parts of one
/// length, and there is no way to ask for any other dates.
public struct ReportPeriod: Hashable, Sendable {
    /// The lengths that cut a year into equal parts, in months.
    public static let lengths = [1, 2, 3, 4, 6, 12]
    /// The length used where configuration names none.
    public static let usualLength = 3

    /// The months, the earliest first.
    public let months: [CalendarMonth]

    /// The period that a month lies in.
    ///
    /// - Parameter length: one of ``lengths``; any other is taken as ``usualLength``.
    public init(holding month: CalendarMonth, length: Int) {
        let length = Self.lengths.contains(length) ? length : Self.usualLength
        let first = (month.month - 1) / length * length + 1
        months = (first..<first + length).map { CalendarMonth(year: month.year, month: $0) }
    }

    /// The first month.
    public var first: CalendarMonth { months.first ?? CalendarMonth(year: 1, month: 1) }
    /// The last month.
    public var last: CalendarMonth { months.last ?? first }

    /// The period before, of the same length.
    public var previous: ReportPeriod {
        let length = months.count
        let isFirst = first.month == 1
        let month = isFirst ? 12 : first.month - 1
        return ReportPeriod(holding: CalendarMonth(year: first.year - (isFirst ? 1 : 0), month: month), length: length)
    }

    /// Whether all of it has passed. Until then its figures change from day to day, and the difference between two days
    /// is a handful of people: they are not for publication.
    public func isOver(in month: CalendarMonth) -> Bool { last < month }
}

/// A month of the calendar.
public struct CalendarMonth: Comparable, Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int

    init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// The month that a day lies in.
    public init(of day: CivilDate) {
        self.init(year: day.year, month: day.month)
    }

    /// Reads `2026-11`; nothing for anything else.
    public init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]),
            let day = CivilDate(year: year, month: month, day: 1)
        else { return nil }
        self.init(of: day)
    }

    /// The form of ISO 8601: `2026-11`.
    public var iso: String { "\(CivilDate.padded(year, to: 4))-\(CivilDate.padded(month, to: 2))" }

    /// Earlier months come first.
    public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
