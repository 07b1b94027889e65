import Hummingbird
import IntakeStore

/// The part of a long list that one page shows, so that a long history makes no heavy page.
struct PagePart<Element> {
    let elements: ArraySlice<Element>
    /// How many come before.
    let earlier: Int
    /// How many come after.
    let later: Int

    /// The last elements that fit.
    ///
    /// - Parameters:
    ///   - all: the whole list, the earliest first.
    ///   - skipped: how many of the last to leave out.
    ///   - limit: what the elements may weigh together, in bytes.
    ///   - weight: what an element weighs.
    init(of all: [Element], skipping skipped: Int, upTo limit: Int, weighing weight: (Element) -> Int) {
        later = min(max(skipped, 0), max(all.count - 1, 0))
        let rest = all.dropLast(later)
        var sum = 0
        let fitting = rest.reversed().prefix { element in
            sum += weight(element)
            return sum <= limit
        }
        // One is shown however heavy it is.
        elements = rest.suffix(max(fitting.count, 1))
        earlier = rest.count - elements.count
    }
}

/// How far back in the lists of a case somebody has gone.
struct CaseParts: Sendable {
    /// The lists, by the names that addresses have for them.
    enum List: String, CaseIterable, Sendable {
        case transcript = "skip"
        case notes
        case calls
        case history
    }

    private var skipped: [List: Int] = [:]

    init() {}

    init(of request: Request) {
        for list in List.allCases {
            skipped[list] = request.uri.queryParameters[Substring(list.rawValue)].flatMap { Int($0) }
        }
    }

    /// How many of the last elements of a list are left out.
    subscript(list: List) -> Int { skipped[list] ?? 0 }
}

/// Where the elements of a list before and after those on the page are.
struct PartLinks: Sendable {
    let earlier: String?
    let later: String?

    init<Element>(_ part: PagePart<Element>, of list: CaseParts.List, on path: String) {
        earlier =
            part.earlier > 0 ? "\(path)?\(list.rawValue)=\(part.later + part.elements.count)#\(list.heading)" : nil
        later = part.later > 0 ? "\(path)#\(list.heading)" : nil
    }
}

extension CaseParts.List {
    /// The id of the list's heading on the page.
    fileprivate var heading: String { self == .transcript ? "transcript" : rawValue }
}

/// What the lists of a case's page may weigh, in bytes, so that the page with all its files stays below 100 KB. What an
/// element takes besides its words was measured.
extension PagePart {
    init(of transcript: [TranscriptEntry], in parts: CaseParts) where Element == TranscriptEntry {
        self.init(of: transcript, skipping: parts[.transcript], upTo: 28_000) { $0.text.utf8.count + 450 }
    }

    init(of notes: [CaseNote], in parts: CaseParts) where Element == CaseNote {
        self.init(of: notes, skipping: parts[.notes], upTo: 8000) { $0.text.utf8.count + 300 }
    }

    init(of calls: [CallAttempt], in parts: CaseParts) where Element == CallAttempt {
        self.init(of: calls, skipping: parts[.calls], upTo: 6000) { ($0.note?.utf8.count ?? 0) + 400 }
    }

    init(of history: [HistoryRow], in parts: CaseParts) where Element == HistoryRow {
        self.init(of: history, skipping: parts[.history], upTo: 8000) { $0.action.utf8.count + 200 }
    }
}
