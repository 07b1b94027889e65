import IntakeCore
import IntakeStore

/// What is held under a telephone number, for somebody who has no case.
struct NumberPage: Page {
    typealias Text = NumberText
    static let template = "number"

    /// Somebody whose records can be handed out or destroyed.
    struct Talker: Sendable {
        let id: String
        /// What tells the forms of this one from those of the others.
        let rank: Int
        let heading: String
        let mayErase: Bool
    }

    let title: String
    let number: String
    let fault: String?
    /// Whether a number was looked up.
    let isFound: Bool
    let isEmpty: Bool
    let cases: [String]
    let hasCases: Bool
    let talkers: [Talker]
    let areSeveral: Bool
    let reasons: [ErasurePage.Choice]
    let faults: [FormFault]

    init(_ draft: NumberDraft, _ holding: NumberHolding?, _ moments: Moments) {
        let language = moments.language
        title = Text.all.title[language]
        number = draft.number
        isFound = holding != nil
        isEmpty = holding?.isEmpty ?? false
        cases = holding?.cases.map(\.text) ?? []
        hasCases = !cases.isEmpty
        talkers = holding.map { Self.talkers(of: $0, moments) } ?? []
        areSeveral = talkers.count > 1
        reasons = ErasureReason.stated.map {
            ErasurePage.Choice(code: $0.rawValue, name: $0.phrase[language], isChosen: $0.rawValue == draft.reason)
        }
        fault = holding == nil ? draft.faults.first?[language] : nil
        let field = holding == nil ? "number" : "results"
        faults = draft.faults.map { FormFault(field: field, message: $0[language]) }
    }

    private static func talkers(of holding: NumberHolding, _ moments: Moments) -> [Talker] {
        guard holding.talkers.isEmpty else {
            return holding.talkers.enumerated().map { index, talker in
                Talker(
                    id: talker.id,
                    rank: index + 1,
                    heading: NumberText.began(moments.moment(talker.begun).full)[moments.language],
                    mayErase: true
                )
            }
        }
        guard holding.isBesideCases else { return [] }
        let hasTexts = holding.strayCount > 0
        let heading = hasTexts ? NumberText.all.textsAlone : NumberText.all.stopAlone
        return [Talker(id: "", rank: 1, heading: heading[moments.language], mayErase: hasTexts)]
    }
}
