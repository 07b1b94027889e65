import IntakeCore
import IntakeStore

/// The page that asks somebody signed in for password and code again.
struct ConfirmationPage: Page {
    typealias Text = ConfirmationText
    static let template = "confirmation"

    let title: String
    let login: String
    /// Where to go afterwards.
    let next: String
    /// Where to go without having proved anything: what asks for it again would lead back here.
    let cancel: String
    let faults: [FormFault]
    /// Whether the last attempt failed, so that the fields are marked.
    let isRefused: Bool

    init(of session: Session, next: LocalPath?, fault: Phrase? = nil) {
        let language = session.advocate.language
        title = ConfirmationText.all.title[language]
        login = session.advocate.login
        self.next = next?.text ?? "/account"
        cancel = self.next.hasPrefix("/people") ? self.next : "/account"
        isRefused = fault != nil
        faults = fault.map { [FormFault(field: "current-password", message: $0[language])] } ?? []
    }
}
