import Hummingbird

/// What was just done, as the address of the next page carries it (`?done=claimed`): a code, nothing personal.
enum Notice: String, CaseIterable, Sendable {
    case claimed
    case taken
    case released
    case noted
    case replied
    case called
    case dialling
    case moved
    case handedOver = "handed-over"
    case givenToGroup = "given-to-group"
    case merged
    case reopened
    case closed
    case taskDone = "task-done"
    case taskWasDone = "task-was-done"
    case letterDrafted = "letter-drafted"
    case letterSaved = "letter-saved"
    case letterUnchanged = "letter-unchanged"
    case letterRestored = "letter-restored"
    case letterOvertaken = "letter-overtaken"
    case letterApproved = "letter-approved"
    case complaintSent = "complaint-sent"
    case corrected
    case held
    case holdLifted = "hold-lifted"
    case erased
    case incidentSaved = "incident-saved"
    case language
    case shortcuts
    case password
    case phone
    case sessions
    case recovery
    case roles
    case disabled
    case enabled
    case withdrawn

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
        case .dialling:
            Phrase(
                fr: "Votre téléphone va sonner. Faites le 1 pour joindre la personne, puis notez l’appel.",
                en: "Your telephone will ring. Press 1 to reach the person, then note the call."
            )
        case .moved: Phrase(fr: "Le dossier a changé de liste.", en: "The case moved to another list.")
        case .handedOver:
            Phrase(fr: "Le dossier est transmis à votre collègue.", en: "Your colleague has the case now.")
        case .givenToGroup:
            Phrase(
                fr: "Le dossier est transmis à l’autre groupe. Vous ne le voyez plus.",
                en: "The other group has the case now. You no longer see it."
            )
        case .merged: Phrase(fr: "Les dossiers sont fusionnés.", en: "The cases are merged.")
        case .reopened: Phrase(fr: "Le dossier est rouvert, à votre nom.", en: "The case is open again, and yours.")
        case .closed: Phrase(fr: "Le dossier est fermé.", en: "The case is closed.")
        case .taskDone: Phrase(fr: "La tâche est faite.", en: "The task is done.")
        case .taskWasDone:
            Phrase(fr: "Quelqu’un avait déjà fait cette tâche.", en: "Somebody had done this task already.")
        case .letterDrafted:
            Phrase(
                fr: "Le brouillon est enregistré. Relisez-le et complétez ce qui manque.",
                en: "The draft is saved. Read it again and complete what is missing."
            )
        case .letterSaved: Phrase(fr: "La version est enregistrée.", en: "The version is saved.")
        case .letterUnchanged:
            Phrase(
                fr: "Rien n’a changé depuis la dernière version : aucune ne s’ajoute.",
                en: "Nothing has changed since the last version: none is added."
            )
        case .letterRestored:
            Phrase(
                fr: "La version est reprise, comme nouvelle version.",
                en: "The version is taken again, as a new one."
            )
        case .letterOvertaken:
            Phrase(
                fr: "Quelqu’un vient d’enregistrer une autre version. Relisez-la, puis recommencez s’il le faut.",
                en: "Somebody has just saved another version. Read it, then do this again if needed."
            )
        case .letterApproved: Phrase(fr: "L’accord est noté.", en: "The agreement is recorded.")
        case .complaintSent:
            Phrase(
                fr: "L’envoi est noté, et le dossier est dans la liste « Envoyés ».",
                en: "It is recorded, and the case is in the list “Submitted”."
            )
        case .corrected: Phrase(fr: "La réponse est corrigée.", en: "The answer is corrected.")
        case .held:
            Phrase(fr: "La destruction du dossier est interdite.", en: "The destruction of the case is forbidden.")
        case .holdLifted:
            Phrase(fr: "La destruction du dossier est de nouveau permise.", en: "The case may be destroyed again.")
        case .erased:
            Phrase(
                fr: "C’est détruit. Il n’en reste que le numéro, les dates et ce qui a été fait.",
                en: "It is destroyed. The reference, the dates and what was done are all that is left."
            )
        case .incidentSaved: Phrase(fr: "L’incident est enregistré.", en: "The incident is saved.")
        case .language: Phrase(fr: "La langue est changée.", en: "The language is changed.")
        case .shortcuts: Phrase(fr: "Le choix des raccourcis est enregistré.", en: "The choice of shortcuts is saved.")
        case .phone: Phrase(fr: "Le numéro est enregistré.", en: "The number is saved.")
        case .sessions: Phrase(fr: "C’est fait : la session est fermée.", en: "Done: the session is ended.")
        case .recovery:
            Phrase(
                fr: "Un code de secours a servi. Si l’application est perdue, remplacez-la ici.",
                en: "A recovery code was used. If the app is lost, replace it here."
            )
        case .roles: Phrase(fr: "Les rôles sont changés.", en: "The roles are changed.")
        case .disabled: Phrase(fr: "Le compte est désactivé.", en: "The account is disabled.")
        case .enabled: Phrase(fr: "Le compte est réactivé.", en: "The account is enabled again.")
        case .withdrawn:
            Phrase(
                fr: "L’invitation est retirée : son lien n’ouvre plus rien.",
                en: "The invitation is withdrawn: its link opens nothing more."
            )
        case .password: Phrase(fr: "Le mot de passe est changé.", en: "The password is changed.")
        }
    }
}
