import IntakeCore
import IntakeStore

/// What somebody chose in a list that could not be taken yet, and why.
struct BulkDraft: Sendable {
    var ticked: Set<CaseReference> = []
    var nothingFault: Phrase?
    var colleague = ""
    var colleagueFault: Phrase?
    var reason = ""
    var reasonFault: Phrase?
    var words = ""
    var wordsFault: Phrase?

    /// The faults with the fields they belong to.
    func faults(in language: Language) -> [FormFault] {
        [
            ("cases", nothingFault), ("bulk-colleague", colleagueFault), ("bulk-reason", reasonFault),
            ("bulk-words", wordsFault),
        ].compactMap { field, fault in fault.map { FormFault(field: field, message: $0[language]) } }
    }
}

/// What may be done with several cases of a list at once.
struct BulkForm: Sendable {
    /// What the names of the boxes begin with; the reference follows.
    static let prefix = "case-"

    let mayClaim: Bool
    let mayHandOver: Bool
    let mayClose: Bool
    let colleagues: [QueueFilterForm.Option]
    let colleagueFault: String?
    let reasons: [QueueFilterForm.Option]
    let reasonFault: String?
    let words: String
    let wordsFault: String?
    /// The list to come back to.
    let back: String

    /// The form under a list; nothing where there is nothing to do.
    init?(_ query: QueueQuery, _ draft: BulkDraft, isEmpty: Bool, for advocate: Advocate, colleagues: [Advocate]) {
        guard query.state != .closed, !isEmpty else { return nil }
        let language = advocate.language
        mayClaim = query.state == .new
        mayClose = query.state != .new || advocate.roles.contains(.coordinator)
        self.colleagues = colleagues.filter { $0.id != advocate.id && $0.worksOnCases && !$0.isDisabled }
            .map { QueueFilterForm.Option(code: $0.id, name: $0.name, isChosen: $0.id == draft.colleague) }
        mayHandOver = !self.colleagues.isEmpty
        colleagueFault = draft.colleagueFault?[language]
        reasons = CloseReason.allCases.map {
            QueueFilterForm.Option(
                code: $0.rawValue,
                name: $0.phrase[language],
                isChosen: $0.rawValue == draft.reason
            )
        }
        reasonFault = draft.reasonFault?[language]
        words = draft.words
        wordsFault = draft.wordsFault?[language]
        back = query.path
    }
}
