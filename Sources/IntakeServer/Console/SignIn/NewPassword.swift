import IntakeCore

/// The two fields for a new password, as the template `new-password` shows them.
struct NewPasswordFields: Sendable {
    let text: Words<PasswordText>
    /// What is wrong with the password, if anything is.
    let fault: String?

    init(in language: Language, fault: Phrase?) {
        text = Words(language)
        self.fault = fault?[language]
    }

    /// What was typed wrong in a form's two fields; nothing if the password may be taken.
    static func fault(in form: Form, login: String) -> Phrase? {
        let password = form.secret("new-password")
        if let fault = PasswordPolicy.fault(in: password, login: login) { return fault.phrase }
        return password == form.secret("new-password-again") ? nil : PasswordText.all.different
    }
}
