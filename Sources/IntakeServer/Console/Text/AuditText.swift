import IntakeStore

/// The words of the audit log.
struct AuditText: ConsoleText {
    static let all = AuditText()

    let title = Phrase(fr: "Journal", en: "Audit log")
    let lead = Phrase(
        fr: "Qui a lu ou changé quoi dans votre groupe. Rien ne s’y efface.",
        en: "Who read or changed what in your group. Nothing is ever removed from it."
    )
    let chain = Phrase(fr: "Intégrité", en: "Integrity")
    let check = Phrase(fr: "Vérifier tout le journal", en: "Check the whole log")
    let filter = Phrase(fr: "Filtrer", en: "Filter")
    let actor = Phrase(fr: "Personne", en: "Person")
    let action = Phrase(fr: "Action", en: "Action")
    let reference = Phrase(fr: "Dossier", en: "Case")
    let anyone = Phrase(fr: "Toutes", en: "Anyone")
    let anything = Phrase(fr: "Toutes", en: "Any")
    let show = Phrase(fr: "Afficher", en: "Show")
    let when = Phrase(fr: "Quand", en: "When")
    let what = Phrase(fr: "Quoi", en: "What")
    let detail = Phrase(fr: "Précision", en: "Detail")
    let lines = Phrase(fr: "Lignes du journal", en: "Lines of the log")
    let empty = Phrase(
        fr: "Aucune ligne ne correspond. Élargissez le filtre.",
        en: "No line fits. Widen the filter."
    )
    let pages = Phrase(fr: "Pages", en: "Pages")
    let next = Phrase(fr: "Plus anciennes", en: "Older")
    let first = Phrase(fr: "Les plus récentes", en: "Latest")
    let download = Phrase(fr: "Télécharger en CSV", en: "Download as CSV")

    /// What checking the chain found.
    static func sentence(of verification: AuditVerification?) -> Phrase {
        switch verification {
        case .intact(let count):
            Phrase(
                fr:
                    "Le journal est intact : les \(count) lignes de l’installation sont telles qu’elles ont été écrites.",
                en: "The log is intact: all \(count) lines of the installation are as they were written."
            )
        case .broken(let number):
            Phrase(
                fr:
                    "Le journal a été altéré à partir de la ligne \(number). Conservez une copie des données et avertissez "
                    + "la personne qui administre le système.",
                en: "The log was tampered with from line \(number) on. Keep a copy of the data and tell the person who "
                    + "runs the system."
            )
        case nil:
            Phrase(fr: "Le journal n’a pas été vérifié à l’instant.", en: "The log was not checked just now.")
        }
    }

    /// What people call an action; nothing for one that this version does not know.
    static func phrase(of action: AuditAction) -> Phrase? {
        actions.first { $0.0 == action }?.1
    }

    /// The actions to filter by.
    static let actions: [(AuditAction, Phrase)] = [
        (.viewed, Phrase(fr: "a lu le dossier", en: "read the case")),
        (.opened, Phrase(fr: "a mis le dossier dans la file", en: "put the case into the queue")),
        (.reopened, Phrase(fr: "a rouvert le dossier", en: "reopened the case")),
        (.claimed, Phrase(fr: "a pris le dossier", en: "took the case")),
        (.released, Phrase(fr: "a remis le dossier dans la file", en: "gave the case back")),
        (.moved, Phrase(fr: "a changé le dossier de liste", en: "moved the case")),
        (.closed, Phrase(fr: "a fermé le dossier", en: "closed the case")),
        (.noted, Phrase(fr: "a écrit une note", en: "wrote a note")),
        (.replied, Phrase(fr: "a écrit à la personne", en: "wrote to the person")),
        (.called, Phrase(fr: "a appelé la personne", en: "called the person")),
        (.erased, Phrase(fr: "a effacé une personne", en: "erased a person")),
        (.signedIn, Phrase(fr: "s’est connecté", en: "signed in")),
        (.signedOut, Phrase(fr: "a fermé une session", en: "ended a session")),
        (.sessionsEnded, Phrase(fr: "a fermé ses autres sessions", en: "ended their other sessions")),
        (.passwordRefused, Phrase(fr: "connexion refusée : mot de passe", en: "sign-in refused: password")),
        (.codeRefused, Phrase(fr: "connexion refusée : code", en: "sign-in refused: code")),
        (.passwordChanged, Phrase(fr: "a changé de mot de passe", en: "changed their password")),
        (.factorChanged, Phrase(fr: "a changé d’application de codes", en: "changed their code app")),
        (.recoveryCodeUsed, Phrase(fr: "a utilisé un code de secours", en: "used a recovery code")),
        (.recoveryCodesMade, Phrase(fr: "a fait de nouveaux codes de secours", en: "made new recovery codes")),
        (.phoneChanged, Phrase(fr: "a changé son numéro", en: "changed their phone number")),
        (.invited, Phrase(fr: "a invité quelqu’un", en: "invited somebody")),
        (.joined, Phrase(fr: "a créé son compte", en: "set up their account")),
        (.rolesChanged, Phrase(fr: "a changé les rôles", en: "changed roles")),
        (.disabled, Phrase(fr: "a désactivé un compte", en: "disabled an account")),
        (.enabled, Phrase(fr: "a réactivé un compte", en: "enabled an account")),
        (.resetOffered, Phrase(fr: "a réinitialisé un compte", en: "reset an account")),
        (.resetUsed, Phrase(fr: "a choisi un nouveau mot de passe", en: "chose a new password after a reset")),
        (.auditRead, Phrase(fr: "a lu le journal", en: "read the log")),
        (.auditExported, Phrase(fr: "a téléchargé le journal", en: "downloaded the log")),
    ]
}
