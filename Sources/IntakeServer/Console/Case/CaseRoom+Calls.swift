import Hummingbird
import IntakeStore

extension CaseRoom {
    /// Notes a try to call the person back.
    @Sendable
    func recordCall(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let now = console.settings.now()
        let reader = Reader(context.session, path: "")
        let draft = CallDraft(form, today: console.moments(for: reader).civilDate(now))
        guard let outcome = CallAttempt.Outcome(rawValue: draft.outcome), draft.isWhole else {
            return try await again(context, CaseDraft(call: draft))
        }
        let change = try await console.store.recordCallAttempt(
            outcome,
            note: draft.note,
            next: draft.nextDay,
            on: reference(context),
            once: form["once"],
            by: context.session.advocate,
            at: now
        )
        return try await answer(change, .called, context, written: draft.note)
    }
}
