import IntakeCore

/// The console's words for what the core knows by name.
extension CaseState {
    /// The name of the list that holds such cases.
    var listName: Phrase {
        switch self {
        case .new: Phrase(fr: "Nouveaux", en: "New")
        case .claimed: Phrase(fr: "Pris en charge", en: "Claimed")
        case .waiting: Phrase(fr: "En attente", en: "Waiting")
        case .submitted: Phrase(fr: "Envoyés", en: "Submitted")
        case .closed: Phrase(fr: "Fermés", en: "Closed")
        }
    }

    /// Where one case stands.
    var name: Phrase {
        switch self {
        case .new: Phrase(fr: "Nouveau", en: "New")
        case .claimed: Phrase(fr: "Pris en charge", en: "Claimed")
        case .waiting: Phrase(fr: "En attente", en: "Waiting")
        case .submitted: Phrase(fr: "Plainte envoyée", en: "Complaint sent")
        case .closed: Phrase(fr: "Fermé", en: "Closed")
        }
    }
}

extension CaseReason {
    /// Why the case is there, in a few words.
    var phrase: Phrase {
        switch self {
        case .complete: Phrase(fr: "Entrevue terminée", en: "Interview finished")
        case .human: Phrase(fr: "Demande à parler à quelqu’un", en: "Asks for a person")
        case .callBack: Phrase(fr: "Demande qu’on la rappelle", en: "Asks to be called back")
        case .distress: Phrase(fr: "Détresse", en: "Distress")
        case .unfinished: Phrase(fr: "A commencé une autre demande", en: "Began another request")
        case .optedOut: Phrase(fr: "Ne veut plus de textos", en: "Wants no more texts")
        case .expired: Phrase(fr: "Silence avant la fin", en: "Fell silent before the end")
        case .hungUp: Phrase(fr: "Appel coupé avant la fin", en: "Call cut before the end")
        case .wrote: Phrase(fr: "A écrit depuis", en: "Has written since")
        case .undeliverable: Phrase(fr: "Message non livré", en: "Message not delivered")
        }
    }
}

extension CaseBand {
    /// Why cases of this band come where they come.
    var phrase: Phrase {
        switch self {
        case .distress:
            Phrase(fr: "Détresse : à joindre maintenant", en: "Distress: reach them now")
        case .deadline:
            Phrase(
                fr: "Délai légal à échéance dans 14 jours ou moins, ou dépassé",
                en: "Legal deadline within 14 days, or past"
            )
        case .untouched:
            Phrase(
                fr: "Sans intervention depuis 5 jours ouvrables",
                en: "Untouched for 5 working days"
            )
        case .age:
            Phrase(fr: "Par ancienneté", en: "By age")
        }
    }
}

extension Channel {
    /// The channel as people call it.
    var phrase: Phrase {
        switch self {
        case .sms: Phrase(fr: "texto", en: "text")
        case .voice: Phrase(fr: "appel", en: "call")
        }
    }
}

extension Language {
    /// The language's name.
    var phrase: Phrase {
        switch self {
        case .french: Phrase(fr: "français", en: "French")
        case .english: Phrase(fr: "anglais", en: "English")
        }
    }
}
