import IntakeCore

/// The parts of a report, in the order in which they are read.
struct FigureSections {
    let report: EvidenceReport
    let language: Language

    private let words: Words<StatisticsText>

    init(_ report: EvidenceReport, in language: Language) {
        self.report = report
        self.language = language
        words = Words(language)
    }

    var all: [FigureSection] {
        [problems, problemsByRegion].compactMap(\.self) + [
            section("regions", words.regions, report.regions, lead: words.regionsLead, hasChart: true) { region($0) },
            section("offices", words.offices, report.offices, lead: words.officesLead, hasChart: true) { office($0) },
            section("months", words.months, report.months, lead: words.monthsLead) { month($0) },
            section("channels", words.channels, report.channels, lead: nil) { channel($0) },
            section("languages", words.languages, report.languages, lead: nil) { languageName($0) },
            contact,
            section("outcomes", words.outcomes, report.outcomes, lead: words.outcomesLead, hasChart: true) {
                outcome($0)
            },
            section("stops", words.stops, report.stops, lead: words.stopsLead, hasChart: true) { stop($0) },
        ]
    }

    /// What people call the category of a table.
    func label(_ category: String, in table: String) -> String {
        switch table {
        case "regions": region(category)
        case "offices": office(category)
        case "months": month(category)
        case "channels": channel(category)
        case "languages": languageName(category)
        case "contact": category == Figure.yes ? words.reached : words.notReached
        case "outcomes": outcome(category)
        default: stop(category)
        }
    }

    // MARK: - Parts

    private var problems: FigureSection? {
        guard !report.problems.isEmpty else { return nil }
        let rows = report.problems.map { problem in
            FigureSection.Row(
                label: label(of: problem),
                cells: [
                    FigureSection.Cell(problem.yes, in: language),
                    FigureSection.Cell(problem.yes, of: report.total, in: language),
                    FigureSection.Cell(problem.no, in: language),
                ]
            )
        }
        return FigureSection(
            id: "problems",
            title: words.problems,
            lead: words.problemsLead,
            chart: FigureChart(
                id: "problems-chart",
                title: words.problemsChart,
                counts: report.problems.map { (label(of: $0), $0.yes) },
                in: language
            ),
            columns: [words.question, words.yes, words.share, words.no],
            rows: rows,
            hint: words.problemsHint
        )
    }

    private var problemsByRegion: FigureSection? {
        let told = report.problems.filter { $0.yesByRegion != nil }
        guard !told.isEmpty else { return nil }
        return FigureSection(
            id: "problems-by-region",
            title: words.problemsByRegion,
            lead: words.problemsByRegionLead,
            columns: [words.question] + report.regionsOfProblems.map { region($0) },
            rows: told.map { problem in
                FigureSection.Row(
                    label: label(of: problem),
                    cells: (problem.yesByRegion ?? []).map { FigureSection.Cell($0, in: language) }
                )
            }
        )
    }

    private var contact: FigureSection {
        var section = section("contact", words.contact, report.contact, lead: words.contactLead) {
            label($0, in: "contact")
        }
        section.hint = wait
        return section
    }

    private func section(
        _ id: String,
        _ title: String,
        _ table: PublishedTable,
        lead: String?,
        hasChart: Bool = false,
        label: (String) -> String
    ) -> FigureSection {
        let counts = table.rows.map { (label: label($0.category), count: $0.count) }
        let drawn = counts.filter { $0.count != .shown(0) }
        return FigureSection(
            id: id,
            title: title,
            lead: lead,
            chart: hasChart && !drawn.isEmpty
                ? FigureChart(id: "\(id)-chart", title: title, counts: drawn, in: language) : nil,
            columns: [title, words.cases, words.share],
            rows: counts.map { line in
                FigureSection.Row(
                    label: line.label,
                    cells: [
                        FigureSection.Cell(line.count, in: language),
                        FigureSection.Cell(line.count, of: report.total, in: language),
                    ]
                )
            }
        )
    }

    /// How long people waited, in a sentence.
    var wait: String {
        guard let median = report.wait.median else { return words.waitUnknown }
        let middle = WaitWords.text(median, in: language)
        let half = Phrase(
            fr: "La moitié des personnes jointes l’ont été en \(middle) ou moins.",
            en: "Half of the people reached were reached within \(middle)."
        )
        guard let quartiles = report.wait.quartiles else { return half[language] + " " + words.waitMethod }
        let low = WaitWords.text(quartiles.lowerBound, in: language)
        let high = WaitWords.text(quartiles.upperBound, in: language)
        let spread = Phrase(
            fr: "Un quart l’ont été en \(low) ou moins, les trois quarts en \(high) ou moins.",
            en: "A quarter were reached within \(low), three quarters within \(high)."
        )
        return [half[language], spread[language], words.waitMethod].joined(separator: " ")
    }

    // MARK: - Names

    func label(of problem: EvidenceReport.Problem) -> String {
        report.checklist.question(problem.question)?.label[language] ?? problem.question
    }

    private func region(_ id: String) -> String {
        switch id {
        case Figure.other: words.otherRegions
        case Figure.unknown: words.notTold
        default: report.checklist.places?.regions.first { $0.id == id }?.label[language] ?? id
        }
    }

    private func office(_ id: String) -> String {
        switch id {
        case Figure.other: return words.otherOffices
        case Figure.unknown: return words.notTold
        default:
            let towns = report.checklist.places?.regions.lazy.flatMap(\.towns)
            return towns?.first { $0.id == id }?.name ?? id
        }
    }

    private func month(_ iso: String) -> String {
        CalendarMonth(iso: iso).map { PeriodName.text($0, in: language) } ?? iso
    }

    private func channel(_ name: String) -> String {
        switch Channel(rawValue: name) {
        case .sms: words.byText
        case .voice: words.byPhone
        case nil: words.byBoth
        }
    }

    private func languageName(_ code: String) -> String {
        code == Language.french.rawValue ? words.french : words.english
    }

    private func outcome(_ text: String) -> String {
        switch CaseOutcome.all.first(where: { $0.text == text }) {
        case .complaintSent: words.complaintSent
        case .open(.claimed): words.claimed
        case .open(.waiting): words.waiting
        case .open, nil: words.new
        case .closed(let reason):
            Phrase(
                fr: "Fermé : \(reason.phrase[.french].lowercasedFirst)",
                en: "Closed: \(reason.phrase[.english].lowercasedFirst)"
            )[language]
        }
    }

    private func stop(_ category: String) -> String {
        switch category {
        case Figure.finished: words.finished
        case Figure.other: words.otherStop
        default: report.checklist.question(category)?.label[language] ?? category
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
