import IntakeCore

/// Whether an advocate may write to the person, and how long.
enum ReplyRules {
    /// The most segments of one reply: about 900 plain characters.
    static let mostSegments = 6

    /// The most segments that go without asking whether the cost is right.
    static let segmentsWithoutAsking = 2

    /// Why no text may be sent; nothing if one may.
    static func obstacle(
        hasConsented: Bool,
        isOptedOut: Bool,
        takesNoTexts: Bool,
        phone: PhoneNumber?,
        reach: String?
    ) -> Phrase? {
        if phone == nil {
            return Phrase(
                fr: "Aucun numéro de téléphone n’est connu : on ne peut pas écrire.",
                en: "No phone number is known: there is no writing to them."
            )
        }
        if !hasConsented {
            return Phrase(
                fr: "La personne n’a pas encore accepté qu’on garde ce qui s’écrit : appelez-la.",
                en: "The person has not agreed yet that what is written be kept: call them."
            )
        }
        if isOptedOut {
            return Phrase(
                fr: "La personne ne veut plus de textos. Appelez-la, si elle a dit qu’on pouvait.",
                en: "The person wants no more texts. Call, if they said that you may."
            )
        }
        if takesNoTexts {
            return Phrase(
                fr: "Ce numéro ne reçoit pas de textos : appelez, si la personne a dit qu’on pouvait.",
                en: "This number takes no texts: call, if the person said that you may."
            )
        }
        switch reach {
        case "call":
            return Phrase(
                fr: "La personne veut qu’on l’appelle et qu’on ne lui écrive pas.",
                en: "The person wants to be called and not written to."
            )
        case "neither":
            return Phrase(
                fr: "La personne ne veut ni appel ni texto : elle vous joindra elle-même.",
                en: "The person wants neither calls nor texts: they will reach you."
            )
        default:
            return nil
        }
    }

    /// The text as it travels: without what would double its cost for an accent.
    static func text(_ written: String) -> String {
        written.transliteratedToGSM7()
    }
}
