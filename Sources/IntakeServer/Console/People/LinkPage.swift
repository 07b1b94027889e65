import Foundation
import IntakeCore
import IntakeStore

/// The page that shows a one-time link, once, to whoever hands it on.
struct LinkPage: Page {
    typealias Text = PeopleText
    static let template = "link"

    /// What the link is for.
    enum Purpose: Sendable {
        case invitation
        case reset(ResetScope)
    }

    let title: String
    let name: String
    let link: String
    let explanation: String

    init(_ link: URL, for name: String, _ purpose: Purpose, in language: Language) {
        title = PeopleText.all.linkTitle[language]
        self.name = name
        self.link = link.absoluteString
        explanation = purpose.phrase[language]
    }
}

extension LinkPage.Purpose {
    fileprivate var phrase: Phrase {
        switch self {
        case .invitation: PeopleText.all.invitationLink
        case .reset(.password): PeopleText.all.passwordLink
        case .reset(.everything): PeopleText.all.everythingLink
        }
    }
}
