import IntakeCore
import IntakeStore

/// What is held on the person of a case, by which consent and for how long.
struct CasePrivacyPage: Page {
    typealias Text = CasePrivacyText
    static let template = "case-privacy"

    /// The consent, with the words that were read or heard.
    struct Consent: Sendable {
        let at: Moment
        let channel: String
        let language: String
        let languageCode: String
        let version: String
        let text: String
    }

    /// A hold, standing or lifted.
    struct Hold: Sendable {
        let setBy: String
        let reason: String?
        let liftedBy: String?
        let liftReason: String?
    }

    /// The form that sets a hold or lifts it.
    struct HoldForm: Sendable {
        let action: String
        let name: String
        let fault: String?
        let reason: String
    }

    let title: String
    let reference: String
    let consent: Consent?
    let noConsent: String
    let keeping: String
    let holds: [Hold]
    let hasHolds: Bool
    let holdForm: HoldForm?
    let mayAct: Bool
    let correction: CorrectionForm?
    let faults: [FormFault]

    init(
        _ file: CaseFile,
        for advocate: Advocate,
        keeping: CaseKeeping,
        _ moments: Moments,
        draft: HoldDraft? = nil,
        correction: CorrectionDraft = CorrectionDraft()
    ) {
        let language = moments.language
        let isErased = file.tombstone != nil || file.listing.erasedAt != nil
        let isCoordinator = advocate.roles.contains(.coordinator)
        reference = file.listing.reference.text
        title =
            Phrase(
                fr: "Renseignements personnels, dossier \(file.listing.reference.text)",
                en: "Personal information, case \(file.listing.reference.text)"
            )[language]
        consent = file.consent.map { Consent($0, moments) }
        noConsent = (isErased ? Text.all.consentGone : Text.all.noConsent)[language]
        self.keeping = keeping.sentence
        holds = file.holds.map { Hold($0, moments) }
        hasHolds = !holds.isEmpty
        mayAct = isCoordinator && !isErased
        let isHeld = file.holds.contains { $0.lifting == nil }
        let path = "/cases/\(file.listing.reference.text)/hold"
        holdForm =
            mayAct
            ? HoldForm(
                action: isHeld ? path + "/lift" : path,
                name: (isHeld ? Text.all.liftHold : Text.all.setHold)[language],
                fault: draft?.fault?[language],
                reason: draft?.reason ?? ""
            ) : nil
        self.correction = CorrectionForm(file, correction, in: language)
        let holdFault = (draft?.fault).map { [FormFault(field: "hold-reason", message: $0[language])] } ?? []
        faults = holdFault + correction.faults(in: language)
    }
}

/// What a coordinator wrote to set or lift a hold.
struct HoldDraft: Sendable {
    var reason = ""
    var fault: Phrase?
}

extension CasePrivacyPage.Consent {
    init(_ consent: ConsentRecord, _ moments: Moments) {
        at = moments.moment(consent.at)
        channel = consent.channel.phrase[moments.language]
        language = consent.language.phrase[moments.language]
        languageCode = consent.language.rawValue
        version = String(consent.version.prefix(12))
        text = consent.text
    }
}

extension CasePrivacyPage.Hold {
    init(_ hold: LegalHold, _ moments: Moments) {
        let language = moments.language
        setBy = PrivacySentences.held(by: hold.advocateName, since: moments.moment(hold.at).short)[language]
        reason = hold.reason
        liftedBy = hold.lifting.map {
            PrivacySentences.lifted(by: $0.advocateName, at: moments.moment($0.at).short)[language]
        }
        liftReason = hold.lifting?.reason
    }
}
