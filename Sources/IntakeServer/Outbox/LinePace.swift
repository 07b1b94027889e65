import Foundation
import IntakeCore

/// How fast each line may send: carriers count segments, and queue or refuse what comes faster.
struct LinePace {
    private var free: [String: Date] = [:]

    /// The lines that must wait, and when the first of them may send again.
    func busy(at now: Date) -> (lines: Set<String>, until: Date?) {
        let waiting = free.filter { $0.value > now }
        return (Set(waiting.keys), waiting.values.min())
    }

    /// Notes that a line sends as many segments now.
    ///
    /// - Parameter rate: how many it sends a second; one if nothing is known.
    mutating func note(_ segments: Int, on line: PhoneNumber, at now: Date, rate: Double?) {
        let line = line.e164
        free[line] = max(now, free[line] ?? now) + Double(segments) / max(rate ?? 1, 0.01)
    }
}
