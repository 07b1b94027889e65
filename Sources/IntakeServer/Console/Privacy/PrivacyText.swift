/// The words of the page on how long things are kept.
struct PrivacyText: ConsoleText {
    static let all = PrivacyText()

    let title = Phrase(fr: "Vie privée", en: "Privacy")
    let lead = Phrase(
        fr: "Ce qui n’est plus nécessaire est détruit chaque nuit.",
        en: "What is no longer needed is destroyed each night."
    )
    let rules = Phrase(fr: "Durées de conservation", en: "How long things are kept")
    let work = Phrase(fr: "Travail de la nuit", en: "Nightly work")
    let neverDone = Phrase(
        fr: "Le travail de la nuit n’a jamais été fait. Avertissez la personne qui administre le système.",
        en: "The nightly work was never done. Tell the person who runs the system."
    )
    let late = Phrase(
        fr: "Cela fait plus d’un jour. Avertissez la personne qui administre le système.",
        en: "That was more than a day ago. Tell the person who runs the system."
    )
    let upcoming = Phrase(fr: "Dossiers bientôt détruits", en: "Cases destroyed soon")
    let none = Phrase(
        fr: "Aucun dossier n’arrive bientôt à la fin de sa conservation. Il n’y a rien à faire.",
        en: "No case comes to the end of its time soon. There is nothing to do."
    )
    let upcomingHelp = Phrase(
        fr: "Pour garder un dossier plus longtemps, ouvrez-le et interdisez sa destruction.",
        en: "To keep a case longer, open it and forbid its destruction."
    )
    let more = Phrase(
        fr: "La liste continue : seuls les premiers sont montrés.",
        en: "There are more: only the first are shown."
    )
    let reference = Phrase(fr: "Dossier", en: "Case")
    let closed = Phrase(fr: "Fermé le", en: "Closed")
    let fate = Phrase(fr: "Ce qui arrive", en: "What happens")
    let numbers = Phrase(fr: "Demandes de personnes sans dossier", en: "Requests of people without a case")
    let numbersHelp = Phrase(
        fr:
            "Quelqu’un qui a un dossier reçoit ce qu’on garde à partir de ce dossier. Pour les autres, on cherche par le "
            + "numéro de téléphone.",
        en: "Somebody who has a case is handed what is kept from that case. For others, look up the telephone number."
    )
    let openNumbers = Phrase(fr: "Chercher un numéro", en: "Look up a number")
    let incidents = Phrase(fr: "Registre des incidents de confidentialité", en: "Register of confidentiality incidents")
    let incidentsHelp = Phrase(
        fr: "Tout accès, usage, perte ou communication non permis d’un renseignement personnel s’y inscrit.",
        en: "Any access, use, loss or disclosure of personal information that was not allowed is written there."
    )
    let openIncidents = Phrase(fr: "Ouvrir le registre", en: "Open the register")
}
