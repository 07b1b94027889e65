import Foundation
import IntakeCore
import Testing

struct CivilDateTests {
    @Test(arguments: [
        (2026, 2, 29), (2025, 2, 30), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (0, 1, 1),
    ])
    func refusesDaysThatDoNotExist(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    /// The calendar repeats after four centuries.
    @Test func countsEveryDayOfFourCenturies() throws {
        var date = try #require(CivilDate(year: 1799, month: 12, day: 31))
        let last = try #require(CivilDate(year: 2199, month: 12, day: 31))
        var count = 0
        while date < last {
            let next = date.adding(days: 1)
            guard date < next, date.days(to: next) == 1, next.weekday == date.weekday % 7 + 1 else {
                Issue.record("\(date.iso) \(next.iso)")
                return
            }
            date = next
            count += 1
        }
        #expect(count == 146_097)
        #expect(CivilDate.first.days(to: .last) == 3_652_058)
        #expect(CivilDate.first.iso == "0001-01-01")
        #expect(CivilDate.last.iso == "9999-12-31")
    }

    @Test(arguments: [
        ("2026-11-21", 90, "2027-02-19"), ("2024-02-28", 1, "2024-02-29"), ("2026-01-01", -1, "2025-12-31"),
        ("2026-11-21", Int.max, "9999-12-31"), ("2026-11-21", Int.min, "0001-01-01"),
    ])
    func addsDays(_ start: String, _ days: Int, _ end: String) throws {
        let date = try #require(PartialDate(iso: start)).earliest
        #expect(date.adding(days: days).iso == end)
    }

    @Test(arguments: [("2026-11-21", 6), ("1970-01-01", 4), ("1900-01-01", 1), ("0001-01-01", 1)])
    func knowsWeekdays(_ iso: String, _ weekday: Int) throws {
        #expect(try #require(PartialDate(iso: iso)).earliest.weekday == weekday)
    }

    @Test(arguments: [
        (0.0, "UTC", "1970-01-01"), (0.0, "America/Montreal", "1969-12-31"), (1_795_305_600.0, "UTC", "2026-11-22"),
        (1_795_305_599.9, "UTC", "2026-11-21"), (1_795_305_600.0, "America/Montreal", "2026-11-21"),
        (1e300, "UTC", "9999-12-31"), (-1e300, "UTC", "0001-01-01"), (Double.nan, "UTC", "0001-01-01"),
    ])
    func tellsTheDayInATimeZone(_ seconds: Double, _ zone: String, _ iso: String) throws {
        let timeZone = try #require(TimeZone(identifier: zone))
        #expect(CivilDate(Date(timeIntervalSince1970: seconds), in: timeZone).iso == iso)
    }

    @Test(arguments: [
        ("2026-03-03", "2026-03-03", "2026-03-03"), ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2026", "2026-01-01", "2026-12-31"),
    ])
    func partialDateSpansItsDays(_ iso: String, _ earliest: String, _ latest: String) throws {
        let date = try #require(PartialDate(iso: iso))
        #expect(date.iso == iso)
        #expect(date.earliest.iso == earliest)
        #expect(date.latest.iso == latest)
        let decoded = try JSONDecoder().decode([PartialDate].self, from: JSONEncoder().encode([date]))
        #expect(decoded == [date])
    }

    @Test(arguments: ["", "26", "2026-3-3", "2026-02-30", "2026-13", "2026-03-03-01", "+026-01-01", "2026-", "20２6"])
    func refusesOtherForms(_ iso: String) {
        #expect(PartialDate(iso: iso) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PartialDate].self, from: JSONEncoder().encode([iso]))
        }
    }

    @Test func aWholeDayIsNoMonth() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CivilDate].self, from: Data(#"["2026-03"]"#.utf8))
        }
    }

    @Test(arguments: ["18:30", "00:00", "23:59"])
    func timesAreCodedAsText(_ iso: String) throws {
        let times = try JSONDecoder().decode([TimeOfDay].self, from: JSONEncoder().encode([iso]))
        #expect(times.map(\.iso) == [iso])
    }

    @Test(arguments: ["24:00", "8:30", "18:3", "18", "+8:30", ""])
    func refusesOtherTimes(_ text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TimeOfDay].self, from: JSONEncoder().encode([text]))
        }
    }
}
