import IntakeStore

/// What people call the acts in the audit log, as they follow a name: on a case's page, and in the log itself.
enum ActionText {
    /// Every act that this version knows, in the order of a list to choose from.
    static let all = ofCases + ofAccounts + refusals + ofTheSystem

    /// What an act is called; nothing for one that this version does not know.
    static func phrase(of action: AuditAction) -> Phrase? {
        all.first { $0.0 == action }?.1
    }

    private static let ofCases: [(AuditAction, Phrase)] = [
        (.opened, Phrase(fr: "a mis le dossier dans la file", en: "put the case into the queue")),
        (
            .reopened,
            Phrase(fr: "a rouvert le dossier : la personne a écrit", en: "reopened the case: the person wrote")
        ),
        (
            .numberLookedUp,
            Phrase(fr: "a cherché ce qu’on garde sous un numéro", en: "looked up what is held under a number")
        ),
        (
            .numberErased,
            Phrase(fr: "a détruit ce qu’on gardait sous un numéro", en: "destroyed what was held under a number")
        ),
        (.viewed, Phrase(fr: "a lu le dossier", en: "read the case")),
        (
            .keepingViewed,
            Phrase(
                fr: "a consulté le consentement et la durée de conservation",
                en: "looked at consent and how long things are kept"
            )
        ),
        (.listed, Phrase(fr: "a lu la liste des dossiers", en: "read the list of cases")),
        (.searched, Phrase(fr: "a cherché un dossier", en: "searched for a case")),
        (.claimed, Phrase(fr: "a pris le dossier", en: "took the case")),
        (.finishedTask, Phrase(fr: "a fait une tâche de ce dossier", en: "did a task of this case")),
        (.released, Phrase(fr: "a remis le dossier dans la file", en: "put the case back in the queue")),
        (.moved, Phrase(fr: "a changé le dossier de liste", en: "moved the case to another list")),
        (.closed, Phrase(fr: "a fermé le dossier", en: "closed the case")),
        (.reopenedByAdvocate, Phrase(fr: "a rouvert le dossier", en: "reopened the case")),
        (.noted, Phrase(fr: "a écrit une note", en: "wrote a note")),
        (.replied, Phrase(fr: "a écrit à la personne", en: "wrote to the person")),
        (.called, Phrase(fr: "a appelé la personne", en: "called the person")),
        (.dialled, Phrase(fr: "a fait appeler la personne par la ligne", en: "had the line call the person")),
        (.listened, Phrase(fr: "a écouté un message vocal", en: "listened to a voice message")),
        (.downloaded, Phrase(fr: "a téléchargé un message vocal", en: "downloaded a voice message")),
        (.handedOver, Phrase(fr: "a transmis le dossier", en: "handed the case over")),
        (
            .givenToGroup,
            Phrase(fr: "a transmis le dossier à un autre groupe", en: "handed the case over to another group")
        ),
        (
            .receivedFromGroup,
            Phrase(fr: "a transmis le dossier à votre groupe", en: "handed the case over to your group")
        ),
        (.mergedWith, Phrase(fr: "a fusionné ici un autre dossier", en: "merged another case into this one")),
        (.mergedInto, Phrase(fr: "a fusionné ce dossier dans un autre", en: "merged this case into another")),
        (
            .separated,
            Phrase(
                fr: "a effacé le dossier dans lequel celui-ci était fusionné : il va de nouveau par lui-même",
                en: "erased the case that this one was merged into: it stands for itself again"
            )
        ),
        (.letterViewed, Phrase(fr: "a lu la lettre", en: "read the letter")),
        (
            .letterDrafted,
            Phrase(fr: "a rédigé la lettre à partir des réponses", en: "drafted the letter from the answers")
        ),
        (.letterEdited, Phrase(fr: "a écrit la lettre", en: "wrote the letter")),
        (.letterRestored, Phrase(fr: "a repris une version de la lettre", en: "took a version of the letter again")),
        (
            .letterApproved,
            Phrase(
                fr: "a noté l’accord de la personne à la lettre",
                en: "recorded the person’s agreement to the letter"
            )
        ),
        (.letterPrinted, Phrase(fr: "a imprimé ou copié la lettre", en: "printed or copied the letter")),
        (.complaintSent, Phrase(fr: "a noté l’envoi de la plainte", en: "recorded that the complaint was sent")),
        (.erased, Phrase(fr: "a effacé les renseignements de la personne", en: "erased what was held on the person")),
        (.corrected, Phrase(fr: "a corrigé une réponse", en: "corrected an answer")),
        (.held, Phrase(fr: "a interdit la destruction du dossier", en: "forbade the destruction of the case")),
        (.holdLifted, Phrase(fr: "a permis de nouveau la destruction", en: "allowed its destruction again")),
        (
            .exported,
            Phrase(fr: "a pris une copie de tout, pour la personne", en: "took a copy of everything, for the person")
        ),
        (.replayed, Phrase(fr: "a revu l’entrevue avec « replay »", en: "looked at the interview with “replay”")),
        (.readStrays, Phrase(fr: "a lu les messages sans dossier", en: "read the messages without a case")),
        (.readStatistics, Phrase(fr: "a lu les statistiques", en: "read the statistics")),
        (.readIncidents, Phrase(fr: "a lu le registre des incidents", en: "read the register of incidents")),
        (.incidentAdded, Phrase(fr: "a inscrit un incident au registre", en: "wrote an incident into the register")),
        (.incidentAmended, Phrase(fr: "a complété un incident du registre", en: "amended an incident of the register")),
    ]

    private static let ofAccounts: [(AuditAction, Phrase)] = [
        (.signedIn, Phrase(fr: "a ouvert une session", en: "signed in")),
        (.signedOut, Phrase(fr: "a fermé une session", en: "ended a session")),
        (.sessionsEnded, Phrase(fr: "a fermé ses autres sessions", en: "ended their other sessions")),
        (.passwordChanged, Phrase(fr: "a changé de mot de passe", en: "changed their password")),
        (.factorChanged, Phrase(fr: "a changé d’application de codes", en: "changed their code app")),
        (.recoveryCodeUsed, Phrase(fr: "a utilisé un code de secours", en: "used a recovery code")),
        (.recoveryCodesMade, Phrase(fr: "a fait de nouveaux codes de secours", en: "made new recovery codes")),
        (.phoneChanged, Phrase(fr: "a changé son numéro", en: "changed their phone number")),
        (.invited, Phrase(fr: "a invité quelqu’un", en: "invited somebody")),
        (.invitationWithdrawn, Phrase(fr: "a retiré une invitation", en: "withdrew an invitation")),
        (.joined, Phrase(fr: "a créé son compte", en: "set up their account")),
        (.rolesChanged, Phrase(fr: "a changé les rôles", en: "changed roles")),
        (.disabled, Phrase(fr: "a désactivé un compte", en: "disabled an account")),
        (.enabled, Phrase(fr: "a réactivé un compte", en: "enabled an account")),
        (.resetOffered, Phrase(fr: "a réinitialisé un compte", en: "reset an account")),
        (.resetWithdrawn, Phrase(fr: "a retiré un lien de réinitialisation", en: "withdrew a reset link")),
        (.resetUsed, Phrase(fr: "a choisi un nouveau mot de passe", en: "chose a new password after a reset")),
    ]

    private static let refusals: [(AuditAction, Phrase)] = [
        (.passwordRefused, Phrase(fr: "a refusé un mot de passe", en: "refused a password")),
        (.codeRefused, Phrase(fr: "a refusé un code de connexion", en: "refused a sign-in code")),
        (
            .signInThrottled,
            Phrase(fr: "a refusé une connexion : trop d’essais", en: "refused a sign-in: too many attempts")
        ),
        (
            .tokenRefused,
            Phrase(fr: "a refusé un programme sans jeton valable", en: "refused a program without a token")
        ),
        (.refused, Phrase(fr: "s’est vu refuser une page ou un changement", en: "was refused a page or a change")),
    ]

    private static let ofTheSystem: [(AuditAction, Phrase)] = [
        (.tokenAdded, Phrase(fr: "a fait un jeton pour un programme", en: "made a token for a program")),
        (.tokenRevoked, Phrase(fr: "a retiré un jeton", en: "revoked a token")),
        (.auditRead, Phrase(fr: "a lu le journal", en: "read the log")),
        (.auditExported, Phrase(fr: "a téléchargé le journal", en: "downloaded the log")),
    ]
}
