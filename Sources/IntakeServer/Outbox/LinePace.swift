import Foundation

/// How fast each line may send: carriers count segments, and queue or refuse what comes faster.
struct LinePace {
    private let segmentsPerSecond: [String: Double]
    private var free: [String: Date] = [:]

    /// - Parameter segmentsPerSecond: by line, in E.164; a line that is not there sends one a second.
    init(segmentsPerSecond: [String: Double]) {
        self.segmentsPerSecond = segmentsPerSecond
    }

    /// The lines that must wait, and when the first of them may send again.
    func busy(at now: Date) -> (lines: Set<String>, until: Date?) {
        let waiting = free.filter { $0.value > now }
        return (Set(waiting.keys), waiting.values.min())
    }

    /// Notes that a line sends as many segments now.
    mutating func note(_ segments: Int, on line: String, at now: Date) {
        let rate = max(segmentsPerSecond[line] ?? 1, 0.01)
        free[line] = max(now, free[line] ?? now) + Double(segments) / rate
    }

    /// Holds a line back until the provider accepts messages again.
    mutating func hold(_ line: String, until date: Date) {
        free[line] = max(date, free[line] ?? date)
    }
}
