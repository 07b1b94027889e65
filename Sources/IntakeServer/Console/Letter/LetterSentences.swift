import IntakeCore
import IntakeStore

/// Sentences of a letter's pages that hold a name or a number.
enum LetterSentences {
    /// What somebody wrote in the configuration, with the spacing of the language.
    static func typeset(_ text: String, in language: Language) -> String {
        language == .french ? FrenchTypography.spaced(text) : text
    }

    static func version(_ number: Int) -> Phrase {
        Phrase(fr: "Version \(number)", en: "Version \(number)")
    }

    static func origin(_ origin: LetterVersion.Origin) -> Phrase? {
        switch origin {
        case .draft: Phrase(fr: "brouillon fait des réponses", en: "draft made from the answers")
        case .edit: nil
        case .restored(let number): Phrase(fr: "reprise de la version \(number)", en: "version \(number) taken again")
        }
    }

    static func draft(in language: Language) -> Phrase {
        switch language {
        case .french: Phrase(fr: "Rédiger en français", en: "Draft in French")
        case .english: Phrase(fr: "Rédiger en anglais", en: "Draft in English")
        }
    }

    static func approval(isApproved: Bool, earlier: Int?) -> Phrase {
        if isApproved {
            return Phrase(fr: "La personne a accepté cette version.", en: "The person agreed to this version.")
        }
        guard let earlier else {
            return Phrase(
                fr: "La personne n’a pas encore accepté la lettre.",
                en: "The person has not agreed to the letter yet."
            )
        }
        return Phrase(
            fr: "La personne a accepté la version \(earlier), qui a changé depuis : relisez-lui celle-ci.",
            en: "The person agreed to version \(earlier), which has changed since: read this one to them."
        )
    }

    static func accompaniment(_ group: String) -> Phrase {
        Phrase(
            fr: "\(group) accompagne la personne : la lettre le dit, et la procuration à signer suit.",
            en: "\(group) helps the person: the letter says so, and the procuration to sign follows."
        )
    }

    static func overtaken(by name: String, _ number: Int) -> Phrase {
        Phrase(
            fr:
                "\(name) a enregistré la version \(number) pendant que vous écriviez. Rien n’est perdu : votre texte est "
                + "toujours dans le formulaire, le sien est ci-dessous. Reprenez ce qu’il faut, puis enregistrez : ce "
                + "sera la version \(number + 1).",
            en:
                "\(name) saved version \(number) while you were writing. Nothing is lost: your text is still in the form, "
                + "theirs is below. Take over what you need, then save: that will be version \(number + 1)."
        )
    }

    static func tooLong(_ length: Int, limit: Int) -> Phrase {
        Phrase(
            fr: "Ce texte a \(length) caractères, et \(limit) au plus peuvent être gardés. Raccourcissez-le.",
            en: "This text has \(length) characters, and at most \(limit) can be kept. Shorten it."
        )
    }

    static func notReady(_ gaps: [String]) -> Phrase {
        let list = gaps.joined(separator: " · ")
        return Phrase(
            fr: "La lettre n’est pas prête. Il reste à compléter : \(list).",
            en: "The letter is not ready. Still to complete: \(list)."
        )
    }

    static func measure(_ length: Int, of limit: Int) -> Phrase {
        Phrase(fr: "\(length) caractères sur \(limit)", en: "\(length) of \(limit) characters")
    }

    static func excess(_ excess: Int) -> Phrase {
        Phrase(
            fr: "Le texte dépasse la limite de \(excess) caractères : le formulaire le couperait ou le refuserait.",
            en: "The text is \(excess) characters over the limit: the form would cut or refuse it."
        )
    }
}
