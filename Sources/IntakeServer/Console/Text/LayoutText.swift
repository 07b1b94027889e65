/// The words around every page.
struct LayoutText: ConsoleText {
    static let all = LayoutText()

    let product = Phrase(fr: "Porte-voix", en: "Porte-voix")
    let skip = Phrase(fr: "Aller au contenu", en: "Skip to content")
    let navigation = Phrase(fr: "Console", en: "Console")
    let queue = Phrase(fr: "File", en: "Queue")
    let tasks = Phrase(fr: "Tâches", en: "Tasks")
    let statistics = Phrase(fr: "Statistiques", en: "Statistics")
    let people = Phrase(fr: "Équipe", en: "People")
    let audit = Phrase(fr: "Journal", en: "Audit log")
    let privacy = Phrase(fr: "Vie privée", en: "Privacy")
    let account = Phrase(fr: "Compte", en: "Account")
    let signOut = Phrase(fr: "Se déconnecter", en: "Sign out")
    /// The other language, in that language's own words.
    let otherLanguage = Phrase(fr: "English", en: "Français")
    let stale = Phrase(
        fr: "Cette page n’est plus à jour. Rechargez-la.",
        en: "This page is no longer up to date. Reload it."
    )
    let confidential = Phrase(
        fr: "Renseignements confidentiels. Fermez votre session quand vous quittez le poste.",
        en: "Confidential information. Sign out when you leave the desk."
    )
    let privacyContact = Phrase(
        fr: "Responsable de la protection des renseignements personnels :",
        en: "In charge of personal information:"
    )
    let shortcuts = Phrase(fr: "Raccourcis clavier", en: "Keyboard shortcuts")
    let shortcutsHelp = Phrase(
        fr: "Sans effet pendant qu’on écrit. Pour ne plus en avoir :",
        en: "They do nothing while you write. To switch them off:"
    )
    let shut = Phrase(fr: "Fermer la liste", en: "Close the list")
    let keyList = Phrase(fr: "Montrer cette liste", en: "Show this list")
    let keyQueue = Phrase(fr: "Aller à la file", en: "Go to the queue")
    let keySearch = Phrase(fr: "Chercher", en: "Search")
    let keyStep = Phrase(fr: "Dossier suivant, précédent", en: "Next case, previous case")
    let keyClaim = Phrase(fr: "Prendre le dossier", en: "Take the case")
    let keyReply = Phrase(fr: "Écrire un texto", en: "Write a text message")
    let keyCall = Phrase(fr: "Noter un appel", en: "Note a call")
    let keyNote = Phrase(fr: "Écrire une note", en: "Write a note")
    let keyMove = Phrase(fr: "Changer de liste", en: "Move to another list")
    let keyHandOver = Phrase(fr: "Transmettre le dossier", en: "Hand the case over")
    let keyClose = Phrase(fr: "Fermer le dossier", en: "Close the case")
    let problems = Phrase(fr: "À corriger", en: "Please correct")
}
