import IntakeCore

/// The words of what a person is handed: plain, for somebody who never saw the console.
struct ExportText: ConsoleText {
    static let all = ExportText()

    let title = Phrase(fr: "Ce que nous gardons sur vous", en: "What we keep about you")
    let lead = Phrase(
        fr: "Vous avez demandé à voir les renseignements que nous gardons sur vous. Les voici, tous.",
        en: "You asked to see the information that we keep about you. Here it is, all of it."
    )
    let rights = Phrase(
        fr: "Vous pouvez faire corriger ce qui est inexact, et demander que tout soit effacé.",
        en: "You may have what is wrong corrected, and ask that everything be erased."
    )
    let contact = Phrase(fr: "Pour cela :", en: "For that:")
    let made = Phrase(fr: "Fait le", en: "Made")
    let files = Phrase(fr: "Les fichiers de cette archive", en: "The files in this archive")
    let pageFile = Phrase(fr: "Vos renseignements, à lire.", en: "Your information, to read.")
    let dataFile = Phrase(
        fr: "Les mêmes renseignements, pour un programme.",
        en: "The same information, for a program."
    )
    let soundFile = Phrase(fr: "Un message vocal que vous avez laissé", en: "A voice message that you left")
    let `case` = Phrase(fr: "Dossier", en: "Case")
    let received = Phrase(fr: "Reçu le", en: "Received")
    let state = Phrase(fr: "Où il en est", en: "Where it stands")
    let checklist = Phrase(fr: "Questionnaire", en: "Questions")
    let name = Phrase(fr: "Votre nom", en: "Your name")
    let phone = Phrase(fr: "Votre numéro", en: "Your number")
    let otherPhone = Phrase(fr: "Autre numéro donné", en: "Other number given")
    let keeping = Phrase(fr: "Combien de temps c’est gardé", en: "How long it is kept")
    let consent = Phrase(fr: "Votre consentement", en: "Your consent")
    let consentText = Phrase(fr: "Ce que vous avez lu ou entendu :", en: "What you read or heard:")
    let version = Phrase(fr: "Version du texte :", en: "Version of the text:")
    let answers = Phrase(fr: "Vos réponses", en: "Your answers")
    let notAnswered = Phrase(fr: "Pas répondu", en: "Not answered")
    let remark = Phrase(fr: "Vous avez ajouté :", en: "You added:")
    let otherWords = Phrase(fr: "Ce que vous avez écrit de plus", en: "What you wrote besides")
    let messages = Phrase(fr: "Les messages", en: "The messages")
    let you = Phrase(fr: "Vous", en: "You")
    let picture = Phrase(fr: "Image ou autre fichier reçu, pas gardé", en: "Picture or other file received, not kept")
    let voice = Phrase(fr: "Message vocal :", en: "Voice message:")
    let notes = Phrase(fr: "Ce que les intervenantes et intervenants ont noté", en: "What advocates noted")
    let calls = Phrase(fr: "Les appels qu’on vous a faits", en: "Calls made to you")
    let letters = Phrase(fr: "Votre lettre de plainte", en: "Your letter of complaint")
    let agreed = Phrase(fr: "Vous étiez d’accord :", en: "You agreed:")
    let sendings = Phrase(fr: "Ce qui a été envoyé au Protecteur du citoyen", en: "What was sent to the ombudsman")
    let ombudsmanReference = Phrase(fr: "Numéro de la plainte :", en: "Reference of the complaint:")
    let closed = Phrase(fr: "Pourquoi le dossier est fermé", en: "Why the case is closed")
    let history = Phrase(fr: "Qui a vu ou changé votre dossier", en: "Who saw or changed your case")
    let corrections = Phrase(fr: "Ce qui a été corrigé dans vos réponses", en: "What was corrected in your answers")
    let holds = Phrase(fr: "Pourquoi le dossier ne devait pas être détruit", en: "Why the case was not to be destroyed")
    let strays = Phrase(
        fr: "Textos de votre numéro qui ne font partie d’aucune conversation",
        en: "Texts from your number that belong to no conversation"
    )
    let stops = Phrase(fr: "Vous ne voulez plus de messages", en: "You want no more messages")
    let stopsHelp = Phrase(
        fr: "Une empreinte de votre numéro est gardée pour ne plus vous écrire. Le numéro ne peut pas en être tiré.",
        en: "A fingerprint of your number is kept so that we do not write to you. The number cannot be read from it."
    )
    let talk = Phrase(fr: "Conversation sans dossier", en: "Conversation without a case")
    let begun = Phrase(fr: "Commencée le", en: "Begun")
}
