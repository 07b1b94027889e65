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
        "\u{FEFF}"
            + ([Self.header] + rows(figures)).map { $0.map(field).joined(separator: separator) + "\r\n" }.joined()
    }

    private func rows(_ figures: GroupFigures) -> [[String]] {
        guard let report = figures.report else { return [] }
        let period = figures.choice.period
        let status = figures.choice.isProvisional ? "provisional" : "final"
        let start = [figures.group, report.checklist.id, period.first.iso, period.last.iso, status]
        return counts(of: report).map { start + $0 }
    }
}
