import Hummingbird
import IntakeStore

extension CaseRoom {
    /// Gives the case to a colleague.
    @Sendable
    func giveToColleague(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let change = try await console.store.handOver(
            reference(context),
            to: form["colleague"],
            by: context.session.advocate,
            at: console.settings.now()
        )
        let draft = HandoverDraft(colleague: form["colleague"], colleagueFault: CaseText.all.colleagueMissing)
        return try await answer(change, .handedOver, context, missing: CaseDraft(handover: draft))
    }

    /// Gives the case to another group, if the person agreed.
    @Sendable
    func giveToGroup(_ form: Form, context: CaseReaderContext) async throws -> Response {
        var draft = HandoverDraft(group: form["group"], consent: form["consent"], words: form["words"])
        let advocate = context.session.advocate
        if !console.settings.groups().contains(draft.group) || draft.group == advocate.organisation {
            draft.groupFault = CaseText.all.groupMissing
        }
        let consent = form["agreed"] == "yes" ? HandoverConsent(rawValue: draft.consent) : nil
        if consent == nil { draft.consentFault = CaseText.all.consentMissing }
        guard let consent, draft.groupFault == nil else {
            return try await again(context, CaseDraft(handover: draft))
        }
        let change = try await console.store.handOver(
            reference(context),
            toGroup: draft.group,
            consent: consent,
            words: draft.words,
            by: advocate,
            at: console.settings.now()
        )
        if change == .done { return .seeOther("/queue?done=\(Notice.givenToGroup.rawValue)") }
        return try await answer(change, .givenToGroup, context, written: draft.words)
    }
}
