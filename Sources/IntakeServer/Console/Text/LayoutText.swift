/// The words around every page.
struct LayoutText: ConsoleText {
    static let all = LayoutText()

    let product = Phrase(fr: "Porte-voix", en: "Porte-voix")
    let skip = Phrase(fr: "Aller au contenu", en: "Skip to content")
    let navigation = Phrase(fr: "Console", en: "Console")
    let queue = Phrase(fr: "File", en: "Queue")
    let statistics = Phrase(fr: "Statistiques", en: "Statistics")
    let account = Phrase(fr: "Compte", en: "Account")
    let signOut = Phrase(fr: "Se déconnecter", en: "Sign out")
    /// The other language, in that language's own words.
    let otherLanguage = Phrase(fr: "English", en: "Français")
    let confidential = Phrase(
        fr: "Renseignements confidentiels. Fermez votre session quand vous quittez le poste.",
        en: "Confidential information. Sign out when you leave the desk."
    )
    let problems = Phrase(fr: "À corriger", en: "Please correct")
}
