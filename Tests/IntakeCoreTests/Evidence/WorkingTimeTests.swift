import Foundation
import IntakeCore
import Testing

struct WorkingTimeTests {
    private static let toronto = TimeZone(identifier: "America/Toronto") ?? .gmt

    private static func moment(_ text: String) throws -> Date {
        let style = Date.ISO8601FormatStyle(timeZone: toronto).year().month().day().time(
            includingFractionalSeconds: false
        )
        return try style.parse(text)
    }

    @Test(arguments: [
        // 2026-11-18 is a Wednesday.
        ("2026-11-18T10:00:00", "2026-11-18T10:59:59", 0),
        ("2026-11-18T10:00:00", "2026-11-18T13:30:00", 3),
        ("2026-11-18T16:00:00", "2026-11-19T10:00:00", 2),
        ("2026-11-18T22:00:00", "2026-11-19T08:00:00", 0),
        ("2026-11-20T16:00:00", "2026-11-23T10:00:00", 2),
        ("2026-11-21T12:00:00", "2026-11-22T12:00:00", 0),
        ("2026-11-18T09:00:00", "2026-11-25T09:00:00", 40),
        // A holiday in between.
        ("2026-12-24T16:00:00", "2026-12-28T10:00:00", 2),
        // The clocks are set back in between.
        ("2026-10-30T16:00:00", "2026-11-02T10:00:00", 2),
        ("2026-11-18T10:00:00", "2026-11-17T10:00:00", 0),
        ("2026-11-18T10:00:00", "9000-11-17T10:00:00", WorkingTime.mostHours),
    ])
    func `hours of offices are counted`(start: String, end: String, hours: Int) throws {
        let holiday = try #require(CivilDate(year: 2026, month: 12, day: 25))
        let counted = WorkingTime.hours(
            from: try Self.moment(start),
            to: try Self.moment(end),
            in: Self.toronto,
            without: [holiday]
        )
        #expect(counted == hours)
    }
}

struct WaitSummaryTests {
    @Test(
        arguments: [
            ([:], nil, nil),
            // Five on either side of the middle: eleven cases.
            ([1: 10], nil, nil), ([1: 5, 4: 1, 9: 5], 4, nil),
            // Five between each of the values: 23 cases.
            ([1: 22], 1, nil), ([1: 5, 2: 1, 3: 5, 4: 1, 5: 5, 6: 1, 7: 5], 4, 2...6),
            ([0: 100, 40: 100], 0, 0...40),
        ] as [([Int: Int], Int?, ClosedRange<Int>?)]
    )
    func `a value is told where five cases stand on either side`(
        counts: [Int: Int],
        median: Int?,
        quartiles: ClosedRange<Int>?
    ) {
        let summary = WaitSummary(counts)
        #expect(summary.median == median)
        #expect(summary.quartiles == quartiles)
    }
}
