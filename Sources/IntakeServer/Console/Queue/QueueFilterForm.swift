import IntakeCore
import IntakeStore

/// The form that narrows a list. It is sent with GET, so that an address holds what is shown; nothing personal is in it.
struct QueueFilterForm: Sendable {
    /// One thing to choose.
    struct Option: Sendable {
        let code: String
        let name: String
        let isChosen: Bool
    }

    let state: String
    let isMine: Bool
    let isDue: Bool
    let checklists: [Option]
    let languages: [Option]
    let channels: [Option]
    let office: String
    let from: String
    let to: String
    /// Whether anything is narrowed, so that the form stands open.
    let isOpen: Bool
    /// The list without it.
    let clear: String

    init(_ query: QueueQuery, checklists: [(id: String, title: String)], in language: Language) {
        state = query.state.rawValue
        isMine = query.isMine
        isDue = query.isDue
        // A checklist that configuration has no more can still be in an address.
        let unknown = query.checklist.flatMap { id in checklists.contains { $0.id == id } ? nil : (id, id) }
        self.checklists = (checklists + [unknown].compactMap { $0 }).map { id, title in
            Option(code: id, name: title, isChosen: id == query.checklist)
        }
        languages = Language.allCases.map {
            Option(code: $0.rawValue, name: $0.phrase[language], isChosen: $0 == query.language)
        }
        channels = Channel.allCases.map {
            Option(code: $0.rawValue, name: $0.phrase[language], isChosen: $0 == query.channel)
        }
        office = query.office ?? ""
        from = query.from?.iso ?? ""
        to = query.to?.iso ?? ""
        isOpen = query.isNarrowed
        clear =
            query.with {
                ($0.checklist, $0.language, $0.channel) = (nil, nil, nil)
                ($0.office, $0.from, $0.to) = (nil, nil, nil)
            }.path
    }
}
