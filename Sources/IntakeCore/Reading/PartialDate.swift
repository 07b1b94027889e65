/// A date as far as a person knows it: a day, a month or a year.
public struct PartialDate: Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12; nil when only the year is known.
    public let month: Int?
    /// The day of the month; nil when only the month or the year is known.
    public let day: Int?
    /// The first day this can be.
    public let earliest: CivilDate
    /// The last day this can be.
    public let latest: CivilDate

    /// A date that exists; nil for any other, and for a day without its month.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard month != nil || day == nil else { return nil }
        let lastMonth = month ?? 12
        let lastDay = day ?? CivilDate.daysIn(month: lastMonth, year: year)
        guard
            let earliest = CivilDate(year: year, month: month ?? 1, day: day ?? 1),
            let latest = CivilDate(year: year, month: lastMonth, day: lastDay)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.earliest = earliest
        self.latest = latest
    }

    /// A day known exactly.
    public init(_ date: CivilDate) {
        year = date.year
        month = date.month
        day = date.day
        earliest = date
        latest = date
    }

    /// Reads `2026-03-03`, `2026-03` or `2026`; nil for anything else.
    public init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, parts.count <= 3 else { return nil }
        guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        let numbers = parts.compactMap { $0.utf8.allSatisfy(Self.isDigit) ? Int($0) : nil }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0],
            month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil
        )
    }

    /// The form of ISO 8601, as long as what is known: `2026-03-03`, `2026-03` or `2026`.
    public var iso: String {
        String(earliest.iso.prefix(day != nil ? 10 : month != nil ? 7 : 4))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension PartialDate: Codable {
    /// Reads the form that ``iso`` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = PartialDate(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "Not a date: write 2026-03-03, 2026-03 or 2026."
            )
        }
        self = date
    }

    /// Writes ``iso``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
