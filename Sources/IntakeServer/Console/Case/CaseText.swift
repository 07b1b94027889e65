/// The words of a case's page.
struct CaseText: ConsoleText {
    static let all = CaseText()

    let colon = Phrase(fr: " :", en: ":")
    let back = Phrase(fr: "File", en: "Queue")
    let received = Phrase(fr: "Reçu le", en: "Received")
    let reasons = Phrase(fr: "Pourquoi ce dossier est dans la file", en: "Why this case is in the queue")
    let attention = Phrase(fr: "Nouveau message à lire", en: "New message to read")
    let partial = Phrase(fr: "Entrevue incomplète", en: "Interview incomplete")
    let version = Phrase(fr: "version", en: "version")

    // How to reach the person.
    let person = Phrase(fr: "La personne", en: "The person")
    let name = Phrase(fr: "Nom", en: "Name")
    let noName = Phrase(fr: "Pas donné", en: "Not given")
    let phone = Phrase(fr: "Téléphone", en: "Phone")
    let otherPhone = Phrase(fr: "Autre numéro donné", en: "Other number given")
    let noPhone = Phrase(fr: "Numéro inconnu", en: "Number unknown")
    let safe = Phrase(fr: "Comment la joindre sans risque", en: "How to reach them safely")
    let callTime = Phrase(fr: "Quand rappeler", en: "When to call")
    let language = Phrase(fr: "Langue", en: "Language")
    let wish = Phrase(fr: "Pour la plainte", en: "For the complaint")
    let wishGroup = Phrase(fr: "Veut l’aide d’un groupe", en: "Wants a group’s help")
    let wishAlone = Phrase(fr: "Veut la faire seule ou seul", en: "Wants to do it alone")
    let wishUnknown = Phrase(fr: "Pas encore demandé", en: "Not asked yet")
    let optedOut = Phrase(
        fr: "Ne veut plus de textos : appelez plutôt.",
        en: "Wants no more texts: call instead."
    )
    let takesNoTexts = Phrase(fr: "Ne reçoit pas de textos : appelez.", en: "Takes no texts: call.")
    let deadline = Phrase(fr: "Dernier jour pour contester la décision", en: "Last day to contest the decision")
    let deadlineSource = Phrase(fr: "Règle :", en: "Rule:")
    let beforeConsent = Phrase(
        fr: "Cette personne n’a pas encore accepté qu’on garde ses réponses. Vous avez un numéro et un moment pour la "
            + "rappeler, rien d’autre.",
        en: "This person has not yet agreed that we keep their answers. You have a number and a time to call back, "
            + "nothing else."
    )

    let erased = Phrase(
        fr: "Ce que cette personne a dit a été effacé à sa demande ou à la date prévue. Il n’en reste rien.",
        en: "What this person told was erased, at their wish or when it was due. Nothing of it is left."
    )

    // What they told.
    let answers = Phrase(fr: "Réponses", en: "Answers")
    let noAnswers = Phrase(fr: "Aucune réponse pour l’instant.", en: "No answer so far.")
    let notAnswered = Phrase(fr: "Pas encore répondu", en: "Not answered yet")
    let evidence = Phrase(fr: "lu dans", en: "read from")
    let remark = Phrase(fr: "A ajouté", en: "Added")
    let countedAs = Phrase(fr: "Dans les statistiques :", en: "In the statistics:")
    let references = Phrase(fr: "Repère", en: "Reference")
    let verify = Phrase(fr: "à vérifier avant de s’y fier", en: "check before relying on it")
    let openingWords = Phrase(fr: "Ses premiers mots", en: "First words")
    let otherWords = Phrase(fr: "Ce que la personne a écrit de plus", en: "What the person wrote besides")

    let voiceMessage = Phrase(fr: "Message vocal", en: "Voice message")
    let voiceMessages = Phrase(fr: "Messages vocaux", en: "Voice messages")
    let download = Phrase(fr: "Télécharger", en: "Download")
    let restOfAnswer = Phrase(fr: "La suite se trouve parmi les messages", en: "The rest is among the messages")
    let moreWords = Phrase(fr: "Le début se trouve parmi les messages.", en: "The beginning is among the messages.")

    // The messages.
    let transcript = Phrase(fr: "Messages", en: "Messages")
    let earlierMessages = Phrase(fr: "Messages plus anciens", en: "Earlier messages")
    let laterMessages = Phrase(fr: "Derniers messages", en: "Latest messages")
    let earlierNotes = Phrase(fr: "Notes plus anciennes", en: "Earlier notes")
    let laterNotes = Phrase(fr: "Dernières notes", en: "Latest notes")
    let earlierCalls = Phrase(fr: "Appels plus anciens", en: "Earlier calls")
    let laterCalls = Phrase(fr: "Derniers appels", en: "Latest calls")
    let earlierHistory = Phrase(fr: "Plus tôt", en: "Earlier")
    let laterHistory = Phrase(fr: "Le plus récent", en: "Latest")
    let noMessages = Phrase(fr: "Aucun message.", en: "No message.")
    let fromPerson = Phrase(fr: "La personne", en: "The person")
    let fromGateway = Phrase(fr: "Porte-voix", en: "Porte-voix")
    let media = Phrase(fr: "image ou autre fichier reçu", en: "picture or other file received")

    // What an advocate does.
    let actions = Phrase(fr: "Agir", en: "Act")
    let claim = Phrase(fr: "Prendre ce dossier", en: "Take this case")
    let claimHelp = Phrase(
        fr: "Il passe à votre nom, et vos collègues voient que vous vous en occupez.",
        en: "It goes under your name, and colleagues see that you handle it."
    )
    let release = Phrase(fr: "Remettre dans la file", en: "Put back in the queue")
    let releaseHelp = Phrase(
        fr: "Le dossier redevient libre pour vos collègues. Rien n’est effacé.",
        en: "The case is free again for colleagues. Nothing is deleted."
    )
    let reply = Phrase(fr: "Écrire un texto", en: "Write a text message")
    let canned = Phrase(fr: "Réponse écrite d’avance", en: "Answer written beforehand")
    let chooseReply = Phrase(fr: "Choisissez une réponse", en: "Choose an answer")
    let insert = Phrase(fr: "Insérer", en: "Insert")
    let replyText = Phrase(fr: "Votre message", en: "Your message")
    let send = Phrase(fr: "Envoyer", en: "Send")
    let move = Phrase(fr: "Changer de liste", en: "Move to another list")
    let moveHelp = Phrase(
        fr: "Le dossier reste à votre nom.",
        en: "The case stays under your name."
    )
    let close = Phrase(fr: "Fermer le dossier", en: "Close the case")
    let closeReason = Phrase(fr: "Pourquoi", en: "Why")
    let closeWords = Phrase(fr: "Précisions", en: "Details")
    let closeHelp = Phrase(
        fr: "Si la personne écrit de nouveau, le dossier se rouvre.",
        en: "If the person writes again, the case reopens."
    )
    let choose = Phrase(fr: "Choisissez une raison", en: "Choose a reason")
    let closedBecause = Phrase(fr: "Fermé", en: "Closed")
    let closedHelp = Phrase(
        fr: "Si la personne écrit de nouveau, il se rouvre de lui-même.",
        en: "If the person writes again, it reopens by itself."
    )
    let handOver = Phrase(fr: "Transmettre le dossier", en: "Hand the case over")
    let colleague = Phrase(fr: "À une ou un collègue", en: "To a colleague")
    let chooseSomebody = Phrase(fr: "Choisissez une personne", en: "Choose somebody")
    let colleagueHelp = Phrase(
        fr: "Le dossier passe à son nom. Sa file lui dit qui l’a transmis.",
        en: "The case goes under their name. Their queue says who handed it over."
    )
    let giveToColleague = Phrase(fr: "Transmettre à cette personne", en: "Hand over to them")
    let otherGroup = Phrase(fr: "À un autre groupe", en: "To another group")
    let chooseGroup = Phrase(fr: "Choisissez un groupe", en: "Choose a group")
    let groupConsent = Phrase(fr: "Accord de la personne", en: "The person’s consent")
    let groupAgreed = Phrase(
        fr: "La personne accepte que ce groupe reçoive tout ce qu’elle a dit.",
        en: "The person agrees that this group gets everything they told."
    )
    let consentHow = Phrase(fr: "Comment elle l’a dit", en: "How they said so")
    let groupWords = Phrase(fr: "Note pour l’autre groupe (facultative)", en: "Note for the other group (optional)")
    let groupHelp = Phrase(
        fr: "Votre groupe ne verra plus le dossier. Vos notes restent chez vous, sauf celle-ci.",
        en: "Your group will no longer see the case. Your notes stay with you, except this one."
    )
    let giveToGroup = Phrase(fr: "Transmettre à ce groupe", en: "Hand over to this group")
    let nearbyGroups = Phrase(fr: "Groupes près de la personne", en: "Groups near the person")
    let nearbyGroupsHelp = Phrase(
        fr: "Donnez-lui leur numéro, ou appelez avec elle : rien ne leur est dit sans son accord.",
        en: "Give them the number, or call together: nothing is told to a group without their consent."
    )
    let takesCases = Phrase(fr: "on peut lui transmettre ce dossier", en: "this case can be handed over to it")
    let everywhere = Phrase(fr: "partout au Québec", en: "everywhere in Quebec")
    let merge = Phrase(fr: "Fusionner un double", en: "Merge a duplicate")
    let mergeHelp = Phrase(
        fr: "L’autre dossier se ferme et reste lisible à partir de celui-ci, avec ses notes et ses appels. Ce que la "
            + "personne écrit encore arrive ici. On ne peut pas défaire une fusion.",
        en: "The other case closes and stays readable from this one, with its notes and calls. What the person writes "
            + "from now on arrives here. A merge cannot be undone."
    )
    let samePerson = Phrase(fr: "Autres dossiers de cette personne", en: "Other cases of this person")
    let otherReference = Phrase(fr: "Numéro de l’autre dossier", en: "Reference of the other case")
    let mergedHere = Phrase(fr: "Dossiers fusionnés ici", en: "Cases merged into this one")
    let mergedInto = Phrase(fr: "Fusionné dans le dossier", en: "Merged into case")
    let keptNotYours = Phrase(
        fr: "Rien n’a été envoyé ni noté : le dossier a changé de mains ou d’état. Vos mots sont ici ; "
            + "enregistrez-les comme note pour qui s’en occupe.",
        en: "Nothing was sent or noted: the case has changed hands or state. Your words are here; "
            + "save them as a note for whoever handles it."
    )
    let keptNotSent = Phrase(
        fr: "Le message n’est pas parti : on ne peut plus écrire à cette personne. Vos mots sont ici ; "
            + "enregistrez-les comme note, ou effacez-les.",
        en: "The message did not go: there is no writing to this person any more. Your words are here; "
            + "save them as a note, or delete them."
    )
    let saidInCase = Phrase(fr: "Dit dans le dossier", en: "Said in case")
    let inCase = Phrase(fr: "dans", en: "in")
    let reopen = Phrase(fr: "Rouvrir le dossier", en: "Reopen the case")
    let reopenReason = Phrase(fr: "Pourquoi le rouvrir", en: "Why reopen it")
    let reopenHelp = Phrase(
        fr: "Il passe à votre nom, et votre raison s’ajoute aux notes.",
        en: "It goes under your name, and your reason is kept as a note."
    )
    let calls = Phrase(fr: "Appels", en: "Calls")
    let callBackHint = Phrase(
        fr: "La ligne appelle d’abord votre téléphone, puis la personne, qui voit le numéro de la ligne.",
        en: "The line calls your telephone first, then the person, who sees the line’s number."
    )
    let callBackAt = Phrase(fr: "Appeler le", en: "Call")
    let callBackFailed = Phrase(
        fr: "L’appel n’a pas pu partir. Appelez de votre téléphone, ou réessayez.",
        en: "The call could not be placed. Call from your telephone, or try again."
    )
    let callBackUnanswered = Phrase(
        fr: "Le dernier appel par la ligne n’a pas abouti : personne n’a fait le 1 à votre téléphone.",
        en: "The last call by the line came to nothing: nobody pressed 1 at your telephone."
    )
    let callBackWithoutPhone = Phrase(
        fr: "Indiquez d’abord dans « Mon compte » le numéro où la ligne peut vous appeler.",
        en: "First write in “My account” the number at which the line can call you."
    )
    let callBackNoNumber = Phrase(
        fr: "La personne n’a pas donné ce numéro.",
        en: "The person gave no such number."
    )
    let callBackUnsafe = Phrase(
        fr: "La personne a dit qu’un appel à ce numéro n’est pas sûr.",
        en: "The person said that a call to this number is not safe."
    )
    let noCalls = Phrase(fr: "Aucun appel noté pour l’instant.", en: "No call noted so far.")
    let nextCall = Phrase(fr: "Prochain appel", en: "Next call")
    let callAgain = Phrase(fr: "rappeler le", en: "call again on")
    let recordCall = Phrase(fr: "Noter un appel", en: "Note a call")
    let outcome = Phrase(fr: "Ce qu’il en est", en: "What came of it")
    let callNote = Phrase(fr: "Note (facultative)", en: "Note (optional)")
    let nextCallDay = Phrase(fr: "Rappeler le (facultatif)", en: "Call again on (optional)")
    let saveCall = Phrase(fr: "Noter l’appel", en: "Note the call")
    let notes = Phrase(fr: "Notes", en: "Notes")
    let notesHelp = Phrase(
        fr: "Vues par votre organisme seulement, jamais par la personne.",
        en: "Seen by your organisation only, never by the person."
    )
    let newNote = Phrase(fr: "Nouvelle note", en: "New note")
    let saveNote = Phrase(fr: "Enregistrer la note", en: "Save the note")
    let keeping = Phrase(fr: "Conservation", en: "Keeping")
    let personalInformation = Phrase(
        fr: "Consentement, conservation, droits de la personne",
        en: "Consent, keeping, the person’s rights"
    )
    let history = Phrase(fr: "Historique", en: "History")

    let complaint = Phrase(fr: "Plainte au Protecteur du citoyen", en: "Complaint to the ombudsman")
    let complaintHelp = Phrase(
        fr: "La lettre se rédige à partir des réponses, se relit avec la personne, puis part.",
        en: "The letter is drafted from the answers, read with the person, then sent."
    )
    let openLetter = Phrase(fr: "Ouvrir la lettre", en: "Open the letter")

    // What has to be corrected.
    let replyEmpty = Phrase(fr: "Écrivez le message avant de l’envoyer.", en: "Write the message before sending it.")
    let lineGone = Phrase(
        fr: "La ligne à laquelle cette personne a écrit n’est plus en service : on ne peut pas lui répondre par texto.",
        en: "The line this person wrote to is no longer in service: there is no answering by text."
    )
    let noteTooLong = Phrase(
        fr: "Une note contient au plus 5000 caractères. Raccourcissez-la, ou faites-en deux.",
        en: "A note holds at most 5000 characters. Shorten it, or make two of it."
    )
    let callNoteTooLong = Phrase(
        fr: "Ce qu’on note d’un appel contient au plus 2000 caractères. Écrivez le reste dans une note.",
        en: "What is noted of a call holds at most 2000 characters. Write the rest in a note."
    )
    let noteEmpty = Phrase(fr: "Écrivez la note avant de l’enregistrer.", en: "Write the note before saving it.")
    let colleagueMissing = Phrase(fr: "Choisissez à qui transmettre le dossier.", en: "Choose who gets the case.")
    let groupMissing = Phrase(fr: "Choisissez le groupe qui reçoit le dossier.", en: "Choose the group that gets it.")
    let consentMissing = Phrase(
        fr: "Sans l’accord de la personne, rien ne part. Cochez la case et dites comment elle a accepté.",
        en: "Nothing goes without the person’s consent. Check the box and say how they agreed."
    )
    let noSuchDuplicate = Phrase(
        fr: "Aucun autre dossier de votre organisme ne porte ce numéro, ou il est déjà fusionné. Vérifiez-le.",
        en: "No other case of your organisation has this reference, or it is merged already. Check it."
    )
    let reopenReasonMissing = Phrase(fr: "Dites pourquoi le dossier est rouvert.", en: "Say why the case is reopened.")
    let outcomeMissing = Phrase(fr: "Choisissez ce que l’appel a donné.", en: "Choose what came of the call.")
    let nextUnreadable = Phrase(
        fr: "Écrivez la date du prochain appel ainsi : 2026-03-03.",
        en: "Write the date of the next call like this: 2026-03-03."
    )
    let nextPast = Phrase(
        fr: "Le prochain appel ne peut pas être dans le passé. Choisissez aujourd’hui ou plus tard.",
        en: "The next call cannot be in the past. Choose today or later."
    )
    let reasonMissing = Phrase(fr: "Choisissez pourquoi le dossier se ferme.", en: "Choose why the case is closed.")
    let wordsMissing = Phrase(
        fr: "Dites en quelques mots pourquoi le dossier se ferme.",
        en: "Say in a few words why the case is closed."
    )
}
