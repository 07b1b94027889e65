import IntakeCore
import Testing

struct EvidenceReportTests {
    private static let checklist = Checklist(
        id: "short",
        version: "1",
        title: text("Court"),
        questions: ["first", "second"].map {
            Question(id: $0, kind: .yesNo, text: text($0), label: text($0))
        }
    )

    private static func text(_ text: String) -> LocalizedText { LocalizedText([.french: text]) }

    /// The report of cases that count for these figures, all of one month.
    private func report(of figures: [String: [String: Int]]) throws -> EvidenceReport? {
        let month = try #require(CalendarMonth(iso: "2026-11"))
        let counts = figures.flatMap { measure, categories in
            categories.map { (month, Figure(measure: measure, category: $0.key), $0.value) }
        }
        return EvidenceReport(
            EvidenceCounts(of: Self.checklist, in: ReportPeriod(holding: month, length: 3), counts: counts)
        )
    }

    @Test(arguments: [(0, false), (1, false), (4, false), (5, true)])
    func `of fewer than five cases there is no report`(cases: Int, isThere: Bool) throws {
        #expect(try (report(of: ["cases": ["all": cases]]) != nil) == isThere)
    }

    @Test func `answers are shown where nobody can work out who stopped before`() throws {
        let report = try #require(
            try report(of: [
                "cases": ["all": 30], "stop": ["finished": 30], "answer/first": ["yes": 18, "no": 12],
                "answer/second": ["yes": 27, "no": 3],
            ])
        )
        #expect(report.problems[0].yes == .shown(18))
        #expect(report.problems[0].no == .shown(12))
        #expect(report.problems[1].yes == .hidden)
        #expect(report.problems[1].no == .hidden)
    }

    @Test func `where all who were asked said yes or no, one number is hidden with those who stopped`() throws {
        let report = try #require(
            try report(of: [
                "cases": ["all": 30], "stop": ["first": 3, "second": 3, "finished": 24],
                "answer/second": ["yes": 14, "no": 10],
            ])
        )
        #expect(report.stops["first"] == .hidden)
        #expect(report.stops["second"] == .hidden)
        #expect(report.stops["finished"] == .shown(24))
        #expect(report.problems[1].yes == .shown(14))
        #expect(report.problems[1].no == .hidden)
    }

    @Test func `where an interview stopped at a question that is no more, it is among the others`() throws {
        let report = try #require(try report(of: ["cases": ["all": 12], "stop": ["finished": 6, "removed": 6]]))
        #expect(report.stops[Figure.other] == .shown(6))
    }

    @Test func `months add up, and times are told beside how many were reached`() throws {
        let report = try #require(
            try report(of: ["cases": ["all": 30], "contact": ["0": 6, "3": 1, "9": 12]])
        )
        #expect(report.months["2026-11"] == .shown(30))
        #expect(report.months["2026-10"] == .shown(0))
        #expect(report.contact[Figure.yes] == .shown(19))
        #expect(report.wait.median == 9)
        let few = try #require(try self.report(of: ["cases": ["all": 30], "contact": ["0": 28]]))
        #expect(few.contact[Figure.yes] == .hidden)
        #expect(few.wait.median == nil)
    }

    @Test func `problems are told by region from ten cases on`() throws {
        let report = try #require(
            try report(of: [
                "cases": ["all": 60], "stop": ["finished": 60], "answer/first": ["yes": 33, "no": 27],
                "region": ["laval": 30, "estrie": 20, "mauricie": 7, "other": 3],
                "region-of-yes/first": ["laval": 18, "estrie": 9, "mauricie": 4, "other": 2],
            ])
        )
        #expect(report.regions.rows.map(\.category) == ["laval", "estrie", "other"])
        #expect(report.regionsOfProblems == ["laval", "estrie", "other"])
        // Of those who answered yes, 6 are in the other regions, and 4 are not: hidden, and with them the smallest.
        #expect(report.problems[0].yesByRegion == [.shown(18), .hidden, .hidden])
    }
}
