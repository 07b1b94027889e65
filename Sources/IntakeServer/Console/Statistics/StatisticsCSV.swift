import IntakeStore

/// The statistics for a spreadsheet.
enum StatisticsCSV {
    private static let header = [
        "checklist", "version", "question", "asked", "answered", "unclear", "skipped", "abandoned", "median_seconds",
    ]

    /// A row for each question, after one with the names of the columns.
    static func text(_ dropOff: DropOff) -> String {
        let rows = dropOff.checklists.flatMap { checklist in
            checklist.questions.map { row($0, of: checklist) }
        }
        return CSV.text([header] + rows)
    }

    private static func row(_ count: QuestionCount, of checklist: ChecklistCount) -> [String] {
        let numbers = [count.asked, count.answered, count.unclear, count.skipped, count.abandoned]
        return [checklist.checklist, checklist.version, count.question] + numbers.map(String.init)
            + [count.medianSeconds.map(String.init) ?? ""]
    }
}
