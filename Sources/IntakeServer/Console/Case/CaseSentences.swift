import IntakeCore
import IntakeStore

/// Sentences of a case's page that hold a name or a number.
enum CaseSentences {
    static func takenBy(_ name: String) -> Phrase {
        Phrase(fr: "\(name) s’occupe de ce dossier.", en: "\(name) handles this case.")
    }

    static func handedOver(by name: String) -> Phrase {
        Phrase(fr: "\(name) vous a transmis ce dossier.", en: "\(name) handed this case over to you.")
    }

    static func group(_ name: String, agreed consent: HandoverConsent) -> Phrase {
        Phrase(
            fr: "\(name), accord donné \(consent.phrase[.french])",
            en: "\(name), consent given \(consent.phrase[.english])"
        )
    }

    static func duplicateTaken(by name: String) -> Phrase {
        Phrase(
            fr: "\(name) s’occupe de l’autre dossier. Demandez-lui de le remettre dans la file, puis fusionnez.",
            en: "\(name) handles the other case. Ask them to put it back in the queue, then merge."
        )
    }

    static func replyTooLong(_ segments: Int) -> Phrase {
        Phrase(
            fr: "Ce message ferait \(segments) textos, et le plus long permis en fait \(ReplyRules.mostSegments). "
                + "Raccourcissez-le.",
            en: "This message would take \(segments) texts, and the longest allowed takes "
                + "\(ReplyRules.mostSegments). Shorten it."
        )
    }

    static func agree(to segments: Int) -> Phrase {
        Phrase(
            fr: "Ce message coûte \(segments) textos. Envoyez-le de nouveau pour confirmer, ou raccourcissez-le.",
            en: "This message costs \(segments) texts. Send it once more to confirm, or shorten it."
        )
    }

    static let tooMany = Phrase(
        fr: "(trop long : \(ReplyRules.mostSegments) au plus)",
        en: "(too long: \(ReplyRules.mostSegments) at most)"
    )

    /// - Parameter characters: how many; nothing for words of several, in which a script puts the number for `#`.
    static func cost(characters: Int?, segments: Int) -> Phrase {
        let number = characters.map(String.init) ?? "#"
        // In French nothing is singular, in English it is plural.
        return Phrase(
            fr: "\(number) \((characters ?? 2) > 1 ? "caractères" : "caractère"), "
                + "\(segments) \(segments > 1 ? "textos" : "texto")",
            en: "\(number) \(characters == 1 ? "character" : "characters"), "
                + "\(segments) \(segments == 1 ? "text" : "texts")"
        )
    }

    static let replyLength = Phrase(
        fr: "Un texto contient 160 caractères, et 70 s’il s’y trouve un émoji. "
            + "Chaque texto coûte : dites l’essentiel, rien qui nomme l’aide sociale si le téléphone est partagé.",
        en: "One text holds 160 characters, or 70 with an emoji in it. "
            + "Each text costs: say the essential, and nothing that names social assistance if the phone is shared."
    )
}
