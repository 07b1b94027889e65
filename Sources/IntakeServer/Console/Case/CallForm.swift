import IntakeCore
import IntakeStore

/// What an advocate wrote of a call back.
struct CallDraft: Sendable {
    /// The most characters of what is noted beside an outcome.
    static let longestNote = 2000

    var outcome = ""
    var note = ""
    var next = ""
    var outcomeFault: Phrase?
    var noteFault: Phrase?
    var nextFault: Phrase?

    /// Whether there is nothing to correct.
    var isWhole: Bool { outcomeFault == nil && noteFault == nil && nextFault == nil }

    /// The faults with the fields they belong to.
    var faults: [(field: String, fault: Phrase?)] {
        [("call-outcome", outcomeFault), ("call-note", noteFault), ("call-next", nextFault)]
    }
}

extension CallDraft {
    /// What a form says, with its faults.
    ///
    /// - Parameter today: the first day on which a next call can be.
    init(_ form: Form, today: CivilDate) {
        outcome = form["outcome"]
        note = form["note"]
        next = form["next"]
        if CallAttempt.Outcome(rawValue: outcome) == nil { outcomeFault = CaseText.all.outcomeMissing }
        if note.count > Self.longestNote { noteFault = CaseText.all.callNoteTooLong }
        guard !next.isEmpty else { return }
        switch nextDay {
        case nil: nextFault = CaseText.all.nextUnreadable
        case let day? where day < today: nextFault = CaseText.all.nextPast
        case _?: break
        }
    }

    /// The day of the next call, if one was written.
    var nextDay: CivilDate? {
        PartialDate(iso: next).flatMap { $0.day == nil ? nil : $0.earliest }
    }
}

/// The form that notes a call back.
struct CallForm: Sendable {
    let outcomes: [CaseActions.Choice]
    let note: String
    let next: String
    let today: String
    let outcomeFault: String?
    let noteFault: String?
    let nextFault: String?
    let isOpen: Bool

    /// - Parameter isFirst: whether calling is what the advocate does next.
    init(_ draft: CallDraft, today: CivilDate, isFirst: Bool, in language: Language) {
        outcomes = CallAttempt.Outcome.allCases.map {
            CaseActions.Choice(code: $0.rawValue, name: $0.phrase[language], isChosen: $0.rawValue == draft.outcome)
        }
        note = draft.note
        next = draft.next
        self.today = today.iso
        outcomeFault = draft.outcomeFault?[language]
        noteFault = draft.noteFault?[language]
        nextFault = draft.nextFault?[language]
        isOpen = isFirst || !draft.isWhole
    }
}
