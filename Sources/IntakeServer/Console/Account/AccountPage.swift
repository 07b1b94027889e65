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
    let newPassword: NewPasswordFields
    let currentFault: String?

    init(of advocate: Advocate, currentFault: Phrase? = nil, fault: Phrase? = nil) {
        let language = advocate.language
        title = AccountText.all.title[language]
        name = advocate.name
        login = advocate.login
        roles = Role.allCases.filter(advocate.roles.contains).map { $0.phrase[language] }.joined(separator: ", ")
        languages = InvitationPage.LanguageOption.all(chosen: language)
        newPassword = NewPasswordFields(in: language, fault: fault)
        self.currentFault = currentFault?[language]
    }

    var faults: [FormFault] {
        [
            currentFault.map { FormFault(field: "current-password", message: $0) },
            newPassword.fault.map { FormFault(field: "new-password", message: $0) },
        ].compactMap { $0 }
    }
}

extension Role {
    /// The role as people call it.
    fileprivate var phrase: Phrase {
        switch self {
        case .advocate: AccountText.all.advocate
        case .coordinator: AccountText.all.coordinator
        case .administrator: AccountText.all.administrator
        }
    }
}
