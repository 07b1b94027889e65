import IntakeCore

/// The figures as a report to print and to give to others: with the group's name, the period, and how to read them.
struct StatisticsReport: Page {
    typealias Text = StatisticsText
    static let template = "statistics-report"

    let title: String
    let group: String
    let subtitle: String
    /// The day on which it was made, in full: it may lie on paper.
    let day: String
    let back: String
    let provisional: String?
    let figures: FiguresPart
    let method: [String]

    init(_ figures: GroupFigures, on day: Moment, in language: Language) {
        let words = Words<StatisticsText>(language)
        title = words.reportTitle
        group = figures.group
        let period = PeriodName.text(figures.choice.period, in: language)
        subtitle = [figures.title(in: language), period].filter { !$0.isEmpty }.joined(separator: ", ")
        self.day = day.full
        back = "/statistics" + figures.choice.query()
        provisional = figures.choice.isProvisional ? words.provisional : nil
        self.figures = FiguresPart(figures, in: language)
        method = [
            words.methodCases, words.methodProblems, words.methodPlaces, words.methodHidden, words.methodTotals,
            words.methodZero, words.methodPeriods, words.methodErased,
        ]
    }
}
