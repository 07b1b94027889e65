import IntakeCore
import IntakeStore

/// The page that says what will be destroyed and what stays, before anything is.
struct ErasurePage: Page {
    typealias Text = CasePrivacyText
    static let template = "erase"

    /// A reason to choose.
    struct Choice: Sendable {
        let code: String
        let name: String
        let isChosen: Bool
    }

    let title: String
    let reference: String
    let cases: [String]
    let hasCases: Bool
    let reasons: [Choice]
    let reasonFault: String?
    let sureFault: String?
    let faults: [FormFault]

    init(_ reference: CaseReference, cases: [CaseReference], draft: ErasureDraft, in language: Language) {
        title = Text.all.erase[language]
        self.reference = reference.text
        self.cases = cases.map(\.text)
        hasCases = !cases.isEmpty
        reasons = ErasureReason.stated.map {
            Choice(code: $0.rawValue, name: $0.phrase[language], isChosen: $0.rawValue == draft.reason)
        }
        reasonFault = draft.reasonFault?[language]
        sureFault = draft.sureFault?[language]
        let all = [
            ("erase-reason", draft.reasonFault), ("erase-sure", draft.sureFault), ("erase-reason", draft.refusal),
        ]
        faults = all.compactMap { field, fault in fault.map { FormFault(field: field, message: $0[language]) } }
    }
}

/// What a coordinator chose on the way to destroying what is held on a person.
struct ErasureDraft: Sendable {
    var reason = ""
    var reasonFault: Phrase?
    var sureFault: Phrase?
    /// Why it was refused.
    var refusal: Phrase?
}

/// The page from which what is held on a person is downloaded.
struct ExportPage: Page {
    typealias Text = CasePrivacyText
    static let template = "export"

    let title: String
    let reference: String
    let cases: [String]
    let hasCases: Bool

    init(_ reference: CaseReference, cases: [CaseReference], in language: Language) {
        title = Text.all.export[language]
        self.reference = reference.text
        self.cases = cases.map(\.text)
        hasCases = !cases.isEmpty
    }
}
