import IntakeCore
import IntakeStore

/// The page of somebody's own account.
struct AccountPage: Page {
    typealias Text = AccountText
    static let template = "account"

    let title: String
    let name: String
    let login: String
    let roles: String
    let languages: [InvitationPage.LanguageOption]
    let usesShortcuts: Bool
    let phone: String
    let phoneFault: String?
    let recoveryCodes: String
    let sessions: [SessionRow]
    let hasOtherSessions: Bool

    /// What the page shows beside the account itself.
    struct Content: Sendable {
        var phone: String
        var phoneFault: Phrase?
        var recoveryCodeCount: Int
        var sessions: [SessionRow]
    }

    init(of advocate: Advocate, _ content: Content) {
        let language = advocate.language
        title = AccountText.all.title[language]
        name = advocate.name
        login = advocate.login
        roles = advocate.roles.words(in: language)
        languages = InvitationPage.LanguageOption.all(chosen: language)
        usesShortcuts = advocate.usesShortcuts
        phone = content.phone
        phoneFault = content.phoneFault?[language]
        recoveryCodes = AccountSentences.recoveryCodes(content.recoveryCodeCount, in: language)
        sessions = content.sessions
        hasOtherSessions = content.sessions.contains { !$0.isCurrent }
    }

    var faults: [FormFault] { phoneFault.map { [FormFault(field: "phone", message: $0)] } ?? [] }
}

extension Set<Role> {
    /// The roles as people call them.
    func words(in language: Language) -> String {
        Role.allCases.filter(contains).map { $0.phrase[language] }.joined(separator: ", ")
    }
}

extension Role {
    /// The role as people call it.
    var phrase: Phrase {
        switch self {
        case .advocate: AccountText.all.advocate
        case .coordinator: AccountText.all.coordinator
        case .administrator: AccountText.all.administrator
        }
    }
}
