import IntakeCore
import IntakeStore

/// What an advocate wrote to hand a case over.
struct HandoverDraft: Sendable {
    var colleague = ""
    var colleagueFault: Phrase?
    var group = ""
    var groupFault: Phrase?
    var consent = ""
    var consentFault: Phrase?
    var words = ""

    /// The faults with the fields they belong to.
    var faults: [(field: String, fault: Phrase?)] {
        [("colleague", colleagueFault), ("group", groupFault), ("consent", consentFault)]
    }
}

/// The forms that hand a case over: to a colleague, or to another group with the person's consent.
struct HandoverForm: Sendable {
    let colleagues: [CaseActions.Choice]
    let hasColleagues: Bool
    let colleagueFault: String?
    let groups: [CaseActions.Choice]
    let hasGroups: Bool
    let groupFault: String?
    let consents: [CaseActions.Choice]
    let consentFault: String?
    let words: String
    let isOpen: Bool

    /// Nothing if there is nobody to hand the case to.
    init?(_ draft: HandoverDraft, owner: Advocate.ID?, desk: CaseDesk, in language: Language) {
        colleagues = desk.colleagues.filter { $0.id != owner }.map {
            CaseActions.Choice(code: $0.id, name: $0.name, isChosen: $0.id == draft.colleague)
        }
        groups = desk.groups.map {
            CaseActions.Choice(code: $0.id, name: $0.name, isChosen: $0.id == draft.group)
        }
        consents = HandoverConsent.allCases.map {
            CaseActions.Choice(code: $0.rawValue, name: $0.phrase[language], isChosen: $0.rawValue == draft.consent)
        }
        hasColleagues = !colleagues.isEmpty
        hasGroups = !groups.isEmpty
        guard hasColleagues || hasGroups else { return nil }
        colleagueFault = draft.colleagueFault?[language]
        groupFault = draft.groupFault?[language]
        consentFault = draft.consentFault?[language]
        words = draft.words
        isOpen = colleagueFault != nil || groupFault != nil || consentFault != nil
    }
}

extension HandoverConsent {
    /// How the person agreed, in words.
    var phrase: Phrase {
        switch self {
        case .byText: Phrase(fr: "par texto", en: "by text message")
        case .byPhone: Phrase(fr: "au téléphone", en: "on the phone")
        case .inPerson: Phrase(fr: "en personne", en: "in person")
        case .inWriting: Phrase(fr: "par écrit", en: "in writing")
        }
    }
}
