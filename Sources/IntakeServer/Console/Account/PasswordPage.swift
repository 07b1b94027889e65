import IntakeStore

/// The page where somebody changes their password.
struct PasswordPage: Page {
    typealias Text = AccountText
    static let template = "password"

    let title: String
    let login: String
    let newPassword: NewPasswordFields
    let currentFault: String?

    init(of advocate: Advocate, currentFault: Phrase? = nil, fault: Phrase? = nil) {
        let language = advocate.language
        title = AccountText.all.changePassword[language]
        login = advocate.login
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
