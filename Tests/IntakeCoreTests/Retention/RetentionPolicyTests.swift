import Testing

@testable import IntakeCore

/// How long a case is kept: state × held × read × age × days on the list.
struct RetentionPolicyTests {
    private static let policy = RetentionPolicy(closedCaseMonths: 12, noticeDays: 14)
    private static let today = day("2027-06-15")

    private static func day(_ iso: String) -> CivilDate {
        PartialDate(iso: iso)?.earliest ?? .first
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var closed: String?
        var isHeld = false
        var isRead = true
        var listed: String?
        let keeping: Keeping

        var facts: RetentionFacts {
            RetentionFacts(
                closed: closed.map(RetentionPolicyTests.day),
                isHeld: isHeld,
                isRead: isRead,
                listed: listed.map(RetentionPolicyTests.day)
            )
        }
    }

    private static let rows = [
        Row(testDescription: "open", keeping: .open),
        Row(testDescription: "open and held", isHeld: true, keeping: .open),
        Row(testDescription: "closed today", closed: "2027-06-15", keeping: .until(day("2028-06-15"))),
        Row(testDescription: "closed today, held", closed: "2027-06-15", isHeld: true, keeping: .held),
        Row(testDescription: "closed today, unread", closed: "2027-06-15", isRead: false, keeping: .unread),
        Row(testDescription: "due in a month, on no list", closed: "2026-07-15", keeping: .until(day("2027-07-15"))),
        Row(testDescription: "due, on no list", closed: "2026-06-15", keeping: .until(day("2027-06-29"))),
        Row(testDescription: "long due, on no list", closed: "2019-01-31", keeping: .until(day("2027-06-29"))),
        Row(
            testDescription: "due, on the list for a week",
            closed: "2026-06-15",
            listed: "2027-06-08",
            keeping: .until(day("2027-06-22"))
        ),
        Row(
            testDescription: "due, on the list long enough",
            closed: "2026-06-15",
            listed: "2027-06-01",
            keeping: .until(day("2027-06-15"))
        ),
        Row(
            testDescription: "long due, held, on the list",
            closed: "2020-01-01",
            isHeld: true,
            listed: "2021-01-01",
            keeping: .held
        ),
        Row(
            testDescription: "long due, unread, on the list",
            closed: "2020-01-01",
            isRead: false,
            listed: "2021-01-01",
            keeping: .unread
        ),
        Row(
            testDescription: "held goes before unread",
            closed: "2020-01-01",
            isHeld: true,
            isRead: false,
            keeping: .held
        ),
    ]

    @Test(arguments: rows)
    func `every case is kept as the table says`(_ row: Row) {
        let keeping = Self.policy.keeping(of: row.facts, on: Self.today)
        #expect(keeping == row.keeping)
    }

    @Test func `only what is read, closed, held by nobody and warned of is over`() {
        let over = Self.rows.filter {
            Self.policy.keeping(of: $0.facts, on: Self.today).isOver(on: Self.today)
        }
        #expect(over.map(\.testDescription) == ["due, on the list long enough"])
    }

    @Test func `a case comes on the list as many days before its end as the notice says`() {
        let closed = Self.day("2026-06-29")
        #expect(!Self.policy.isListed(closed: closed, on: Self.day("2027-06-14")))
        #expect(Self.policy.isListed(closed: closed, on: Self.day("2027-06-15")))
    }

    @Test func `the register keeps incidents for five years, whatever was asked`() {
        #expect(RetentionPolicy(incidentMonths: 12).incidentMonths == 60)
        #expect(RetentionPolicy(incidentMonths: 72).incidentMonths == 72)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-12-15", 1, "2027-01-15"),
        ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
        ("2026-06-15", 0, "2026-06-15"), ("2026-06-15", 120, "2036-06-15"),
    ])
    func `months are those of the calendar`(day: String, months: Int, expected: String) {
        #expect(Self.day(day).adding(months: months).iso == expected)
    }

    @Test func `months stop at the ends of the calendar`() {
        #expect(Self.today.adding(months: .max) == .last)
        #expect(Self.today.adding(months: .min) == .first)
        #expect(CivilDate.first.adding(months: -1) == .first)
        #expect(CivilDate.last.adding(months: 1) == .last)
    }
}
