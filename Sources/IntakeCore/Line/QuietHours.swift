public import Foundation

/// The hours of the night in which nothing is sent that the person did not just ask for.
public struct QuietHours: Codable, Hashable, Sendable {
    /// The local hour, 0 to 23, from which nothing is sent.
    public var from: Int
    /// The local hour, 0 to 23, from which messages are sent again. Equal to ``from``: there are no quiet hours.
    public var until: Int

    /// From nine in the evening to nine in the morning.
    public static let usual = QuietHours(from: 21, until: 9)

    /// Makes quiet hours; hours outside 0 to 23 are taken modulo 24.
    public init(from: Int, until: Int) {
        self.from = ((from % 24) + 24) % 24
        self.until = ((until % 24) + 24) % 24
    }

    /// The first moment from `date` on that is outside the quiet hours, on the clocks of `timeZone`: where they are
    /// put forward over that moment, the next one that exists.
    public func end(from date: Date, in timeZone: TimeZone) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        guard isQuiet(calendar.component(.hour, from: date)) else { return date }
        let morning = DateComponents(hour: until, minute: 0, second: 0)
        return calendar.nextDate(after: date, matching: morning, matchingPolicy: .nextTime) ?? date
    }

    private func isQuiet(_ hour: Int) -> Bool {
        from <= until ? (from..<until).contains(hour) : hour >= from || hour < until
    }
}
