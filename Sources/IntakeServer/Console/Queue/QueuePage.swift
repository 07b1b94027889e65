import IntakeCore
import IntakeStore

/// The queue: one list of cases, in bands that say why, or what a search found in all lists.
struct QueuePage: Page {
    typealias Text = QueueText
    static let template = "queue"

    /// One list, with how many cases it holds.
    struct List: Sendable {
        /// What the link is found by again when the page takes over a change.
        let id: String
        let name: String
        let count: Int
        let link: String
        let isCurrent: Bool
    }

    /// A link that shows a part of the list.
    struct Part: Sendable {
        let name: String
        let link: String
        let isOn: Bool
    }

    /// Cases that come where they come for the same reason.
    struct Band: Sendable {
        let id: String
        let title: String
        let isDistress: Bool
        var rows: [QueueRow]
    }

    /// The next page of a search, which no address may hold.
    struct MoreFound: Sendable {
        let search: String
        let cursor: String
    }

    let title: String
    let lists: [List]
    /// How many cases nobody has yet, for pages that tell of new ones.
    let newCount: Int
    /// Whether the lists may be opened.
    let isReadable: Bool
    var listName = ""
    var parts: [Part] = []
    var filter: QueueFilterForm?
    /// What was searched for, on the page of a search.
    var search: String?
    var bands: [Band] = []
    /// What to say and do where there is nothing.
    var empty: String?
    var next: String?
    var first: String?
    var hasPages = false
    var more: MoreFound?
    var bulk: BulkForm?
    var faults: [FormFault] = []
    /// Where the page listens for changes.
    var events: String?

    var scripts: [Assets.Name] { events == nil ? [] : [.liveScript] }

    private init(
        _ query: QueueQuery?,
        _ counts: [CaseState: Int],
        isReadable: Bool,
        title: Phrase,
        _ language: Language
    ) {
        self.title = title[language]
        self.isReadable = isReadable
        newCount = counts[.new, default: 0]
        lists = CaseState.allCases.map { state in
            List(
                id: "list-\(state.rawValue)",
                name: state.listName[language],
                count: counts[state, default: 0],
                link: isReadable ? query?.with { $0.state = state }.path ?? "/queue?state=\(state.rawValue)" : "",
                isCurrent: state == query?.state
            )
        }
    }

    /// A list of cases.
    init(
        _ query: QueueQuery,
        counts: [CaseState: Int],
        found: CasePage,
        checklists: [(id: String, title: String)],
        colleagues: [Advocate],
        rows: QueueRows,
        draft: BulkDraft
    ) {
        let language = rows.moments.language
        self.init(query, counts, isReadable: true, title: QueueText.all.title, language)
        listName = query.state.listName[language]
        parts = Self.parts(query, language)
        filter = QueueFilterForm(query, checklists: checklists, in: language)
        bands = Self.bands(found.cases, rows, language)
        empty = found.cases.isEmpty ? Self.empty(query)[language] : nil
        next = found.next.map { cursor in query.with { $0.cursor = cursor }.path }
        first = query.cursor == nil ? nil : query.with { _ in }.path
        hasPages = next != nil || first != nil
        bulk = BulkForm(query, draft, isEmpty: found.cases.isEmpty, for: rows.advocate, colleagues: colleagues)
        faults = draft.faults(in: language)
    }

    /// What a search found.
    init(search: String, counts: [CaseState: Int], found: CasePage, rows: QueueRows) {
        let language = rows.moments.language
        self.init(nil, counts, isReadable: true, title: QueueText.all.found, language)
        self.search = search
        bands = Self.bands(found.cases, rows, language)
        empty = found.cases.isEmpty ? QueueText.all.emptySearch[language] : nil
        more = found.next.map { MoreFound(search: search, cursor: $0) }
    }

    /// What an account that reads no case sees of it.
    init(countsOnly counts: [CaseState: Int], in language: Language) {
        self.init(nil, counts, isReadable: false, title: QueueText.all.title, language)
        empty = QueueText.all.countsOnly[language]
    }
}

extension QueuePage {
    private static func parts(_ query: QueueQuery, _ language: Language) -> [Part] {
        let all = Part(
            name: QueueText.all.everyones[language],
            link: query.with { ($0.isMine, $0.isDue) = (false, false) }.path,
            isOn: !query.isMine && !query.isDue
        )
        let mine = Part(
            name: QueueText.all.onlyMine[language],
            link: query.with { $0.isMine.toggle() }.path,
            isOn: query.isMine
        )
        let due = Part(
            name: QueueText.all.dueToday[language],
            link: query.with { $0.isDue.toggle() }.path,
            isOn: query.isDue
        )
        // A new case is nobody's, and nothing is due in a closed one.
        switch query.state {
        case .new: return [all, due]
        case .closed: return [all, mine]
        case .claimed, .waiting, .submitted: return [all, mine, due]
        }
    }

    private static func bands(_ cases: [CaseListing], _ rows: QueueRows, _ language: Language) -> [Band] {
        var bands: [Band] = []
        for listing in cases {
            let title = listing.band.phrase[language]
            if bands.last?.title != title {
                let id = "band-\(listing.band)"
                bands.append(Band(id: id, title: title, isDistress: listing.band == .distress, rows: []))
            }
            bands[bands.count - 1].rows.append(rows.row(listing))
        }
        return bands
    }

    private static func empty(_ query: QueueQuery) -> Phrase {
        if query.isNarrowed { return QueueText.all.emptyNarrowed }
        if query.isDue { return QueueText.all.emptyDue }
        if query.state == .new { return QueueText.all.emptyNew }
        return query.isMine ? QueueText.all.emptyMine : QueueText.all.emptyList
    }
}
