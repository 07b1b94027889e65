/// The words of the queue.
struct QueueText: ConsoleText {
    static let all = QueueText()

    let title = Phrase(fr: "File des dossiers", en: "Case queue")
    let lists = Phrase(fr: "Listes", en: "Lists")
    let parts = Phrase(fr: "Partie de la liste", en: "Part of the list")
    let dueToday = Phrase(fr: "À faire aujourd’hui", en: "Due today")
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
    let state = Phrase(fr: "Liste :", en: "List:")

    // Searching and narrowing.
    let found = Phrase(fr: "Recherche", en: "Search")
    let search = Phrase(fr: "Chercher un dossier", en: "Find a case")
    let searchHint = Phrase(
        fr: "Numéro de dossier, téléphone complet ou mots entiers du nom. Dans toutes les listes.",
        en: "Case reference, whole phone number or whole words of the name. In all lists."
    )
    let searchButton = Phrase(fr: "Chercher", en: "Find")
    let toQueue = Phrase(fr: "Retour à la file", en: "Back to the queue")
    let filter = Phrase(fr: "Filtrer la liste", en: "Narrow the list")
    let checklist = Phrase(fr: "Questionnaire", en: "Checklist")
    let office = Phrase(fr: "Bureau", en: "Office")
    let officeHint = Phrase(fr: "Mots entiers, par exemple : Laval", en: "Whole words, for example: Laval")
    let language = Phrase(fr: "Langue", en: "Language")
    let channel = Phrase(fr: "Par", en: "By")
    let from = Phrase(fr: "Reçu à partir du", en: "Received from")
    let to = Phrase(fr: "Jusqu’au", en: "Until")
    let any = Phrase(fr: "Peu importe", en: "Any")
    let apply = Phrase(fr: "Filtrer", en: "Narrow")
    let clear = Phrase(fr: "Tout montrer", en: "Show all")

    // Several cases at once.
    let choose = Phrase(fr: "Choisir le dossier", en: "Choose case")
    let bulk = Phrase(fr: "Avec les dossiers cochés", en: "With the ticked cases")
    let bulkClaim = Phrase(fr: "Prendre pour moi", en: "Take for me")
    let bulkHandOver = Phrase(fr: "Transmettre à", en: "Hand over to")
    let bulkHandOverButton = Phrase(fr: "Transmettre", en: "Hand over")
    let chooseColleague = Phrase(fr: "Choisissez une personne", en: "Choose somebody")
    let bulkClose = Phrase(fr: "Fermer, parce que", en: "Close, because")
    let chooseReason = Phrase(fr: "Choisissez une raison", en: "Choose a reason")
    let closeWords = Phrase(fr: "Précisions", en: "Details")
    let bulkCloseButton = Phrase(fr: "Fermer les dossiers", en: "Close the cases")

    // What changes while the page is open: the number stands for `{n}`.
    let oneArrived = Phrase(fr: "Un nouveau dossier vient d’arriver.", en: "A new case has just come.")
    let manyArrived = Phrase(fr: "{n} nouveaux dossiers viennent d’arriver.", en: "{n} new cases have just come.")

    // Where there is nothing.
    let emptyNarrowed = Phrase(
        fr: "Aucun dossier de cette liste ne correspond au filtre. Élargissez-le, ou choisissez « Tout montrer ».",
        en: "No case in this list fits the filter. Widen it, or choose “Show all”."
    )
    let emptyDue = Phrase(
        fr: "Rien à faire aujourd’hui dans cette liste : aucun délai ni rappel n’y tombe.",
        en: "Nothing is due today in this list: no deadline and no call falls on this day."
    )
    let emptySearch = Phrase(
        fr: "Aucun dossier trouvé. Vérifiez l’orthographe, essayez un seul mot du nom, ou le téléphone avec "
            + "l’indicatif régional.",
        en: "No case was found. Check the spelling, try one word of the name, or the phone number with its area code."
    )
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
