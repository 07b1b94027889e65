import Hummingbird
import IntakeCore
import IntakeStore

extension LetterRoom {
    /// One version, and what changed in it.
    @Sendable
    func version(_ request: Request, context: CaseReaderContext) async throws -> Response {
        guard let number = context.parameters.get("version", as: Int.self), number > 0, number < Int(Int32.max) else {
            throw ConsoleError.noSuchVersion
        }
        let scene = try await scene(context, upTo: number, detail: String(number))
        guard let page = VersionPage(scene, number) else { throw ConsoleError.noSuchVersion }
        let reader = Reader(context.session, path: "\(scene.path)/versions/\(number)")
        return console.pages.response(page, for: reader)
    }

    /// Makes an earlier version the latest again.
    @Sendable
    func restore(_ form: Form, context: CaseReaderContext) async throws -> Response {
        guard let number = Int(form["version"]) else { throw ConsoleError.notAForm }
        let change = try await console.store.restoreLetter(
            version: number,
            after: Int(form["base"]) ?? 0,
            on: reference(context),
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(change, .letterRestored, context)
    }

    /// Records that the person agreed to a version.
    @Sendable
    func approve(_ form: Form, context: CaseReaderContext) async throws -> Response {
        guard let number = Int(form["version"]) else { throw ConsoleError.notAForm }
        var forms = LetterForms(approvalManner: form["manner"], message: form["message"])
        guard let manner = LetterApproval.Manner(rawValue: forms.approvalManner) else {
            forms.mannerFault = LetterText.all.approvalMissing
            return try await response(context, forms: forms, status: .unprocessableContent)
        }
        guard manner == .phone || !forms.message.isEmpty else {
            forms.messageFault = LetterText.all.messageMissing
            return try await response(context, forms: forms, status: .unprocessableContent)
        }
        let change = try await console.store.approveLetter(
            version: number,
            message: manner == .text ? forms.message : nil,
            on: reference(context),
            by: context.session.advocate,
            at: console.settings.now()
        )
        switch change {
        case .done: return done(.letterApproved, try reference(context))
        case .wordsMissing: throw ConsoleError.noSuchVersion
        default: throw Self.error(for: change)
        }
    }
}
