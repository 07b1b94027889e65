/// The words of the pages that tell of an error.
struct ErrorText: ConsoleText {
    static let all = ErrorText()

    let toQueue = Phrase(fr: "Retour à la file", en: "Back to the queue")
    let toSignIn = Phrase(fr: "Aller à la connexion", en: "Go to sign-in")
}
