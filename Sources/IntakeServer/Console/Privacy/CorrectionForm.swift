import IntakeCore
import IntakeStore

/// The form that corrects an answer.
struct CorrectionForm: Sendable {
    /// A question to choose.
    struct Choice: Sendable {
        let code: String
        let name: String
        let isChosen: Bool
    }

    let questions: [Choice]
    let text: String
    let questionFault: String?
    let textFault: String?
    let isOpen: Bool

    /// Nothing where the person told nothing that could be corrected.
    init?(_ file: CaseFile, _ draft: CorrectionDraft, in language: Language) {
        guard file.conversation != nil else { return nil }
        questions = file.checklist.questions.map {
            Choice(code: $0.id, name: $0.label[language], isChosen: $0.id == draft.question)
        }
        text = draft.text
        questionFault = draft.questionFault?[language]
        textFault = draft.textFault?[language]
        isOpen = questionFault != nil || textFault != nil
    }
}

/// What somebody wrote to correct an answer.
struct CorrectionDraft: Sendable {
    var question = ""
    var questionFault: Phrase?
    var text = ""
    var textFault: Phrase?

    /// The faults with the fields they belong to.
    func faults(in language: Language) -> [FormFault] {
        [("correct-question", questionFault), ("correct-text", textFault)].compactMap { field, fault in
            fault.map { FormFault(field: field, message: $0[language]) }
        }
    }
}
