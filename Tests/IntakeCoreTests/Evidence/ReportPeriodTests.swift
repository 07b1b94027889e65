import IntakeCore
import Testing

struct ReportPeriodTests {
    @Test(arguments: [
        ("2026-11", 3, "2026-10", "2026-12"), ("2026-01", 3, "2026-01", "2026-03"),
        ("2026-11", 1, "2026-11", "2026-11"), ("2026-11", 12, "2026-01", "2026-12"),
        ("2026-06", 6, "2026-01", "2026-06"), ("2026-07", 4, "2026-05", "2026-08"),
        // No length that cuts a year into equal parts.
        ("2026-11", 5, "2026-10", "2026-12"),
    ])
    func `a month lies in one period`(month: String, length: Int, first: String, last: String) throws {
        let period = ReportPeriod(holding: try #require(CalendarMonth(iso: month)), length: length)
        #expect(period.first.iso == first)
        #expect(period.last.iso == last)
    }

    @Test(arguments: ReportPeriod.lengths)
    func `periods follow each other and never overlap`(length: Int) throws {
        let start = try #require(CalendarMonth(iso: "2026-11"))
        var periods = [ReportPeriod(holding: start, length: length)]
        while periods.count < 24, let last = periods.last { periods.append(last.previous) }
        let months = periods.flatMap(\.months)
        #expect(Set(months).count == months.count)
        #expect(months.count == 24 * length)
        let sorted = months.sorted()
        for (month, next) in zip(sorted, sorted.dropFirst()) {
            #expect(next.year * 12 + next.month == month.year * 12 + month.month + 1)
        }
    }

    @Test(arguments: ["2026-13", "2026-00", "2026", "26-11", "2026-1", "", "2026-11-01", "abcd-ef"])
    func `what is no month is none`(text: String) {
        #expect(CalendarMonth(iso: text) == nil)
    }

    @Test func `a period is over once its last month is`() throws {
        let period = ReportPeriod(holding: try #require(CalendarMonth(iso: "2026-11")), length: 3)
        #expect(!period.isOver(in: try #require(CalendarMonth(iso: "2026-12"))))
        #expect(period.isOver(in: try #require(CalendarMonth(iso: "2027-01"))))
    }
}
