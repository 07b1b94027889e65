import IntakeCore
import IntakeStore

/// Sentences on what is held on people that hold a name, a day or a number.
enum PrivacySentences {
    static func held(by name: String, since time: String) -> Phrase {
        Phrase(
            fr: "Conservation obligatoire, décidée par \(name) (\(time)).",
            en: "Destruction forbidden by \(name) (\(time))."
        )
    }

    static func lifted(by name: String, at time: String) -> Phrase {
        Phrase(fr: "Levée par \(name) (\(time)).", en: "Lifted by \(name) (\(time)).")
    }

    static func corrected(by name: String, at time: String) -> Phrase {
        Phrase(
            fr: "Corrigé à la demande de la personne, par \(name) (\(time)).",
            en: "Corrected at the person’s wish, by \(name) (\(time))."
        )
    }

    static func consented(_ time: String, by channel: Channel) -> Phrase {
        Phrase(
            fr: "Consentement donné par \(channel.phrase[.french]) (\(time)).",
            en: "Consent given by \(channel.phrase[.english]) (\(time))."
        )
    }

    /// What stays of a case that was destroyed.
    static func destroyed(_ tombstone: Tombstone, _ moments: Moments) -> String {
        let time = moments.moment(tombstone.at).short
        let reason = tombstone.reason.phrase
        let name = tombstone.actorName
        return Phrase(
            fr: "Détruit le \(time)" + (name.map { " par \($0)" } ?? "") + " : \(reason[.french]).",
            en: "Destroyed \(time)" + (name.map { " by \($0)" } ?? "") + ": \(reason[.english])."
        )[moments.language]
    }

    /// Why the destruction was refused.
    static func refused(_ reference: CaseReference, _ hold: LegalHold, _ moments: Moments) -> Phrase {
        let time = moments.moment(hold.at).short
        let reason = hold.reason ?? ""
        return Phrase(
            fr: "Rien n’a été détruit. La conservation du dossier \(reference.text) est obligatoire : décidée par "
                + "\(hold.advocateName) (\(time)), pour cette raison : « \(reason) ». Levez-la d’abord.",
            en: "Nothing was destroyed. Case \(reference.text) must be kept: \(hold.advocateName) so decided "
                + "(\(time)), for this reason: “\(reason)”. Lift the hold first."
        )
    }

    /// What the rules of the configuration are, one sentence each.
    static func rules(_ policy: RetentionPolicy) -> [Phrase] {
        [
            Phrase(
                fr: "Dossiers : détruits \(policy.closedCaseMonths) mois après leur fermeture, s’ils ont été lus et si "
                    + "rien n’oblige à les garder.",
                en: "Cases: destroyed \(policy.closedCaseMonths) months after they were closed, if somebody read them "
                    + "and nothing forbids it."
            ),
            Phrase(
                fr: "Conversations sans consentement : détruites après \(policy.unfinishedDays) jours de silence.",
                en: "Conversations without consent: destroyed after \(policy.unfinishedDays) days of silence."
            ),
            Phrase(
                fr: "Textos sans dossier : détruits après \(policy.strayDays) jours, une fois lus.",
                en: "Texts without a case: destroyed after \(policy.strayDays) days, once read."
            ),
            Phrase(
                fr:
                    "Traces de livraison chez la compagnie de téléphone : effacées ici après \(policy.deliveryDays) jours.",
                en: "Traces of delivery at the telephone company: erased here after \(policy.deliveryDays) days."
            ),
            Phrase(
                fr: "Registre des incidents : gardé \(policy.incidentMonths) mois.",
                en: "Register of incidents: kept for \(policy.incidentMonths) months."
            ),
        ]
    }

    /// What was destroyed last.
    static func run(_ run: RetentionRun, _ moments: Moments) -> Phrase {
        let counts = run.counts
        let time = moments.moment(run.at).short
        return Phrase(
            fr: "Dernier passage : \(time). Détruits : dossiers \(counts.cases), conversations "
                + "\(counts.conversations), textos sans dossier \(counts.strays), incidents \(counts.incidents).",
            en: "Done last: \(time). Destroyed: cases \(counts.cases), conversations \(counts.conversations), texts "
                + "without a case \(counts.strays), incidents \(counts.incidents)."
        )
    }
}

extension ErasureReason {
    /// Why, in words.
    var phrase: Phrase {
        switch self {
        case .wish: Phrase(fr: "à la demande de la personne, sur la ligne", en: "at the person’s wish, on the line")
        case .request:
            Phrase(fr: "à la demande de la personne, auprès du groupe", en: "at the person’s request to the group")
        case .mistake: Phrase(fr: "n’aurait jamais dû être gardé", en: "should never have been kept")
        case .retention: Phrase(fr: "la durée de conservation était écoulée", en: "the time for keeping it was over")
        }
    }
}
