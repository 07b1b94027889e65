import Hummingbird
import IntakeCore
import IntakeStore

extension LetterRoom {
    /// Records that the complaint was sent.
    @Sendable
    func send(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let scene = try await scene(context)
        guard scene.mayEdit else { throw ConsoleError.notYours }
        var forms = LetterForms(sending: form)
        let submission = forms.submission(
            version: scene.version?.number,
            gaps: scene.version?.letter.gaps ?? [],
            today: scene.today
        )
        guard let submission else {
            return try await response(context, scene: scene, forms: forms, status: .unprocessableContent)
        }
        let change = try await console.store.recordSubmission(
            submission,
            on: scene.listing.reference,
            by: context.session.advocate,
            at: console.settings.now()
        )
        guard change == .done else { throw Self.error(for: change) }
        return done(.complaintSent, scene.listing.reference)
    }
}
