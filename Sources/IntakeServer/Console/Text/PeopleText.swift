/// The words of the pages on the accounts of a group.
struct PeopleText: ConsoleText {
    static let all = PeopleText()

    let title = Phrase(fr: "Équipe", en: "People")
    let lead = Phrase(
        fr: "Les comptes de votre groupe. Personne d’un autre groupe ne les voit.",
        en: "The accounts of your group. Nobody of another group sees them."
    )
    let you = Phrase(fr: "vous", en: "you")
    let disabled = Phrase(fr: "désactivé", en: "disabled")
    let login = Phrase(fr: "Identifiant", en: "Login")
    let roles = Phrase(fr: "Rôles", en: "Roles")
    let invite = Phrase(fr: "Inviter quelqu’un", en: "Invite somebody")
    let waiting = Phrase(fr: "Invitations en attente", en: "Invitations waiting")
    let noneWaiting = Phrase(
        fr: "Personne n’est invité en ce moment.",
        en: "Nobody is invited at this moment."
    )
    let invitedBy = Phrase(fr: "Invitation faite par", en: "Invited by")
    let command = Phrase(fr: "la commande du serveur", en: "the server’s command")
    let until = Phrase(fr: "Le lien sert jusqu’au", en: "The link works until")
    let withdraw = Phrase(fr: "Retirer l’invitation", en: "Withdraw the invitation")
    let confirm = Phrase(fr: "Donner mot de passe et code", en: "Give password and code")
    let confirmToInvite = Phrase(
        fr: "Une invitation donne accès aux dossiers. Avant d’en faire une, montrez que c’est bien vous.",
        en: "An invitation gives access to cases. Before making one, show that it is you."
    )
    let rolesAndReset = Phrase(fr: "Rôles et connexion", en: "Roles and sign-in")
    let confirmToChange = Phrase(
        fr: "Avant de changer les rôles ou de réinitialiser la connexion, montrez que c’est bien vous.",
        en: "Before changing roles or resetting sign-in, show that it is you."
    )
    let sessions = Phrase(fr: "Sessions", en: "Sessions")
    let name = Phrase(fr: "Nom, comme les collègues le liront", en: "Name, as colleagues will read it")
    let makeLink = Phrase(fr: "Faire un lien d’invitation", en: "Make an invitation link")
    let noName = Phrase(fr: "Écrivez un nom de 1 à 100 caractères.", en: "Write a name of 1 to 100 characters.")
    let noRole = Phrase(fr: "Choisissez au moins un rôle.", en: "Choose at least one role.")
    let notAdministrator = Phrase(
        fr: "Seule une personne qui administre le système donne ce rôle.",
        en: "Only somebody who runs the system gives this role."
    )
    let advocateHint = Phrase(fr: "prend des dossiers et y travaille", en: "takes cases and works on them")
    let coordinatorHint = Phrase(
        fr: "redistribue et ferme aussi les dossiers des autres, gère l’équipe, lit le journal",
        en: "also gives back and closes the cases of others, manages people, reads the log"
    )
    let administratorHint = Phrase(
        fr: "fait fonctionner le système ; ce rôle seul n’ouvre aucun dossier",
        en: "runs the system; this role alone opens no case"
    )
    let crumb = Phrase(fr: "Toute l’équipe", en: "All people")
    let saveRoles = Phrase(fr: "Enregistrer les rôles", en: "Save the roles")
    let reset = Phrase(fr: "Réinitialiser la connexion", en: "Reset sign-in")
    let resetHelp = Phrase(
        fr:
            "Ce qui est réinitialisé cesse tout de suite de fonctionner et les sessions se ferment. Vous recevez un lien "
            + "à remettre vous-même à la personne, après avoir vérifié que c’est bien elle.",
        en:
            "What is reset stops working at once and sessions end. You get a link to hand to the person yourself, after "
            + "making sure that it is them."
    )
    let resetPassword = Phrase(fr: "Mot de passe oublié", en: "Password forgotten")
    let resetEverything = Phrase(
        fr: "Mot de passe et application de codes perdus",
        en: "Password and code app lost"
    )
    let closing = Phrase(fr: "Désactiver le compte", en: "Disable the account")
    let closingHelp = Phrase(
        fr: "La personne est déconnectée aussitôt et ne peut plus se connecter. Ses dossiers restent à son nom "
            + "jusqu’à ce qu’on les remette dans la file.",
        en: "The person is signed out at once and cannot sign in. Their cases stay theirs until they are given back."
    )
    let disable = Phrase(fr: "Désactiver", en: "Disable")
    let enable = Phrase(fr: "Réactiver le compte", en: "Enable the account again")
    let yourself = Phrase(
        fr: "C’est votre propre compte : une autre personne qui coordonne peut le changer.",
        en: "This is your own account: another coordinator can change it."
    )
    let runsTheSystem = Phrase(
        fr: "Cette personne administre le système : seule une autre qui l’administre peut changer son compte.",
        en: "This person runs the system: only somebody else who runs it can change their account."
    )
    let linkTitle = Phrase(fr: "Lien à remettre", en: "Link to hand over")
    let linkFor = Phrase(fr: "Pour", en: "For")
    let linkHelp = Phrase(
        fr:
            "Copiez-le maintenant : il ne sera plus affiché. Il sert une fois, pendant trois jours. Qui l’ouvre obtient "
            + "l’accès : remettez-le en personne ou par un moyen sûr.",
        en: "Copy it now: it is not shown again. It works once, for three days. Whoever opens it gets access: hand it "
            + "over in person or by a safe way."
    )
    let invitationLink = Phrase(
        fr: "Avec ce lien, la personne choisit un identifiant et un mot de passe et installe une application de codes.",
        en: "With this link the person chooses a login and a password and sets up a code app."
    )
    let passwordLink = Phrase(
        fr: "Avec ce lien, la personne choisit un nouveau mot de passe. Son application de codes reste nécessaire.",
        en: "With this link the person chooses a new password. Their code app is still needed."
    )
    let everythingLink = Phrase(
        fr:
            "Avec ce lien, la personne choisit un nouveau mot de passe et installe de nouveau une application de codes.",
        en: "With this link the person chooses a new password and sets up a code app anew."
    )
    let done = Phrase(fr: "C’est fait", en: "Done")
}

/// The words of the page behind a link that resets an account.
struct ResetText: ConsoleText {
    static let all = ResetText()

    let title = Phrase(fr: "Nouveau mot de passe", en: "New password")
    let lead = Phrase(
        fr: "Ce lien ne sert qu’une fois. Après le mot de passe, un code de votre application est demandé, ou une "
            + "nouvelle application est installée.",
        en: "This link works once. After the password, a code of your app is asked for, or a new app is set up."
    )
    let login = Phrase(fr: "Identifiant", en: "Login")
    let submit = Phrase(fr: "Continuer", en: "Continue")
}
