import IntakeStore

/// The page behind a link with which somebody chooses a new password.
struct ResetPage: Page {
    typealias Text = ResetText
    static let template = "reset"

    let title: String
    let login: String
    let newPassword: NewPasswordFields

    init(of advocate: Advocate, fault: Phrase? = nil) {
        title = ResetText.all.title[advocate.language]
        login = advocate.login
        newPassword = NewPasswordFields(in: advocate.language, fault: fault)
    }

    var faults: [FormFault] {
        newPassword.fault.map { [FormFault(field: "new-password", message: $0)] } ?? []
    }
}
