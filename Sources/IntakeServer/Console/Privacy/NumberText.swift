/// The words of the page on what is held under a number.
struct NumberText: ConsoleText {
    static let all = NumberText()

    let title = Phrase(fr: "Personne sans dossier", en: "Somebody without a case")
    let back = Phrase(fr: "Vie privée", en: "Privacy")
    let lead = Phrase(
        fr: "Quelqu’un qui a écrit ou appelé sans avoir de dossier demande ce qu’on garde, ou demande de l’effacer. "
            + "Écrivez son numéro. Assurez-vous d’abord que c’est bien la personne qui demande.",
        en: "Somebody who wrote or called and has no case asks what is kept, or asks to have it erased. Type their "
            + "number. First make sure that it is the person who asks."
    )
    let number = Phrase(fr: "Numéro de téléphone", en: "Telephone number")
    let lookUp = Phrase(fr: "Chercher", en: "Look up")
    let notANumber = Phrase(
        fr: "Écrivez le numéro avec son indicatif régional, par exemple 514 555-0100.",
        en: "Write the number with its area code, for example 514 555-0100."
    )
    let results = Phrase(fr: "Ce qu’on garde sous ce numéro", en: "What is held under this number")
    let nothing = Phrase(
        fr: "Rien. Vous pouvez répondre à la personne qu’on ne garde rien sous ce numéro.",
        en: "Nothing. You can tell the person that nothing is kept under this number."
    )
    let cases = Phrase(
        fr:
            "Des dossiers : ce qui s’y trouve se remet ou se détruit à partir de leur page de renseignements personnels.",
        en: "Cases: what is in them is handed out or destroyed from their page on personal information."
    )
    let several = Phrase(
        fr:
            "Plusieurs personnes ont utilisé ce téléphone. Demandez quand la personne a écrit ou appelé pour la première "
            + "fois, et choisissez. Ne remettez jamais à l’une les paroles de l’autre.",
        en: "Several people used this telephone. Ask when the person first wrote or called, and choose. Never hand one "
            + "the words of another."
    )
    let stopAlone = Phrase(
        fr: "Seulement que les messages à ce numéro ont été arrêtés",
        en: "Only that messages to this number were stopped"
    )
    let textsAlone = Phrase(
        fr: "Des textos qui ne font partie d’aucune conversation",
        en: "Texts that belong to no conversation"
    )
    let warning = CasePrivacyText.all.exportWarning
    let download = CasePrivacyText.all.download
    let erase = Phrase(fr: "Détruire", en: "Destroy")
    let stays = Phrase(
        fr:
            "Il restera que cela a été fait, et, si la personne a écrit ARRET, une empreinte de son numéro pour ne plus "
            + "lui écrire.",
        en:
            "What stays: that this was done and, if the person wrote STOP, a fingerprint of their number so that nobody "
            + "writes to them."
    )
    let why = CasePrivacyText.all.why
    let chooseReason = CasePrivacyText.all.chooseReason
    let sure = CasePrivacyText.all.sure
    let confirmErase = CasePrivacyText.all.confirmErase

    static func began(_ moment: String) -> Phrase {
        Phrase(fr: "Conversation commencée le \(moment)", en: "Conversation begun \(moment)")
    }
}
