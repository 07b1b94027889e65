import IntakeCore

/// The page that tells of an error and leads on.
struct ErrorPage: Page {
    typealias Text = ErrorText
    static let template = "error"

    let title: String
    let sentence: String
    let link: String
    let linkText: String

    init(_ error: ConsoleError, in language: Language) {
        title = error.title[language]
        sentence = error.sentence[language]
        switch error.wayOn {
        case .queue:
            link = "/queue"
            linkText = ErrorText.all.toQueue[language]
        case .signIn:
            link = "/sign-in"
            linkText = ErrorText.all.toSignIn[language]
        }
    }
}
