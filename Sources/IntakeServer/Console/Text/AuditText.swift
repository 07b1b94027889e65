import IntakeStore

/// The words of the audit log.
struct AuditText: ConsoleText {
    static let all = AuditText()

    let title = Phrase(fr: "Journal", en: "Audit log")
    let lead = Phrase(
        fr: "Qui a lu ou changé quoi dans votre groupe. Rien ne s’y efface.",
        en: "Who read or changed what in your group. Nothing is ever removed from it."
    )
    let systemLead = Phrase(
        fr: "Ce qui s’est fait dans toute l’installation, sauf ce qui touche un dossier. Rien ne s’y efface.",
        en: "What was done in the whole installation, except what concerns a case. Nothing is ever removed from it."
    )
    let scope = Phrase(fr: "Partie du journal", en: "Part of the log")
    let ofTheGroup = Phrase(fr: "Mon groupe", en: "My group")
    let ofTheSystem = Phrase(fr: "Toute l’installation, sans les dossiers", en: "Whole installation, without cases")
    let chain = Phrase(fr: "Intégrité", en: "Integrity")
    let check = Phrase(fr: "Vérifier tout le journal", en: "Check the whole log")
    let filter = Phrase(fr: "Filtrer", en: "Filter")
    let actor = Phrase(fr: "Personne", en: "Person")
    let action = Phrase(fr: "Action", en: "Action")
    let reference = Phrase(fr: "Dossier", en: "Case")
    let anyone = Phrase(fr: "Toutes", en: "Anyone")
    let anything = Phrase(fr: "Toutes", en: "Any")
    let show = Phrase(fr: "Afficher", en: "Show")
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
}
