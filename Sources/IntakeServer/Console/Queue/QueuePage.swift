import IntakeCore
import IntakeStore

/// The queue: one list of cases, in bands that say why.
struct QueuePage: Page {
    typealias Text = QueueText
    static let template = "queue"

    /// One list, with how many cases it holds.
    struct List: Sendable {
        let name: String
        let count: Int
        let link: String
        let isCurrent: Bool
    }

    /// The filter that shows one's own cases.
    struct MineFilter: Sendable {
        let onlyMine: String
        let everyones: String
        let isOn: Bool
    }

    /// Cases that come where they come for the same reason.
    struct Band: Sendable {
        let id: String
        let title: String
        let isDistress: Bool
        var rows: [QueueRow]
    }

    let title: String
    let lists: [List]
    /// Whether the lists may be opened.
    let isReadable: Bool
    let listName: String
    let filter: MineFilter?
    let bands: [Band]
    /// What to say and do where there is nothing.
    let empty: String?
    let next: String?
    let first: String?
    let hasPages: Bool

    /// A list of cases.
    init(
        _ query: QueueQuery,
        counts: [CaseState: Int],
        cases: [CaseListing],
        next: String?,
        rows: QueueRows
    ) {
        let language = rows.moments.language
        title = QueueText.all.title[language]
        lists = Self.lists(query, counts, language)
        isReadable = true
        listName = query.state.listName[language]
        filter =
            query.state == .new
            ? nil
            : MineFilter(
                onlyMine: query.with { $0.isMine = true }.path,
                everyones: query.with { $0.isMine = false }.path,
                isOn: query.isMine
            )
        bands = Self.bands(cases, rows, language)
        empty = cases.isEmpty ? Self.empty(query)[language] : nil
        self.next = next.map { cursor in query.with { $0.cursor = cursor }.path }
        first = query.cursor == nil ? nil : query.with { _ in }.path
        hasPages = self.next != nil || first != nil
    }

    /// What an account that reads no case sees of it.
    init(countsOnly counts: [CaseState: Int], in language: Language) {
        title = QueueText.all.title[language]
        lists = CaseState.allCases.map {
            List(name: $0.listName[language], count: counts[$0, default: 0], link: "", isCurrent: false)
        }
        isReadable = false
        listName = ""
        filter = nil
        bands = []
        empty = QueueText.all.countsOnly[language]
        next = nil
        first = nil
        hasPages = false
    }

    private static func lists(_ query: QueueQuery, _ counts: [CaseState: Int], _ language: Language) -> [List] {
        CaseState.allCases.map { state in
            List(
                name: state.listName[language],
                count: counts[state, default: 0],
                link: query.with { $0.state = state }.path,
                isCurrent: state == query.state
            )
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
        if query.state == .new { return QueueText.all.emptyNew }
        return query.isMine ? QueueText.all.emptyMine : QueueText.all.emptyList
    }
}
