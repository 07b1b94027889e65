import IntakeCore

/// The figures for a spreadsheet, as RFC 4180 writes it, but for what spreadsheets need: a byte order mark, without
/// which they take accents for something else, and in French a semicolon between columns, since the comma stands in
/// numbers there.
struct StatisticsCSV {
    let language: Language

    /// What stands for a hidden number: the sign that Statistics Canada uses.
    static let hidden = "x"

    private static let header = [
        "group", "checklist", "from", "to", "status", "table", "category", "table_name", "category_name", "count",
    ]

    /// A row for each count, after one with the names of the columns. All tables of one file are of the same cases.
    func text(_ figures: GroupFigures) -> String {
        "\u{FEFF}" + CSV.text([Self.header] + rows(figures), separator: separator)
    }

    private func rows(_ figures: GroupFigures) -> [[String]] {
        guard let report = figures.report else { return [] }
        let period = figures.choice.period
        let status = figures.choice.isProvisional ? "provisional" : "final"
        let start = [figures.group, report.checklist.id, period.first.iso, period.last.iso, status]
        return counts(of: report).map { start + $0 }
    }

    private func counts(of report: EvidenceReport) -> [[String]] {
        let words = Words<StatisticsText>(language)
        let sections = FigureSections(report, in: language)
        let tables: [(id: String, name: String, table: PublishedTable)] = [
            ("regions", words.regions, report.regions), ("offices", words.offices, report.offices),
            ("months", words.months, report.months), ("channels", words.channels, report.channels),
            ("languages", words.languages, report.languages), ("contact", words.contact, report.contact),
            ("outcomes", words.outcomes, report.outcomes), ("stops", words.stops, report.stops),
        ]
        let total = [["total", "all", words.cases, words.all, String(report.total)]]
        let problems = report.problems.flatMap { problem in
            [
                row("problem", "\(problem.question)/yes", sections.label(of: problem), words.yes, problem.yes),
                row("problem", "\(problem.question)/no", sections.label(of: problem), words.no, problem.no),
            ]
        }
        let byRegion = report.problems.flatMap { problem in
            zip(report.regionsOfProblems, problem.yesByRegion ?? []).map { region, count in
                row(
                    "problem-by-region",
                    "\(problem.question)/\(region)",
                    sections.label(of: problem),
                    sections.label(region, in: "regions"),
                    count
                )
            }
        }
        let others = tables.flatMap { id, name, table in
            table.rows.map { row(id, $0.category, name, sections.label($0.category, in: id), $0.count) }
        }
        return total + problems + byRegion + others
    }

    private func row(
        _ table: String,
        _ category: String,
        _ name: String,
        _ label: String,
        _ count: PublishedCount
    ) -> [String] {
        [table, category, name, label, count.number.map(String.init) ?? Self.hidden]
    }

    private var separator: String { language == .french ? ";" : "," }
}
