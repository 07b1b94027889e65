import Hummingbird

/// What was just done, as the address of the next page carries it (`?done=claimed`): a code, nothing personal.
enum Notice: String, CaseIterable, Sendable {
    case claimed
    case taken
    case released
    case noted
    case replied
    case called
    case moved
    case closed
    case language
    case password

    /// What a request says was done.
    init?(in request: Request) {
        guard let code = request.uri.queryParameters["done"] else { return nil }
        self.init(rawValue: String(code))
    }

    /// What the page says of it.
    var phrase: Phrase {
        switch self {
        case .claimed: Phrase(fr: "Le dossier est à vous.", en: "The case is yours.")
        case .taken:
            Phrase(fr: "Quelqu’un a pris ce dossier juste avant vous.", en: "Somebody took this case before you.")
        case .released: Phrase(fr: "Le dossier est remis dans la file.", en: "The case is back in the queue.")
        case .noted: Phrase(fr: "La note est enregistrée.", en: "The note is saved.")
        case .replied:
            Phrase(fr: "Le message est enregistré et part à l’instant.", en: "The message is saved and leaves now.")
        case .called: Phrase(fr: "L’appel est noté.", en: "The call is noted.")
        case .moved: Phrase(fr: "Le dossier a changé de liste.", en: "The case moved to another list.")
        case .closed: Phrase(fr: "Le dossier est fermé.", en: "The case is closed.")
        case .language: Phrase(fr: "La langue est changée.", en: "The language is changed.")
        case .password: Phrase(fr: "Le mot de passe est changé.", en: "The password is changed.")
        }
    }
}
