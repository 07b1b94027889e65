import IntakeCore

extension CloseReason {
    /// The reason as people read it.
    var phrase: Phrase {
        switch self {
        case .resolved: Phrase(fr: "Le problème est réglé", en: "The problem is solved")
        case .complaintSent: Phrase(fr: "La plainte est déposée", en: "The complaint was made")
        case .alone: Phrase(fr: "La personne fait sa plainte elle-même", en: "The person complains by themselves")
        case .referred: Phrase(fr: "Dirigée vers un autre groupe", en: "Referred to another group")
        case .unreachable: Phrase(fr: "Impossible à joindre", en: "Cannot be reached")
        case .withdrawn: Phrase(fr: "Ne veut pas continuer", en: "Does not want to go on")
        case .duplicate: Phrase(fr: "Double d’un autre dossier", en: "Same as another case")
        case .notForUs: Phrase(fr: "Ne nous concerne pas", en: "Not for us")
        case .other: Phrase(fr: "Autre raison", en: "Another reason")
        }
    }

    /// What people read of a stored reason. One that another program wrote is shown as it is.
    static func shown(_ stored: String, in language: Language) -> String {
        guard let reason = CloseReason(stored: stored) else { return stored }
        return [reason.phrase[language], words(in: stored)].compactMap(\.self).joined(separator: ". ")
    }
}
