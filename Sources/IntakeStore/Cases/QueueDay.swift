import Foundation
import IntakeCore

/// The days by which the queue is ordered: those of Quebec, where deadlines run and advocates work.
enum QueueDay {
    static let timeZone = TimeZone(identifier: "America/Toronto") ?? .gmt

    static func of(_ time: Date) -> CivilDate {
        CivilDate(time, in: timeZone)
    }

    /// When a day begins.
    static func start(of day: CivilDate) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let components = DateComponents(year: day.year, month: day.month, day: day.day)
        return calendar.date(from: components) ?? .distantPast
    }
}
