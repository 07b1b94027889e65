import IntakeCore
import IntakeStore

/// What became of one of several cases.
struct BulkOutcome: Sendable {
    let reference: CaseReference
    /// Why nothing was done with it; none where it was done.
    let obstacle: Phrase?

    init(_ reference: CaseReference, _ result: ClaimResult) {
        self.reference = reference
        obstacle =
            switch result {
            case .claimed, .alreadyYours: nil
            case .takenBy(let name): CaseSentences.takenBy(name)
            case .closed: BulkText.all.isClosed
            case .notFound: BulkText.all.notFound
            }
    }

    init(_ reference: CaseReference, _ result: CaseChange) {
        self.reference = reference
        obstacle =
            switch result {
            case .done: nil
            case .notYours(let owner): Self.notYours(owner)
            case .closed: BulkText.all.isClosed
            case .notFound, .erased: BulkText.all.notFound
            case .wordsMissing: CaseText.all.wordsMissing
            case .unknownColleague: BulkText.all.unknownColleague
            }
    }

    private static func notYours(_ owner: String?) -> Phrase {
        owner.map(CaseSentences.takenBy) ?? BulkText.all.nobodys
    }
}

/// The report on what was done with several cases.
struct BulkPage: Page {
    typealias Text = BulkText
    static let template = "bulk"

    /// What was to be done.
    enum Deed: Sendable {
        case claimed
        case handedOver
        case closed
    }

    /// A case with which nothing was done.
    struct Obstacle: Sendable {
        let reference: String
        let sentence: String
    }

    let title: String
    /// What was saved.
    let notice: String?
    let obstacles: [Obstacle]
    let hasObstacles: Bool
    /// The list to come back to.
    let back: String

    init(_ deed: Deed, _ outcomes: [BulkOutcome], back: String, in language: Language) {
        let done = outcomes.filter { $0.obstacle == nil }.count
        title = BulkText.all.title[language]
        notice = done > 0 ? deed.phrase(done)[language] : nil
        obstacles = outcomes.compactMap { outcome in
            outcome.obstacle.map { Obstacle(reference: outcome.reference.text, sentence: $0[language]) }
        }
        hasObstacles = !obstacles.isEmpty
        self.back = back
    }
}

extension BulkPage.Deed {
    /// What was done with so many cases.
    fileprivate func phrase(_ count: Int) -> Phrase {
        switch (self, count) {
        case (.claimed, 1): Phrase(fr: "Un dossier est à vous.", en: "One case is yours.")
        case (.claimed, _): Phrase(fr: "\(count) dossiers sont à vous.", en: "\(count) cases are yours.")
        case (.handedOver, 1): Phrase(fr: "Un dossier est transmis.", en: "One case is handed over.")
        case (.handedOver, _): Phrase(fr: "\(count) dossiers sont transmis.", en: "\(count) cases are handed over.")
        case (.closed, 1): Phrase(fr: "Un dossier est fermé.", en: "One case is closed.")
        case (.closed, _): Phrase(fr: "\(count) dossiers sont fermés.", en: "\(count) cases are closed.")
        }
    }
}
