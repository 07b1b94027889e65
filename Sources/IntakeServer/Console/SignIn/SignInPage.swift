import IntakeCore

/// The page where people sign in.
struct SignInPage: Page {
    typealias Text = SignInText
    static let template = "sign-in"

    let title: String
    let login: String
    let language: String
    /// Where to go afterwards.
    let next: String
    let faults: [FormFault]
    /// Whether the last attempt failed, so that the fields are marked.
    let isRefused: Bool

    init(in language: Language, login: String = "", next: LocalPath? = nil, fault: Phrase? = nil) {
        title = SignInText.all.title[language]
        self.login = login
        self.language = language.rawValue
        self.next = next?.text ?? ""
        isRefused = fault != nil
        faults = fault.map { [FormFault(field: "login", message: $0[language])] } ?? []
    }
}
