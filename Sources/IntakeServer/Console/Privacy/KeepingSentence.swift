import IntakeCore
import IntakeStore

/// Why a case is kept, and until when, in words.
struct KeepingSentence: Sendable {
    let policy: RetentionPolicy
    let moments: Moments

    func text(_ keeping: Keeping) -> String {
        phrase(keeping)[moments.language]
    }

    private func phrase(_ keeping: Keeping) -> Phrase {
        switch keeping {
        case .open:
            Phrase(
                fr: "Gardé : le dossier est ouvert, ou celui dans lequel il est fusionné.",
                en: "Kept: the case is open, or the one that it was merged into."
            )
        case .held:
            Phrase(
                fr:
                    "Gardé : la conservation est obligatoire jusqu’à ce qu’une personne qui coordonne en décide autrement.",
                en: "Kept: a coordinator forbade its destruction, until one decides otherwise."
            )
        case .unread:
            Phrase(
                fr: "Gardé : personne n’a lu tout ce que la personne a dit. Ouvrez le dossier pour le lire.",
                en: "Kept: nobody has read all that the person told. Open the case to read it."
            )
        case .until(let day): until(day)
        }
    }

    private func until(_ day: CivilDate) -> Phrase {
        let months = policy.closedCaseMonths
        let full = moments.day(day).full
        return Phrase(
            fr: "Sera détruit dans la nuit du \(full) : \(months) mois après sa fermeture, et "
                + "\(policy.noticeDays) jours au moins après son inscription à la liste.",
            en: "Is destroyed in the night of \(full): \(months) months after it was closed, and at least "
                + "\(policy.noticeDays) days after it came on the list."
        )
    }
}

/// How long a case is kept, as its pages tell it.
struct CaseKeeping: Sendable {
    let sentence: String
    /// Who forbade its destruction, and when; nothing while nobody does.
    let hold: String?
    /// When the person consented, and how; nothing where they did not.
    let consent: String?
    /// Where more is told, and done.
    let link: String

    init(_ file: CaseFile, on today: CivilDate, under policy: RetentionPolicy, _ moments: Moments) {
        let keeping = policy.keeping(of: file.retention, on: today)
        sentence =
            file.tombstone.map { PrivacySentences.destroyed($0, moments) }
            ?? KeepingSentence(policy: policy, moments: moments).text(keeping)
        hold = file.holds.last { $0.lifting == nil }.map {
            PrivacySentences.held(by: $0.advocateName, since: moments.moment($0.at).short)[moments.language]
        }
        consent = file.consent.map {
            PrivacySentences.consented(moments.moment($0.at).short, by: $0.channel)[moments.language]
        }
        link = "/cases/\(file.listing.reference.text)/privacy"
    }
}
