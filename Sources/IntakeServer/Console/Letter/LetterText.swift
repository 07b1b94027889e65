/// The words of a letter's pages.
struct LetterText: ConsoleText {
    static let all = LetterText()

    let colon = Phrase(fr: " :", en: ":")
    let title = Phrase(fr: "Lettre au Protecteur du citoyen", en: "Letter to the ombudsman")
    let letter = Phrase(fr: "Lettre", en: "Letter")
    let version = Phrase(fr: "Version", en: "Version")
    let backToCase = Phrase(fr: "Dossier", en: "Case")
    let backToLetter = Phrase(fr: "Lettre", en: "Letter")

    // Where it stands.
    let deadline = Phrase(fr: "Dernier jour pour contester la décision", en: "Last day to contest the decision")
    let deadlineSource = Phrase(fr: "Règle :", en: "Rule:")
    let noDeadline = Phrase(
        fr: "Une plainte n’est pas un appel : elle n’arrête aucun délai. Une décision se conteste par une demande de "
            + "révision, puis devant le tribunal.",
        en:
            "A complaint is not an appeal: it stops no deadline. A decision is contested by applying for a review, then "
            + "before the tribunal."
    )
    let ready = Phrase(fr: "La lettre est prête : il n’y manque rien.", en: "The letter is ready: nothing is missing.")
    let notReady = Phrase(
        fr: "La lettre n’est pas prête. Il reste à compléter :",
        en: "The letter is not ready. To complete:"
    )
    let savedBy = Phrase(fr: "enregistrée par", en: "saved by")
    let none = Phrase(
        fr: "Pas encore de lettre. Le brouillon reprend les réponses dans les mots de la personne, et montre ce qui "
            + "manque.",
        en: "No letter yet. The draft takes the answers in the person’s own words, and shows what is missing."
    )
    let takeFirst = Phrase(
        fr: "Prenez d’abord le dossier : la lettre s’écrit ensuite ici.",
        en: "Take the case first: the letter is then written here."
    )
    let closedCase = Phrase(
        fr: "Le dossier est fermé : la lettre se lit et ne change plus.",
        en: "The case is closed: the letter can be read and changes no more."
    )
    let mergedLetters = Phrase(
        fr: "Lettres des dossiers fusionnés ici",
        en: "Letters of the cases merged into this one"
    )

    // Writing it.
    let write = Phrase(fr: "Écrire", en: "Write")
    let writeHelp = Phrase(
        fr: "Une ligne vide sépare les paragraphes. Ce qui est entre crochets [à compléter : …] manque encore. "
            + "L’adresse du Protecteur, la date, la formule de fin et la signature s’ajoutent sur le papier.",
        en: "An empty line separates paragraphs. What stands in brackets [to complete: …] is still missing. The "
            + "ombudsman’s address, the date, the closing words and the signature are added on paper."
    )
    let optional = Phrase(fr: "facultatif", en: "optional")
    let save = Phrase(fr: "Enregistrer une version", en: "Save a version")
    let unsaved = Phrase(
        fr: "Ce qui est dans le formulaire n’est pas encore enregistré.",
        en: "What stands in the form is not saved yet."
    )
    let draftAgain = Phrase(fr: "Refaire le brouillon à partir des réponses", en: "Draft again from the answers")
    let draftAgainHelp = Phrase(
        fr: "Une nouvelle version s’ajoute ; celle d’avant reste dans la liste.",
        en: "It becomes a new version; the one before stays in the list."
    )
    let theirs = Phrase(fr: "La version enregistrée entre-temps", en: "The version saved meanwhile")

    // References.
    let references = Phrase(fr: "Repères", en: "References")
    let referencesHelp = Phrase(
        fr: "« Citer » ajoute le repère à la fin du texte, sans enregistrer. Rien n’est cité tout seul.",
        en: "“Cite” adds the reference at the end of the text, without saving. Nothing is cited by itself."
    )
    let cite = Phrase(fr: "Citer", en: "Cite")
    let verify = Phrase(fr: "à vérifier avant de s’y fier", en: "check before relying on it")
    let answer = Phrase(fr: "Réponse", en: "Answer")

    // Agreement.
    let approvals = Phrase(fr: "Accord de la personne", en: "The person’s agreement")
    let approvalHow = Phrase(fr: "Comment elle a accepté la version", en: "How they agreed to version")
    let approvalText = Phrase(fr: "Son texto", en: "Their text")
    let chooseText = Phrase(fr: "Choisissez le texto", en: "Choose the text")
    let noTextYet = Phrase(
        fr: "La personne n’a envoyé aucun texto depuis cette version.",
        en: "The person has sent no text since this version."
    )
    let approve = Phrase(fr: "Noter l’accord", en: "Record the agreement")
    let approvalMissing = Phrase(fr: "Choisissez comment la personne a accepté.", en: "Choose how the person agreed.")
    let messageMissing = Phrase(
        fr: "Choisissez le texto où la personne accepte.",
        en: "Choose the text in which the person agrees."
    )

    // What it becomes.
    let papers = Phrase(fr: "Imprimer, copier, appeler", en: "Print, copy, call")
    let papersHelp = Phrase(fr: "De la dernière version enregistrée.", en: "Of the version saved last.")
    let printIt = Phrase(fr: "Imprimer la lettre et la procuration", en: "Print the letter and the procuration")
    let pdf = Phrase(fr: "Lettre en PDF", en: "Letter as PDF")
    let form = Phrase(fr: "Texte pour le formulaire en ligne", en: "Text for the online form")
    let callSheet = Phrase(fr: "Feuille pour l’appel", en: "Sheet for the call")
    let callSheetPDF = Phrase(fr: "Feuille en PDF", en: "Sheet as PDF")
    let printHint = Phrase(
        fr: "Pour imprimer ou enregistrer en PDF : Ctrl + P, ou le menu du navigateur.",
        en: "To print or to save as PDF: Ctrl + P, or the browser’s menu."
    )

    // Sent.
    let sent = Phrase(fr: "Plainte envoyée", en: "Complaint sent")
    let notSent = Phrase(fr: "Pas encore transmise.", en: "Not sent yet.")
    let recordSent = Phrase(fr: "Noter l’envoi", en: "Record that it was sent")
    let sentManner = Phrase(fr: "Comment elle est partie", en: "How it was sent")
    let sentOn = Phrase(fr: "Quel jour", en: "On what day")
    let ombudsmanReference = Phrase(
        fr: "Numéro donné par le Protecteur (facultatif)",
        en: "The ombudsman’s reference (optional)"
    )
    let theirReference = Phrase(fr: "numéro du Protecteur", en: "the ombudsman’s reference")
    let followUp = Phrase(fr: "Faire le suivi le (facultatif)", en: "Follow up on (optional)")
    let followUpOn = Phrase(fr: "suivi le", en: "follow up on")
    let sentHelp = Phrase(
        fr: "Le dossier passe à la liste « Envoyés », et le jour du suivi devient la prochaine échéance.",
        en: "The case goes to the list “Submitted”, and the day of the follow-up becomes its next date."
    )
    let recordedBy = Phrase(fr: "noté par", en: "recorded by")
    let mannerMissing = Phrase(
        fr: "Choisissez comment la plainte est partie.",
        en: "Choose how the complaint was sent."
    )
    let nothingToSend = Phrase(
        fr: "Il n’y a pas encore de lettre à envoyer. Rédigez-la d’abord.",
        en: "There is no letter to send yet. Draft it first."
    )
    let sentOnMissing = Phrase(
        fr: "Écrivez le jour de l’envoi ainsi : 2026-03-03.",
        en: "Write the day it was sent like this: 2026-03-03."
    )
    let sentInFuture = Phrase(
        fr: "L’envoi ne peut pas être dans le futur. Choisissez aujourd’hui ou avant.",
        en: "It cannot have been sent in the future. Choose today or earlier."
    )
    let followUpUnreadable = Phrase(
        fr: "Écrivez le jour du suivi ainsi : 2026-03-03.",
        en: "Write the day of the follow-up like this: 2026-03-03."
    )
    let followUpPast = Phrase(
        fr: "Le suivi ne peut pas être dans le passé. Choisissez aujourd’hui ou plus tard.",
        en: "The follow-up cannot be in the past. Choose today or later."
    )
    let inCase = Phrase(fr: "dans", en: "in")

    // Versions.
    let versions = Phrase(fr: "Versions", en: "Versions")
    let earlierVersions = Phrase(fr: "Versions plus anciennes", en: "Earlier versions")
    let toComplete = Phrase(fr: "à compléter", en: "to complete")
    let changes = Phrase(fr: "Ce qui a changé depuis la version d’avant", en: "What changed since the version before")
    let whole = Phrase(fr: "Ce que dit cette version", en: "What this version says")
    let noChanges = Phrase(fr: "Le texte n’a pas changé.", en: "The text has not changed.")
    let added = Phrase(fr: "Ajouté", en: "Added")
    let removed = Phrase(fr: "Retiré", en: "Taken out")
    let restore = Phrase(fr: "Reprendre cette version", en: "Take this version again")
    let restoreHelp = Phrase(
        fr: "Elle redevient la dernière, comme nouvelle version. Rien n’est effacé.",
        en: "It becomes the latest again, as a new version. Nothing is deleted."
    )
    let isLatest = Phrase(fr: "C’est la dernière version.", en: "This is the latest version.")
    let empty = Phrase(fr: "Écrivez ce champ avant d’enregistrer.", en: "Fill in this field before saving.")

    // The form's text.
    let formTitle = Phrase(fr: "Texte pour le formulaire en ligne", en: "Text for the online form")
    let formHelp = Phrase(
        fr: "Copiez le texte, puis collez-le dans le formulaire du Protecteur du citoyen.",
        en: "Copy the text, then paste it into the ombudsman’s form."
    )
    let limitNoted = Phrase(
        fr: "La limite du formulaire est à vérifier ; elle a été notée en",
        en: "Check the form’s limit; it was noted in"
    )
    let wholeText = Phrase(fr: "Le texte entier", en: "The whole text")
    let shorterText = Phrase(fr: "Une forme plus courte, en phrases entières", en: "A shorter form, in whole sentences")
    let shorterHelp = Phrase(
        fr: "Ce qui est retiré est marqué […]. Le texte entier peut partir par la poste.",
        en: "What is left out is marked […]. The whole text can go by post."
    )
    let noShorter = Phrase(
        fr: "Une seule phrase prend trop de place pour être raccourcie ici. Raccourcissez la lettre, puis revenez.",
        en: "A single sentence takes too much room to be shortened here. Shorten the letter, then come back."
    )
    let copy = Phrase(fr: "Copier", en: "Copy")
    let copied = Phrase(fr: "Copié.", en: "Copied.")
}
