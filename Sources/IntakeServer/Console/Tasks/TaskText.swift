import IntakeStore

/// The words of the tasks.
struct TaskText: ConsoleText {
    static let all = TaskText()

    let title = Phrase(fr: "Tâches", en: "Tasks")
    let lead = Phrase(
        fr: "Ce qui demande quelqu’un et n’est pas un dossier. Une tâche reste ici jusqu’à ce qu’on la dise faite.",
        en: "What needs somebody and is no case. A task stays here until somebody says that it is done."
    )
    let came = Phrase(fr: "reçu le", en: "came")
    let sender = Phrase(fr: "De", en: "From")
    let line = Phrase(fr: "à la ligne", en: "to the line")
    let toCase = Phrase(fr: "Ouvrir le dossier", en: "Open case")
    let done = Phrase(fr: "C’est fait", en: "Done")
    let finished = Phrase(fr: "Faites dernièrement", en: "Done lately")
    let doneBy = Phrase(fr: "fait par", en: "done by")
    let byItself = Phrase(fr: "personne : réglé de soi-même", en: "nobody: it settled by itself")
    let next = Phrase(fr: "Page suivante", en: "Next page")
    let first = Phrase(fr: "Première page", en: "First page")
    let pages = Phrase(fr: "Pages", en: "Pages")
    let empty = Phrase(
        fr: "Aucune tâche n’attend. Les messages non livrés, les messages vocaux perdus, les textos sans dossier et "
            + "les personnes qui ne veulent plus de textos apparaîtront ici.",
        en: "No task is waiting. Messages that do not arrive, voice messages that are lost, texts without a case and "
            + "people who want no more texts appear here."
    )
}

extension HumanTask.Kind {
    /// What came, in a few words.
    var title: Phrase {
        switch self {
        case .stray: Phrase(fr: "Texto sans dossier", en: "Text without a case")
        case .undeliverable: Phrase(fr: "Message non livré", en: "Message not delivered")
        case .optedOut: Phrase(fr: "Ne veut plus de textos", en: "Wants no more texts")
        case .voicemail: Phrase(fr: "Message vocal perdu ou en retard", en: "Voice message lost or late")
        }
    }
}

extension HumanTask {
    /// What to do.
    var advice: Phrase {
        switch kind {
        case .stray:
            Phrase(
                fr: "Ce texto vient d’un numéro auquel on ne peut pas répondre. Lisez-le, et agissez s’il le faut.",
                en: "This text comes from a number that cannot be answered. Read it, and act if need be."
            )
        case .undeliverable:
            Phrase(
                fr: "La personne n’a pas reçu notre message. Ouvrez le dossier, et appelez si c’est sans risque.",
                en: "The person did not get our message. Open the case, and call if that is safe."
            )
        case .optedOut:
            Phrase(
                fr: "Le dossier est ouvert et on ne peut plus écrire. Voyez s’il est permis d’appeler.",
                en: "The case is open and there is no writing any more. See whether calling is allowed."
            )
        case .voicemail where reference == nil:
            Phrase(
                fr: "Quelqu’un a laissé un message après avoir refusé, ou après avoir tout effacé. Il n’a pas été "
                    + "gardé, et on ne sait plus de qui il vient.",
                en: "Somebody left a message after they had refused, or had erased everything. It was not kept, and "
                    + "nothing tells any more who it was."
            )
        case .voicemail:
            Phrase(
                fr: "La personne a laissé un message vocal qui n’arrive pas jusqu’ici. Ouvrez le dossier, et "
                    + "rappelez-la.",
                en: "The person left a voice message that does not get here. Open the case, and call them back."
            )
        }
    }
}
