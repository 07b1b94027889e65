import IntakeCore
import IntakeStore

/// What an advocate wrote to a person and did not send yet.
struct ReplyDraft: Sendable {
    var text = ""
    var fault: Phrase?
    /// The answer to put at the end of the text.
    var inserted: CannedReply.ID = ""
    /// How many segments it takes, where that is to be agreed to before it goes.
    var segmentsToAgree: Int?
}

/// The form for a text message.
struct ReplyForm: Sendable {
    let text: String
    let fault: String?
    let hint: String
    /// The answers to choose from.
    let canned: [CaseActions.Choice]
    let hasCanned: Bool
    let cost: ReplyCost
    /// What sending costs, to be agreed to.
    let question: String?
    /// The number of segments that is agreed to by sending once more.
    let agreed: Int?

    init(_ draft: ReplyDraft, to listing: CaseListing, desk: CaseDesk, in language: Language) {
        let chosen = desk.replies.first { $0.id == draft.inserted }?.filled(
            in: listing.language,
            reference: listing.reference.text,
            organisation: desk.groupName(listing.organisation)
        )
        text = [draft.text, chosen ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        fault = draft.fault?[language]
        hint = CaseSentences.replyLength[language]
        canned = desk.replies.map {
            CaseActions.Choice(code: $0.id, name: $0.title[language], isChosen: $0.id == draft.inserted)
        }
        hasCanned = !canned.isEmpty
        cost = ReplyCost(of: ReplyRules.text(text), in: language)
        question = draft.segmentsToAgree.map { CaseSentences.agree(to: $0)[language] }
        agreed = draft.segmentsToAgree
    }
}

/// What a text costs: as it stands, and the words for a script that counts while it is written.
struct ReplyCost: Sendable {
    let now: String
    let none: String
    /// For one character.
    let single: String
    let one: String
    let many: String
    let tooMany: String

    init(of text: String, in language: Language) {
        let segments = text.isEmpty ? 0 : Segmentation(of: text).count
        now = CaseSentences.cost(characters: text.count, segments: segments)[language]
        none = CaseSentences.cost(characters: 0, segments: 0)[language]
        single = CaseSentences.cost(characters: 1, segments: 1)[language]
        one = CaseSentences.cost(characters: nil, segments: 1)[language]
        many = CaseSentences.cost(characters: nil, segments: 2)[language].replacing(", 2", with: ", %")
        tooMany = CaseSentences.tooMany[language]
    }
}
