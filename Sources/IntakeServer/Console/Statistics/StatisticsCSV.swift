import IntakeStore

/// The statistics for a spreadsheet, as RFC 4180 writes it.
enum StatisticsCSV {
    private static let header = [
        "checklist", "version", "question", "asked", "answered", "unclear", "skipped", "abandoned", "median_seconds",
    ]

    /// A row for each question, after one with the names of the columns.
    static func text(_ dropOff: DropOff) -> String {
        let rows = dropOff.checklists.flatMap { checklist in
            checklist.questions.map { row($0, of: checklist) }
        }
        return ([header] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func row(_ count: QuestionCount, of checklist: ChecklistCount) -> [String] {
        let numbers = [count.asked, count.answered, count.unclear, count.skipped, count.abandoned]
        return [checklist.checklist, checklist.version, count.question] + numbers.map(String.init)
            + [count.medianSeconds.map(String.init) ?? ""]
    }

    /// Quoted where it must be; and never what a spreadsheet takes for a formula.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
