import Foundation
import IntakeCore

/// The days by which the queue is ordered: those of Quebec, where deadlines run and advocates work.
enum QueueDay {
    private static let timeZone = TimeZone(identifier: "America/Toronto") ?? .gmt

    static func of(_ time: Date) -> CivilDate {
        CivilDate(time, in: timeZone)
    }
}
