/// The words of the pages on what is held on one person.
struct CasePrivacyText: ConsoleText {
    static let all = CasePrivacyText()

    let colon = Phrase(fr: " :", en: ":")
    let back = Phrase(fr: "Dossier", en: "Case")

    let consent = Phrase(fr: "Consentement", en: "Consent")
    let noConsent = Phrase(
        fr: "La personne n’a pas encore consenti : on ne garde que son numéro et le moment où la rappeler.",
        en: "The person has not consented yet: only their number and a time to call back are kept."
    )
    let consentGone = Phrase(fr: "Effacé avec le reste.", en: "Erased with the rest.")
    let givenAt = Phrase(fr: "Donné le", en: "Given")
    let channel = Phrase(fr: "Par", en: "By")
    let language = Phrase(fr: "En", en: "In")
    let version = Phrase(fr: "Version du texte", en: "Version of the text")
    let consentText = Phrase(fr: "Texte lu ou entendu", en: "Text read or heard")

    let keeping = Phrase(fr: "Conservation", en: "Keeping")
    let holds = Phrase(fr: "Conservation obligatoire", en: "Hold")
    let holdHelp = Phrase(
        fr:
            "Tant que l’interdiction tient, ni la nuit ni une personne de votre groupe ne peut détruire ce dossier. La personne "
            + "elle-même peut toujours tout effacer par la ligne (EFFACER).",
        en: "While this stands, neither the night nor anybody of your group can destroy this case. The person "
            + "themselves can always erase everything on the line (DELETE)."
    )
    let setHold = Phrase(fr: "Interdire la destruction", en: "Forbid destruction")
    let liftHold = Phrase(fr: "Permettre de nouveau la destruction", en: "Allow destruction again")
    let reason = Phrase(fr: "Raison", en: "Reason")
    let reasonMissing = Phrase(fr: "Écrivez la raison.", en: "Write the reason.")

    let rights = Phrase(fr: "Droits de la personne", en: "The person’s rights")
    let rightsHelp = Phrase(
        fr: "La loi donne 30 jours pour répondre à une demande d’accès ou de rectification. Assurez-vous d’abord que "
            + "c’est bien la personne qui demande.",
        en: "The law gives 30 days to answer a request for access or correction. First make sure that it is the "
            + "person who asks."
    )
    let forCoordinators = Phrase(
        fr: "Une personne qui coordonne peut remettre à la personne tout ce qu’on garde sur elle, ou le détruire.",
        en: "A coordinator can hand the person all that is held on them, or destroy it."
    )

    let correct = Phrase(fr: "Corriger une réponse", en: "Correct an answer")
    let correctHelp = Phrase(
        fr: "Pour le nom, un numéro ou toute réponse inexacte. La réponse corrigée compte partout ; ce que la personne "
            + "avait dit reste parmi les messages.",
        en:
            "For the name, a number or any answer that is wrong. The corrected answer counts everywhere; what the person "
            + "had said stays among the messages."
    )
    let question = Phrase(fr: "Réponse à corriger", en: "Answer to correct")
    let chooseQuestion = Phrase(fr: "Choisissez une question", en: "Choose a question")
    let rightAnswer = Phrase(fr: "Réponse exacte", en: "Right answer")
    let rightAnswerHint = Phrase(
        fr: "Comme la personne l’écrirait : oui, non, 3 mars 2026, 514 555-0100, ou ses mots.",
        en: "As the person would write it: yes, no, March 3, 2026, 514 555-0100, or their words."
    )
    let saveCorrection = Phrase(fr: "Enregistrer la correction", en: "Save the correction")
    let questionMissing = Phrase(fr: "Choisissez la réponse à corriger.", en: "Choose the answer to correct.")
    let answerUnreadable = Phrase(
        fr: "Ce n’est pas une réponse à cette question. Écrivez-la comme la personne la texterait.",
        en: "This is no answer to that question. Write it as the person would text it."
    )

    let export = Phrase(
        fr: "Remettre à la personne ce qu’on garde sur elle",
        en: "Hand the person what is held on them"
    )
    let exportLead = Phrase(
        fr: "Un fichier d’archive (zip) : une page à lire dans la langue de la personne, les mêmes renseignements pour "
            + "un programme (JSON), ses messages vocaux et un index.",
        en: "One archive (zip): a page to read in the person’s language, the same for a program (JSON), their voice "
            + "messages, and an index."
    )
    let exportWarning = Phrase(
        fr: "Le fichier n’est pas chiffré. Remettez-le en mains propres, puis effacez-le de cet ordinateur.",
        en: "The file is not encrypted. Hand it over in person, then delete it from this computer."
    )
    let exportCases = Phrase(fr: "Dossiers de la personne dans le fichier", en: "The person’s cases in the file")
    let download = Phrase(fr: "Télécharger le fichier", en: "Download the file")

    let erase = Phrase(fr: "Détruire ce qu’on garde sur la personne", en: "Destroy what is held on the person")
    let eraseCases = Phrase(fr: "Dossiers détruits ensemble", en: "Cases destroyed together")
    let destroyed = Phrase(fr: "Ce qui est détruit", en: "What is destroyed")
    let destroyedWords = Phrase(
        fr: "Son numéro, son nom, ses réponses et tous ses messages ; les messages vocaux, ici et chez la compagnie de "
            + "téléphone ; les messages qui attendent de partir ; vos notes, appels et raisons.",
        en: "Their number, name, answers and all their messages; voice messages, here and at the telephone company; "
            + "messages waiting to leave; your notes, calls and reasons."
    )
    let stays = Phrase(fr: "Ce qui reste", en: "What stays")
    let staysWords = Phrase(
        fr: "Le numéro de dossier, les dates, la raison de la destruction, qui l’a faite, et qui a vu ou changé le "
            + "dossier. Rien de ce que la personne a dit. Si elle a écrit ARRET, une empreinte de son numéro reste, pour "
            + "ne plus lui écrire.",
        en: "The reference, the dates, the reason for the destruction, who did it, and who saw or changed the case. "
            + "Nothing that the person told. If they wrote STOP, a fingerprint of their number stays, so that nobody "
            + "writes to them."
    )
    let outOfReach = Phrase(fr: "Ce qui n’est pas à notre portée", en: "What is out of our reach")
    let outOfReachWords = Phrase(
        fr: "Les textos restés dans les téléphones et chez la compagnie de téléphone, les fichiers déjà remis, et les "
            + "copies de sauvegarde faites avant aujourd’hui : supprimez-les à leur propre échéance.",
        en: "Texts that stay in telephones and at the telephone company, files handed out before, and backups made "
            + "before today: delete those when their own time comes."
    )
    let why = Phrase(fr: "Pourquoi", en: "Why")
    let chooseReason = Phrase(fr: "Choisissez une raison", en: "Choose a reason")
    let eraseReasonMissing = Phrase(fr: "Choisissez pourquoi tout est détruit.", en: "Choose why all is destroyed.")
    let sure = Phrase(
        fr: "Je sais que personne ne pourra revenir en arrière.",
        en: "I know that nobody can undo this."
    )
    let sureMissing = Phrase(
        fr: "Cochez la case : rien ne pourra être retrouvé.",
        en: "Check the box: nothing can be brought back."
    )
    let confirmErase = Phrase(fr: "Détruire pour toujours", en: "Destroy for good")
    let cancel = Phrase(fr: "Ne rien détruire", en: "Destroy nothing")
    let nothingLeft = Phrase(fr: "Il n’en reste rien à détruire.", en: "There is nothing left to destroy.")
}
