/// What may be published of one checklist in one period.
///
/// All tables are of the same cases, so that they share one total, which is published; and no table tells of two things
/// at once but problems by region, whose totals stand in tables of their own. What is hidden stays hidden when all of
/// them are read together: a test tries to work it out.
public struct EvidenceReport: Hashable, Sendable {
    /// One yes-no question.
    public struct Problem: Hashable, Sendable {
        /// The question.
        public let question: Question.ID
        /// How many cases answered yes.
        public let yes: PublishedCount
        /// How many answered no. The others did not know, passed, or were not asked.
        public let no: PublishedCount
        /// How many of each region answered yes, in the order of ``EvidenceReport/regionsOfProblems``; none where that
        /// cannot be published.
        public let yesByRegion: [PublishedCount]?
    }

    /// What is counted.
    public let checklist: Checklist
    /// Over which months.
    public let period: ReportPeriod
    /// How many cases, at least ``PublishedCount/leastShown``.
    public let total: Int
    /// The cases by the month in which they came.
    public let months: PublishedTable
    /// The yes-no questions, in the order in which they are asked.
    public let problems: [Problem]
    /// The cases by region, the largest first.
    public let regions: PublishedTable
    /// The regions by which problems are told: those of at least ten cases, so that those who answered yes and the others
    /// can both be five; then all others together.
    public let regionsOfProblems: [String]
    /// The cases by office, the largest first.
    public let offices: PublishedTable
    /// The cases by how their people were in touch.
    public let channels: PublishedTable
    /// The cases by their people's language.
    public let languages: PublishedTable
    /// The cases whose person a human reached (``Figure/yes``), and the others (``Figure/no``).
    public let contact: PublishedTable
    /// How long they waited; nothing where it is hidden how many were reached.
    public let wait: WaitSummary
    /// What became of the cases.
    public let outcomes: PublishedTable
    /// Where the interviews stopped: by question, in order, then ``Figure/finished`` and ``Figure/other``.
    public let stops: PublishedTable

    /// The report; nothing if there are fewer than five cases.
    public init?(_ counts: EvidenceCounts) {
        guard counts.total >= PublishedCount.leastShown else { return nil }
        checklist = counts.checklist
        period = counts.period
        total = counts.total
        months = PublishedTable(of: period.months.map(\.iso), counts: counts.ofMonths)
        regions = PublishedTable(grouping: counts.of(.region))
        regionsOfProblems = counts.regionsOfProblems.map(\.category)
        offices = PublishedTable(grouping: counts.of(.office))
        channels = PublishedTable(
            of: Channel.allCases.map(\.rawValue) + [Figure.bothChannels],
            counts: counts.of(.channel)
        )
        languages = PublishedTable(of: Language.allCases.map(\.rawValue), counts: counts.of(.language))
        let reached = counts.of(.contact).values.reduce(0, +)
        contact = PublishedTable(
            of: [Figure.yes, Figure.no],
            counts: [Figure.yes: reached, Figure.no: total - reached]
        )
        wait = WaitSummary(contact[Figure.yes] == .hidden ? [:] : counts.waits)
        outcomes = PublishedTable(of: CaseOutcome.all.map(\.text), counts: counts.of(.outcome))
        let stops = PublishedTable(of: counts.stops, counts: counts.of(.stop))
        self.stops = stops
        problems = checklist.questions.filter { $0.kind == .yesNo }.map { Problem($0.id, counts, stops) }
    }
}

extension EvidenceReport.Problem {
    fileprivate init(_ question: Question.ID, _ counts: EvidenceCounts, _ stops: PublishedTable) {
        let answers = counts.of(.answer(question))
        let yes = answers[Figure.yes, default: 0]
        let no = answers[Figure.no, default: 0]
        // How many came as far as the question can be known from where interviews stopped. So no more is published
        // than could be beside that number, and no more than could be beside the number of all cases.
        let reached = max(counts.total - counts.stopped(before: question), yes + no)
        let readings = [reached, counts.total].map { OneWaySuppression.published([yes, no, $0 - yes - no]) }
        var published = readings.reduce([PublishedCount.shown(yes), .shown(no)]) { known, reading in
            zip(known, reading).map { $1 == .hidden ? .hidden : $0 }
        }
        // Where all who were asked said yes or no, both numbers together would tell how many stopped before.
        let isGivenAway = counts.stops(before: question).contains { stops[$0] == .hidden }
        if isGivenAway, reached > 0, reached == yes + no, !published.contains(.hidden) {
            published[no > 0 && no <= yes || yes == 0 ? 1 : 0] = .hidden
        }
        self.question = question
        self.yes = published[0]
        self.no = published[1]
        yesByRegion = published[0] == .hidden ? nil : counts.yesByRegion(question)
    }
}

extension EvidenceCounts {
    fileprivate var waits: [Int: Int] {
        Dictionary(of(.contact).compactMap { hours, count in Int(hours).map { ($0, count) } }) { $0 + $1 }
    }

    /// Where interviews can stop. Questions of earlier versions are among the others.
    fileprivate var stops: [String] { checklist.questions.map(\.id) + [Figure.finished, Figure.other] }

    /// Where an interview stops that never gets beyond a question.
    fileprivate func stops(before question: Question.ID) -> [String] {
        checklist.questions.prefix { $0.id != question }.map(\.id) + [question, Figure.other]
    }

    /// How many interviews stopped there, or at a question that was removed since.
    fileprivate func stopped(before question: Question.ID) -> Int {
        let beyond = Set(stops).subtracting(stops(before: question))
        return of(.stop).reduce(0) { beyond.contains($1.key) ? $0 : $0 + $1.value }
    }

    fileprivate var regionsOfProblems: [(category: String, count: Int)] {
        SmallCategories.grouped(of(.region), least: 2 * PublishedCount.leastShown)
    }

    /// How many of each region answered yes, where it can be published beside the totals of regions and of the question.
    fileprivate func yesByRegion(_ question: Question.ID) -> [PublishedCount]? {
        let regions = regionsOfProblems
        guard regions.count > 1 else { return nil }
        let answers = of(.regionOfYes(question))
        let named = Set(regions.map(\.category)).subtracting([Figure.other])
        let rows = regions.map { row in
            let yes =
                named.contains(row.category)
                ? answers[row.category, default: 0]
                : answers.filter { !named.contains($0.key) }.values.reduce(0, +)
            return [yes, max(row.count - yes, 0)]
        }
        return TwoWaySuppression.published(rows)?.map { $0[0] }
    }
}
