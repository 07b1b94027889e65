import Hummingbird
import IntakeCore
import IntakeStore

extension CaseRoom {
    /// Merges another case into this one.
    @Sendable
    func merge(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let written = form["other"].isEmpty ? form["reference"] : form["other"]
        guard let duplicate = CaseReference(reading: written) else {
            return try await again(context, CaseDraft(merge: MergeDraft(written, CaseText.all.noSuchDuplicate)))
        }
        let survivor = try reference(context)
        let change = try await console.store.merge(
            duplicate,
            into: survivor,
            by: context.session.advocate,
            at: console.settings.now()
        )
        switch change {
        case .notYours(let owner?):
            let fault = CaseSentences.duplicateTaken(by: owner)
            return try await again(context, CaseDraft(merge: MergeDraft(written, fault)))
        case .notFound:
            return try await again(context, CaseDraft(merge: MergeDraft(written, CaseText.all.noSuchDuplicate)))
        default:
            return try await answer(change, .merged, context)
        }
    }

    /// Opens a closed case again.
    @Sendable
    func reopen(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let change = try await console.store.reopen(
            reference(context),
            reason: form["reason"],
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(
            change,
            .reopened,
            context,
            missing: CaseDraft(reopenFault: CaseText.all.reopenReasonMissing),
            written: form["reason"]
        )
    }
}
