/// The words of the statistics.
struct StatisticsText: ConsoleText {
    static let all = StatisticsText()

    let title = Phrase(fr: "Statistiques", en: "Statistics")
    let lead = Phrase(
        fr: "Où les entrevues s’arrêtent, question par question.",
        en: "Where interviews stop, question by question."
    )
    let internalOnly = Phrase(
        fr: "Pour l’organisme seulement. Avant de publier ces nombres, retirez ceux qui sont plus petits que 5.",
        en: "For the organisation only. Before publishing these numbers, remove those under 5."
    )
    let periods = Phrase(fr: "Entrevues commencées depuis", en: "Interviews begun in the last")
    let download = Phrase(fr: "Télécharger (CSV)", en: "Download (CSV)")
    let question = Phrase(fr: "Question", en: "Question")
    let asked = Phrase(fr: "Posée", en: "Asked")
    let answered = Phrase(fr: "Répondue", en: "Answered")
    let unclear = Phrase(fr: "Pas comprise", en: "Unclear")
    let skipped = Phrase(fr: "Passée", en: "Skipped")
    let abandoned = Phrase(fr: "Abandonnée", en: "Abandoned")
    let median = Phrase(fr: "Temps médian", en: "Median time")
    let help = Phrase(
        fr: "Abandonnée : la personne s’est arrêtée à cette question. Les entrevues en cours ne comptent pas comme "
            + "abandonnées. Temps médian : de la question à sa réponse.",
        en: "Abandoned: the person stopped at this question. Interviews under way do not count as abandoned. Median "
            + "time: from the question to its answer."
    )
    let empty = Phrase(
        fr: "Aucune entrevue dans cette période. Choisissez-en une plus longue.",
        en: "No interview in this period. Choose a longer one."
    )
}
