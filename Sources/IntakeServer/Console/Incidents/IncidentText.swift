/// The words of the register of confidentiality incidents.
struct IncidentText: ConsoleText {
    static let all = IncidentText()

    let title = Phrase(fr: "Registre des incidents de confidentialité", en: "Register of confidentiality incidents")
    let back = Phrase(fr: "Vie privée", en: "Privacy")
    let backToList = Phrase(fr: "Registre", en: "Register")
    let lead = Phrase(
        fr:
            "Tout incident s’inscrit ici, même sans risque de préjudice. Le registre se remet à la Commission d’accès à "
            + "l’information si elle le demande.",
        en: "Every incident is written here, even without a risk of harm. The Commission d’accès à l’information gets "
            + "the register if it asks."
    )
    let nobody = Phrase(
        fr: "N’écrivez ni nom, ni numéro de téléphone, ni numéro de dossier.",
        en: "Write no name, no telephone number and no reference of a case."
    )
    let empty = Phrase(
        fr: "Aucun incident au registre. S’il en survient un, inscrivez-le le jour même.",
        en: "No incident in the register. If one happens, write it down the same day."
    )
    let add = Phrase(fr: "Inscrire un incident", en: "Add an incident")
    let download = Phrase(fr: "Télécharger (CSV)", en: "Download (CSV)")
    let older = Phrase(fr: "Incidents plus anciens", en: "Earlier incidents")
    let print = Phrase(
        fr: "Le registre s’imprime tel quel depuis le navigateur.",
        en: "The register prints as it is from the browser."
    )

    let number = Phrase(fr: "Numéro", en: "Number")
    let occurred = Phrase(fr: "Date ou période de l’incident", en: "Date or period of the incident")
    let occurredHint = Phrase(
        fr: "Par exemple : 3 mars 2026, ou du 1er au 4 mars 2026. Inconnue ? Dites-le.",
        en: "For example: March 3, 2026, or March 1 to 4, 2026. Not known? Say so."
    )
    let aware = Phrase(fr: "Date où le groupe l’a appris", en: "Date on which the group learned of it")
    let information = Phrase(
        fr: "Renseignements visés, ou pourquoi on ne le sait pas",
        en: "Information concerned, or why that is not known"
    )
    let circumstances = Phrase(fr: "Circonstances, en bref", en: "Circumstances, in brief")
    let people = Phrase(fr: "Nombre de personnes, même approximatif", en: "Number of people, even about")
    let risk = Phrase(fr: "Risque de préjudice sérieux", en: "Risk of serious injury")
    let riskOpen = Phrase(fr: "À évaluer", en: "To be assessed")
    let riskSerious = Phrase(fr: "Oui", en: "Yes")
    let riskNone = Phrase(fr: "Non", en: "No")
    let assessment = Phrase(fr: "Ce qui mène à cette conclusion", en: "What leads to this conclusion")
    let assessmentHint = Phrase(
        fr: "Sensibilité des renseignements, ce qu’on peut craindre de leur utilisation, probabilité.",
        en: "How sensitive the information is, what may be feared of its use, how likely that is."
    )
    let commissionTold = Phrase(
        fr: "Avis à la Commission d’accès à l’information (date)",
        en: "Notice to the Commission d’accès à l’information (date)"
    )
    let peopleTold = Phrase(fr: "Avis aux personnes (date)", en: "Notice to the people (date)")
    let peopleToldHow = Phrase(
        fr: "Comment elles ont été avisées ; si l’avis est public, pourquoi",
        en: "How they were told; if by a public notice, why"
    )
    let toldHint = Phrase(
        fr: "Si le risque est sérieux, la Commission et les personnes sont avisées sans tarder.",
        en: "Where the risk is serious, the Commission and the people are told without delay."
    )
    let measures = Phrase(fr: "Mesures prises", en: "Measures taken")
    let save = Phrase(fr: "Enregistrer", en: "Save")
    let amend = Phrase(fr: "Modifier", en: "Amend")
    let amendHelp = Phrase(
        fr: "Chaque version reste au registre, avec son auteur et sa date.",
        en: "Every version stays in the register, with who wrote it and when."
    )
    let versions = Phrase(fr: "Versions", en: "Versions")
    let version = Phrase(fr: "Version", en: "Version")
    let keptUntil = Phrase(fr: "Gardé au moins jusqu’au", en: "Kept at least until")
    let notYet = Phrase(fr: "Pas encore", en: "Not yet")
    let nothing = Phrase(fr: "Rien d’écrit", en: "Nothing written")

    let dateMissing = Phrase(
        fr: "Écrivez la date ainsi : 2026-03-03. Elle ne peut pas être à venir.",
        en: "Write the date like this: 2026-03-03. It cannot be in the future."
    )
    let wordsMissing = Phrase(fr: "Dites en bref ce qui s’est passé.", en: "Say in brief what happened.")
    let riskMissing = Phrase(fr: "Choisissez une réponse.", en: "Choose an answer.")
    let assessmentMissing = Phrase(
        fr: "Dites ce qui mène à cette conclusion.",
        en: "Say what leads to this conclusion."
    )
    let tooLong = Phrase(
        fr: "Raccourcissez ce texte : 3000 caractères au plus.",
        en: "Shorten this text: 3000 characters at most."
    )
    let overtaken = Phrase(
        fr: "Quelqu’un a modifié cet incident entre-temps. Sa version est plus bas ; ce que vous avez écrit est resté "
            + "dans le formulaire. Comparez, puis enregistrez de nouveau.",
        en: "Somebody amended this incident meanwhile. Their version is below; what you wrote is still in the form. "
            + "Compare, then save again."
    )
}
