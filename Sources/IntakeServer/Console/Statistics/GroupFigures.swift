import IntakeCore

/// The figures of one group, one checklist and one period, as far as they may be published.
struct GroupFigures: Sendable {
    /// Why there are no figures.
    enum Absence: Sendable {
        /// No case at all.
        case noCase
        /// Some cases, and fewer than five.
        case tooFew
    }

    /// The group's name.
    let group: String
    /// What was asked for.
    let choice: StatisticsChoice
    /// The figures; nothing if there are none to publish.
    let report: EvidenceReport?
    /// Why there are none.
    let absence: Absence?
    /// Whether every change is counted.
    let isUpToDate: Bool
    private let titles: [String: LocalizedText]

    init(
        group: String,
        choice: StatisticsChoice,
        counts: EvidenceCounts?,
        titles: [String: LocalizedText],
        isUpToDate: Bool
    ) {
        self.group = group
        self.choice = choice
        self.isUpToDate = isUpToDate
        self.titles = titles
        report = counts.flatMap(EvidenceReport.init)
        absence = report == nil ? (counts?.isEmpty == false ? Absence.tooFew : .noCase) : nil
    }

    /// What people call a checklist; its name once configuration has it no more.
    func title(of checklist: String, in language: Language) -> String {
        titles[checklist]?[language] ?? checklist
    }

    /// What people call the checklist that is shown.
    func title(in language: Language) -> String {
        choice.checklist.map { title(of: $0, in: language) } ?? ""
    }
}
