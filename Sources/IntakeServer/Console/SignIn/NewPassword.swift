import IntakeCore
import IntakeStore

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
    static func fault(in form: Form, login: String, name: String, organisation: String) -> Phrase? {
        let password = form.secret("new-password")
        let fault = PasswordPolicy.fault(in: password, login: login, name: name, organisation: organisation)
        if let fault { return fault.phrase }
        return password == form.secret("new-password-again") ? nil : PasswordText.all.different
    }
}

extension Console {
    /// What was typed wrong in the two fields for a new password of an account; nothing if it may be taken.
    func newPasswordFault(in form: Form, of advocate: Advocate) -> Phrase? {
        NewPasswordFields.fault(
            in: form,
            login: advocate.login,
            name: advocate.name,
            organisation: settings.organisationName(advocate.organisation)
        )
    }
}
