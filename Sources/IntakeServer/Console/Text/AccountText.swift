/// The words of the account page.
struct AccountText: ConsoleText {
    static let all = AccountText()

    let title = Phrase(fr: "Mon compte", en: "My account")
    let name = Phrase(fr: "Nom", en: "Name")
    let login = Phrase(fr: "Identifiant", en: "Login")
    let roles = Phrase(fr: "Rôles", en: "Roles")
    let language = Phrase(fr: "Langue", en: "Language")
    let consoleLanguage = Phrase(fr: "Langue de la console", en: "Language of the console")
    let saveLanguage = Phrase(fr: "Changer la langue", en: "Change language")
    let shortcuts = Phrase(fr: "Raccourcis clavier", en: "Keyboard shortcuts")
    let useShortcuts = Phrase(
        fr: "Une seule touche suffit (« ? » en montre la liste)",
        en: "A single key is enough (“?” shows the list)"
    )
    let shortcutsHelp = Phrase(
        fr: "Sans raccourcis, aucune touche seule ne fait rien : utile avec la dictée.",
        en: "Without shortcuts no single key does anything: useful with dictation."
    )
    let saveShortcuts = Phrase(fr: "Enregistrer ce choix", en: "Save this choice")
    let phone = Phrase(fr: "Téléphone pour les appels", en: "Phone for calls")
    let phoneLabel = Phrase(fr: "Votre numéro", en: "Your number")
    let phoneHint = Phrase(
        fr: "La ligne vous appelle à ce numéro ; les gens voient celui de la ligne, jamais le vôtre. Laissez vide pour "
            + "l’effacer.",
        en: "The line calls you at this number; people see the line’s, never yours. Leave it empty to remove it."
    )
    let savePhone = Phrase(fr: "Enregistrer le numéro", en: "Save the number")
    let wrongPhone = Phrase(
        fr: "Ce numéro ne peut pas être appelé. Écrivez les dix chiffres d’un numéro du Canada ou des États-Unis.",
        en: "This number cannot be called. Write the ten digits of a number in Canada or the United States."
    )
    let security = Phrase(fr: "Connexion", en: "Signing in")
    let changePassword = Phrase(fr: "Changer le mot de passe", en: "Change password")
    let changeFactor = Phrase(fr: "Changer d’application de codes", en: "Change the code app")
    let makeCodes = Phrase(fr: "Faire de nouveaux codes de secours", en: "Make new recovery codes")
    let securityHelp = Phrase(
        fr: "Votre mot de passe et un code sont redemandés avant ces changements. Vos autres sessions se ferment quand "
            + "le mot de passe ou l’application change.",
        en: "Your password and a code are asked for again before these changes. Your other sessions end when the "
            + "password or the app changes."
    )
    let currentPassword = Phrase(fr: "Mot de passe actuel", en: "Current password")
    let wrongPassword = Phrase(
        fr: "Le mot de passe actuel ne convient pas.",
        en: "The current password is wrong."
    )
    let passwordHelp = Phrase(
        fr: "Vos autres sessions se ferment quand le mot de passe change.",
        en: "Your other sessions end when the password changes."
    )
    let sessions = Phrase(fr: "Sessions ouvertes", en: "Open sessions")
    let current = Phrase(fr: "celle-ci", en: "this one")
    let since = Phrase(fr: "Ouverte le", en: "Opened")
    let seen = Phrase(fr: "Dernière activité", en: "Last used")
    let unknownDevice = Phrase(fr: "Navigateur inconnu", en: "Unknown browser")
    let endSession = Phrase(fr: "Fermer", en: "End")
    let endOthers = Phrase(fr: "Fermer toutes les autres sessions", en: "End all other sessions")
    let sessionHelp = Phrase(
        fr: "Une session se ferme après 8 heures sans activité, et 12 heures après la connexion.",
        en: "A session ends after 8 hours without activity, and 12 hours after sign-in."
    )
    let advocate = Phrase(fr: "intervention", en: "advocate")
    let coordinator = Phrase(fr: "coordination", en: "coordinator")
    let administrator = Phrase(fr: "administration", en: "administrator")
}
