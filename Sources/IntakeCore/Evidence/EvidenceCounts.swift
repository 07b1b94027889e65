/// What was counted of one checklist in one period, before anything is kept back. It is for nobody's eyes:
/// ``EvidenceReport`` is what may be read.
public struct EvidenceCounts: Sendable {
    /// The checklist, in the version that was asked last.
    public let checklist: Checklist
    /// The period.
    public let period: ReportPeriod
    private let counts: [String: [String: Int]]
    private let months: [CalendarMonth: Int]

    /// Gathers counts.
    ///
    /// - Parameters:
    ///   - counts: how many cases count for each figure, by month; every month is one of the period's.
    public init(of checklist: Checklist, in period: ReportPeriod, counts: [(CalendarMonth, Figure, Int)]) {
        self.checklist = checklist
        self.period = period
        var sums: [String: [String: Int]] = [:]
        var months: [CalendarMonth: Int] = [:]
        for (month, figure, count) in counts {
            sums[figure.measure, default: [:]][figure.category, default: 0] += count
            if figure.measure == Figure.Measure.cases.text { months[month, default: 0] += count }
        }
        self.counts = sums
        self.months = months
    }

    /// Whether there was no case.
    public var isEmpty: Bool { total == 0 }

    var total: Int { months.values.reduce(0, +) }

    var ofMonths: [String: Int] { Dictionary(uniqueKeysWithValues: months.map { ($0.key.iso, $0.value) }) }

    /// The counts of a measure, by category.
    func of(_ measure: Figure.Measure) -> [String: Int] { counts[measure.text, default: [:]] }
}
