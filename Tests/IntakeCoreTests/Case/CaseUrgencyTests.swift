import IntakeCore
import Testing

@Suite("The bands of the queue")
struct CaseUrgencyTests {
    /// A case touched on a Monday, and the day on which it is looked at.
    struct Row: Sendable {
        var day: String
        var isDistress = false
        var isClosed = false
        var deadline: String?
        var touched = "2026-03-02"
        var band: CaseBand
    }

    @Test(
        "The first band that applies",
        arguments: [
            Row(day: "2026-03-02", band: .age),
            Row(day: "2026-03-08", band: .age),
            Row(day: "2026-03-09", band: .untouched),
            Row(day: "2027-03-09", band: .untouched),
            Row(day: "2026-03-02", isDistress: true, deadline: "2026-03-03", band: .distress),
            Row(day: "2026-03-02", deadline: "2026-03-17", band: .age),
            Row(day: "2026-03-02", deadline: "2026-03-16", band: .deadline),
            Row(day: "2026-03-02", deadline: "2026-03-02", band: .deadline),
            Row(day: "2026-03-02", deadline: "2025-12-01", band: .deadline),
            Row(day: "2026-03-09", deadline: "2026-03-23", band: .deadline),
            Row(day: "2026-03-09", deadline: "2026-03-24", band: .untouched),
            Row(day: "2026-03-09", isDistress: true, isClosed: true, deadline: "2026-03-10", band: .age),
        ]
    )
    func band(row: Row) throws {
        #expect(try urgency(row).band(on: day(row.day)) == row.band)
    }

    @Test("A case is untouched exactly if it was last touched up to one day")
    func untouchedSince() throws {
        let first = try day("2026-03-02")
        for today in (0..<14).map(first.adding(days:)) {
            let last = CaseUrgency.untouchedSince(on: today)
            for touched in (-9...9).map(last.adding(days:)) {
                let urgency = CaseUrgency(isDistress: false, isClosed: false, deadline: nil, touched: touched)
                #expect((urgency.band(on: today) == .untouched) == (touched <= last))
            }
        }
    }

    @Test(
        "Five working days after the touch, weekends left out",
        arguments: [
            ("2026-03-02", "2026-03-09"), ("2026-03-03", "2026-03-10"), ("2026-03-06", "2026-03-13"),
            ("2026-03-07", "2026-03-13"), ("2026-03-08", "2026-03-13"),
        ]
    )
    func workingDays(touched: String, untouchedFrom: String) throws {
        let from = try day(untouchedFrom)
        let urgency = try urgency(Row(day: touched, touched: touched, band: .age))
        #expect(urgency.band(on: from.adding(days: -1)) == .age)
        #expect(urgency.band(on: from) == .untouched)
        #expect(try urgency.nextChange(after: day(touched)) == from)
    }

    @Test(
        "The day of the next change",
        arguments: [
            (Row(day: "2026-03-02", deadline: "2026-03-18", band: .age), "2026-03-04"),
            (Row(day: "2026-03-02", deadline: "2026-05-01", band: .age), "2026-03-09"),
            (Row(day: "2026-03-09", deadline: "2026-05-01", band: .untouched), "2026-04-17"),
            (Row(day: "2026-03-02", deadline: "2026-03-03", band: .deadline), nil),
            (Row(day: "2026-03-09", band: .untouched), nil),
            (Row(day: "2026-03-02", isDistress: true, band: .distress), nil),
            (Row(day: "2026-03-02", isClosed: true, deadline: "2026-03-18", band: .age), nil),
        ]
    )
    func nextChange(row: Row, expected: String?) throws {
        let change = try urgency(row).nextChange(after: day(row.day))
        #expect(change?.iso == expected)
    }

    @Test("Between a day and its next change the band stays, and on that day it is another")
    func nextChangeAgreesWithBand() throws {
        let first = try day("2026-03-01")
        for touched in 0..<7 {
            for deadline in [nil, -20, 3, 15, 21, 40] {
                let urgency = CaseUrgency(
                    isDistress: false,
                    isClosed: false,
                    deadline: deadline.map { first.adding(days: $0) },
                    touched: first.adding(days: touched)
                )
                for offset in 0..<60 {
                    let today = first.adding(days: offset)
                    let changes = (offset + 1..<80).map { first.adding(days: $0) }
                        .first { urgency.band(on: $0) != urgency.band(on: today) }
                    #expect(urgency.nextChange(after: today) == changes)
                }
            }
        }
    }

    @Test("The ends of the calendar are days like others")
    func endsOfCalendar() {
        let urgency = CaseUrgency(isDistress: false, isClosed: false, deadline: .first, touched: .last)
        #expect(urgency.band(on: .last) == .deadline)
        #expect(urgency.nextChange(after: .first) == nil)
    }

    private func urgency(_ row: Row) throws -> CaseUrgency {
        CaseUrgency(
            isDistress: row.isDistress,
            isClosed: row.isClosed,
            deadline: try row.deadline.map(day),
            touched: try day(row.touched)
        )
    }

    private func day(_ iso: String) throws -> CivilDate {
        try #require(PartialDate(iso: iso)).earliest
    }
}
