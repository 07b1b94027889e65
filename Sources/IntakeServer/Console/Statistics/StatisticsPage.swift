import IntakeCore

/// The figures of a group: what can be published, and nothing else.
struct StatisticsPage: Page {
    typealias Text = StatisticsText
    static let template = "statistics"

    /// A checklist or a period to choose.
    struct Choice: Sendable {
        let name: String
        let link: String
        let isCurrent: Bool
    }

    let title: String
    let checklists: [Choice]
    let periods: [Choice]
    let provisional: String?
    let figures: FiguresPart
    let download: String?
    let report: String?

    init(_ figures: GroupFigures, in language: Language) {
        let words = Words<StatisticsText>(language)
        let choice = figures.choice
        title = words.title
        checklists = choice.checklists.map { name in
            Choice(
                name: figures.title(of: name, in: language),
                link: "/statistics" + choice.query(checklist: name),
                isCurrent: name == choice.checklist
            )
        }
        periods = choice.periods.map { period in
            Choice(
                name: PeriodName.text(period, in: language),
                link: "/statistics" + choice.query(period: period),
                isCurrent: period == choice.period
            )
        }
        provisional = choice.isProvisional && figures.report != nil ? words.provisional : nil
        self.figures = FiguresPart(figures, in: language)
        download = figures.report.map { _ in "/statistics.csv" + choice.query() }
        report = figures.report.map { _ in "/statistics/report" + choice.query() }
    }
}

/// The figures as the page and the report both show them.
struct FiguresPart: Sendable {
    /// How many cases there are, in a sentence; why there are no figures, where there are none.
    let summary: String
    let isEmpty: Bool
    let sections: [FigureSection]
    /// What is not counted yet.
    let notUpToDate: String?

    init(_ figures: GroupFigures, in language: Language) {
        let words = Words<StatisticsText>(language)
        let period = PeriodName.text(figures.choice.period, in: language)
        sections = figures.report.map { FigureSections($0, in: language).all } ?? []
        isEmpty = figures.report == nil
        notUpToDate = figures.isUpToDate ? nil : words.notUpToDate
        switch figures.absence {
        case .noCase: summary = figures.choice.checklist == nil ? words.nothingYet : words.noCase
        case .tooFew: summary = words.tooFew
        case nil:
            let total = (figures.report?.total ?? 0).written(in: language)
            let title = figures.title(in: language)
            summary =
                Phrase(
                    fr: "\(title), \(period) : \(total) dossiers.",
                    en: "\(title), \(period): \(total) cases."
                )[language]
        }
    }
}
