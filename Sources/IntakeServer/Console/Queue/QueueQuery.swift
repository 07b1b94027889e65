import Foundation
import Hummingbird
import IntakeCore
import IntakeStore

/// Which part of the queue is asked for. Whatever the address holds, something can be shown.
struct QueueQuery: Hashable, Sendable {
    var state = CaseState.new
    var isMine = false
    var isDue = false
    var checklist: String?
    var language: Language?
    var channel: Channel?
    var office: String?
    var from: CivilDate?
    var to: CivilDate?
    var cursor: String?

    /// The part that a request names.
    init(of request: Request) {
        let parameters = request.uri.queryParameters
        self.init { parameters[Substring($0)].map(String.init) }
    }

    /// The part that an address of ours names; the beginning of the queue, if it is another address.
    init(path: String) {
        let address = URLComponents(string: path)
        let items = address?.path == "/queue" && address?.host == nil ? address?.queryItems ?? [] : []
        self.init { name in items.first { $0.name == name }?.value }
    }

    private init(_ parameter: (String) -> String?) {
        func value(_ name: String) -> String? {
            // Forms write a space as a plus sign.
            let text = parameter(name)?.replacing("+", with: " ").trimmingCharacters(in: .whitespaces) ?? ""
            return text.isEmpty ? nil : text
        }
        state = value("state").flatMap(CaseState.init) ?? .new
        isMine = value("mine") == "1"
        isDue = value("due") == "1"
        checklist = value("checklist")
        language = value("language").flatMap(Language.init)
        channel = value("channel").flatMap(Channel.init)
        office = value("office")
        from = value("from").flatMap(CivilDate.init(whole:))
        to = value("to").flatMap(CivilDate.init(whole:))
        cursor = value("after")
        dropWhatHidesAll()
    }

    /// A new case is nobody's, and nothing is due in a closed one: such a part would be empty beside a count that is
    /// not, and would say that no case waits.
    private mutating func dropWhatHidesAll() {
        switch state {
        case .new: isMine = false
        case .closed: isDue = false
        case .claimed, .waiting, .submitted: break
        }
    }

    /// What the address holds, in order; what is not asked for is left out.
    private var parameters: [(name: String, value: String?)] {
        [
            ("state", state.rawValue), ("mine", isMine ? "1" : nil), ("due", isDue ? "1" : nil),
            ("checklist", checklist), ("language", language?.rawValue), ("channel", channel?.rawValue),
            ("office", office), ("from", from?.iso), ("to", to?.iso), ("after", cursor),
        ]
    }

    /// The address of this part.
    var path: String {
        let pairs = parameters.compactMap { name, value in
            value?.addingPercentEncoding(withAllowedCharacters: Self.plain).map { "\(name)=\($0)" }
        }
        return "/queue?" + pairs.joined(separator: "&")
    }

    private static let plain = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."
    )

    /// The same with something changed; a change begins at the first page, and never leads to a part that holds nothing.
    func with(_ change: (inout QueueQuery) -> Void) -> QueueQuery {
        var query = self
        query.cursor = nil
        change(&query)
        query.dropWhatHidesAll()
        return query
    }
}

extension QueueQuery {
    /// Whether the form below the lists narrows anything.
    var isNarrowed: Bool {
        checklist != nil || language != nil || channel != nil || office != nil || from != nil || to != nil
    }

    /// What the store is asked for.
    func filter(for advocate: Advocate, at now: Date, in zone: TimeZone) -> CaseFilter {
        var filter = CaseFilter()
        filter.owner = isMine ? advocate.id : nil
        filter.dueBy = isDue ? CivilDate(now, in: zone) : nil
        filter.checklist = checklist
        filter.language = language
        filter.channel = channel
        filter.office = office ?? ""
        filter.from = from?.start(in: zone)
        filter.before = to?.adding(days: 1).start(in: zone)
        return filter
    }
}

extension CivilDate {
    /// Reads a whole day as forms send it: `2026-11-03`.
    fileprivate init?(whole text: String) {
        guard let date = PartialDate(iso: text), date.day != nil else { return nil }
        self = date.earliest
    }

    /// When the day begins in a time zone.
    fileprivate func start(in zone: TimeZone) -> Date? {
        Calendar(identifier: .gregorian).date(
            from: DateComponents(timeZone: zone, year: year, month: month, day: day)
        )
    }
}
