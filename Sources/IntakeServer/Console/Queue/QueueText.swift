/// The words of the queue.
struct QueueText: ConsoleText {
    static let all = QueueText()

    let title = Phrase(fr: "File des dossiers", en: "Case queue")
    let lists = Phrase(fr: "Listes", en: "Lists")
    let onlyMine = Phrase(fr: "Seulement les miens", en: "Only mine")
    let everyones = Phrase(fr: "Tous les dossiers", en: "Everyone’s")
    let next = Phrase(fr: "Page suivante", en: "Next page")
    let first = Phrase(fr: "Première page", en: "First page")
    let pages = Phrase(fr: "Pages", en: "Pages")
    let deadline = Phrase(fr: "Contester au plus tard le", en: "Contest by")
    let handedOver = Phrase(fr: "Transmis par", en: "Handed over by")
    let nextCall = Phrase(fr: "Rappeler le", en: "Call again on")
    let owner = Phrase(fr: "S’en occupe :", en: "Handled by:")
    let received = Phrase(fr: "reçu le", en: "received")
    let attention = Phrase(fr: "Nouveau message à lire", en: "New message to read")
    let partial = Phrase(fr: "Entrevue incomplète", en: "Interview incomplete")
    let mine = Phrase(fr: "à vous", en: "yours")
    let emptyNew = Phrase(
        fr: "Aucun dossier n’attend. Les prochains apparaîtront ici dès qu’une personne aura répondu.",
        en: "No case is waiting. The next ones appear here as soon as a person has answered."
    )
    let emptyList = Phrase(
        fr: "Aucun dossier dans cette liste. Les nouveaux dossiers attendent dans « Nouveaux ».",
        en: "No case in this list. New cases wait under “New”."
    )
    let emptyMine = Phrase(
        fr: "Aucun dossier à vous dans cette liste. Prenez-en un sous « Nouveaux ».",
        en: "No case of yours in this list. Take one from “New”."
    )
    let countsOnly = Phrase(
        fr: "Votre compte sert à faire fonctionner le système : il voit combien de dossiers attendent, et n’en "
            + "ouvre aucun.",
        en: "Your account runs the system: it sees how many cases are waiting, and opens none."
    )
}
