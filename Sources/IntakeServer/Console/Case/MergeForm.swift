import IntakeCore
import IntakeStore

/// What an advocate wrote to merge another case into one.
struct MergeDraft: Sendable {
    let reference: String
    let fault: Phrase?

    init(_ reference: String = "", _ fault: Phrase? = nil) {
        self.reference = reference
        self.fault = fault
    }
}

/// The form that merges another case into this one.
struct MergeForm: Sendable {
    /// The person's other cases.
    let relatives: [LinkedCase]
    let hasRelatives: Bool
    let reference: String
    let fault: String?
    let isOpen: Bool

    init(_ draft: MergeDraft, relatives: [LinkedCase], in language: Language) {
        self.relatives = relatives
        hasRelatives = !relatives.isEmpty
        reference = draft.reference
        fault = draft.fault?[language]
        isOpen = fault != nil
    }
}

/// Another case, as far as a line tells it.
struct LinkedCase: Sendable {
    let reference: String
    let state: String
    let received: Moment

    init(_ listing: CaseListing, _ moments: Moments) {
        reference = listing.reference.text
        state = listing.state.name[moments.language]
        received = moments.moment(listing.createdAt)
    }
}
