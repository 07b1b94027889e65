import IntakeCore

/// The page behind an invitation.
struct InvitationPage: Page {
    typealias Text = InvitationText
    static let template = "invitation"

    /// One language to choose.
    struct LanguageOption: Sendable {
        let code: String
        let name: String
        let isChosen: Bool
    }

    let title: String
    let name: String
    let login: String
    let loginFault: String?
    let newPassword: NewPasswordFields
    let languages: [LanguageOption]
    let language: String

    init(name: String, in language: Language, login: String = "", loginFault: Phrase? = nil, fault: Phrase? = nil) {
        title = InvitationText.all.title[language]
        self.name = name
        self.login = login
        self.language = language.rawValue
        self.loginFault = loginFault?[language]
        newPassword = NewPasswordFields(in: language, fault: fault)
        languages = LanguageOption.all(chosen: language)
    }

    var faults: [FormFault] {
        [
            loginFault.map { FormFault(field: "login", message: $0) },
            newPassword.fault.map { FormFault(field: "new-password", message: $0) },
        ].compactMap { $0 }
    }
}

extension InvitationPage.LanguageOption {
    /// Every language in its own words.
    static func all(chosen: Language) -> [Self] {
        [(Language.french, "Français"), (.english, "English")].map {
            Self(code: $0.rawValue, name: $1, isChosen: $0 == chosen)
        }
    }
}
