import IntakeCore
import IntakeStore

/// The page that the person keeps where a decision may be contested: a complaint stops no deadline, and this is the one
/// that runs. It is no part of what is posted: there, a date that has passed would speak against the person.
struct PersonCopy: Sendable {
    /// The person's own language, whatever the letter's.
    let language: String
    let title: String
    let reference: String
    let notAnAppeal: String
    let lastDay: String
    let basis: String
    /// What to do where the day has passed, or may have.
    let warning: String?
    let help: String

    /// Nothing where no deadline runs.
    init?(_ scene: ComplaintScene) {
        guard let deadline = scene.listing.deadline else { return nil }
        let language = scene.listing.language
        let start = DeadlineStart(of: scene.file)
        let text = PersonCopyText.all
        func typeset(_ phrase: Phrase) -> String { LetterSentences.typeset(phrase[language], in: language) }
        self.language = language.rawValue
        title = typeset(text.title)
        reference = typeset(text.file) + " " + scene.listing.reference.text
        notAnAppeal = typeset(text.notAnAppeal)
        basis = typeset(text.basis(start, in: language))
        if case .unknown(let days)? = start {
            // The day by which the queue counts is made up: it would tell the person that all is lost, or is not.
            lastDay = typeset(text.within(days))
            warning = typeset(text.maybePast)
        } else {
            lastDay = typeset(text.lastDay(WrittenDate.words(deadline, in: language)))
            warning = deadline < scene.today ? typeset(text.past) : nil
        }
        help = typeset(text.help(scene.group.name))
    }
}

/// What stands on the page that the person keeps.
struct PersonCopyText: Sendable {
    static let all = PersonCopyText()

    let title = Phrase(fr: "À garder : ne pas envoyer avec la plainte", en: "To keep: do not send with the complaint")
    let file = Phrase(fr: "Notre dossier :", en: "Our file:")
    let notAnAppeal = Phrase(
        fr: "Votre plainte au Protecteur du citoyen n’est pas un appel et n’arrête aucun délai.",
        en: "Your complaint to the ombudsman is not an appeal and stops no deadline."
    )
    let past = Phrase(
        fr: "Ce jour est passé. Demandez tout de suite de l’aide pour savoir ce qui reste possible.",
        en: "That day has passed. Ask for help right away to find out what is still possible."
    )
    let maybePast = Phrase(
        fr: "N’attendez pas : cherchez la date sur la lettre et demandez de l’aide tout de suite.",
        en: "Do not wait: look for the date on the letter and ask for help right away."
    )

    func lastDay(_ day: String) -> Phrase {
        Phrase(
            fr: "Pour contester la décision elle-même : demande de révision par écrit, au plus tard le \(day).",
            en: "To contest the decision itself: application for review in writing, by \(day) at the latest."
        )
    }

    func within(_ days: Int) -> Phrase {
        Phrase(
            fr: "Pour contester la décision elle-même : demande de révision par écrit, dans les \(days) jours de la "
                + "date de la lettre.",
            en: "To contest the decision itself: application for review in writing, within \(days) days of the "
                + "letter’s date."
        )
    }

    func basis(_ start: DeadlineStart?, in language: Language) -> Phrase {
        switch start {
        case .unknown?:
            Phrase(
                fr: "La date de la lettre n’est pas connue : le délai est peut-être déjà passé.",
                en: "The date of the letter is not known: the deadline may be past already."
            )
        case .day(let date, let days)?:
            counted(WrittenDate.words(date.earliest, in: language), days, isWhole: date.day != nil)
        case .another?, nil:
            Phrase(
                fr: "C’est le plus court des délais de vos dossiers.",
                en: "It is the shortest of the deadlines of your files."
            )
        }
    }

    private func counted(_ day: String, _ days: Int, isWhole: Bool) -> Phrase {
        isWhole
            ? Phrase(
                fr: "Nous comptons \(days) jours à partir du \(day), la date de la lettre.",
                en: "We count \(days) days from \(day), the date of the letter."
            )
            : Phrase(
                fr: "Nous comptons \(days) jours à partir du \(day), le premier jour possible : le jour exact de la "
                    + "lettre n’est pas connu.",
                en: "We count \(days) days from \(day), the first day it can be: the exact day of the letter is not "
                    + "known."
            )
    }

    func help(_ group: String) -> Phrase {
        Phrase(
            fr: "Pour en parler à quelqu’un : \(group), au numéro où vous avez écrit ou appelé.",
            en: "To talk to somebody about it: \(group), at the number that you texted or called."
        )
    }
}
