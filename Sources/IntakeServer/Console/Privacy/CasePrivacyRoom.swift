import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore

/// What is held on the person of a case: by which consent, for how long, and who decides otherwise.
struct CasePrivacyRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/cases/{reference}/privacy", .casePage(page)),
            ConsoleRoute("/cases/{reference}/correct", .caseForm(correct)),
            ConsoleRoute("/cases/{reference}/hold", .coordinatorForm(hold)),
            ConsoleRoute("/cases/{reference}/hold/lift", .coordinatorForm(liftHold)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: CaseReaderContext) async throws -> Response {
        try await respond(context, notice: Notice(in: request))
    }

    @Sendable
    private func correct(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let reference = try CaseRoom.reference(in: context.parameters)
        var draft = CorrectionDraft(question: form["question"], text: form["text"])
        let result = try await console.store.correct(
            draft.question,
            to: draft.text,
            in: reference,
            by: context.session.advocate,
            at: console.settings.now()
        )
        switch result {
        case .done: return .seeOther("/cases/\(reference.text)/privacy?done=\(Notice.corrected.rawValue)")
        case .nothingTold: return .seeOther("/cases/\(reference.text)/privacy")
        case .notFound: throw ConsoleError.noSuchCase
        case .unknownQuestion: draft.questionFault = CasePrivacyText.all.questionMissing
        case .unreadable: draft.textFault = CasePrivacyText.all.answerUnreadable
        }
        return try await respond(context, correction: draft, status: .unprocessableContent)
    }

    @Sendable
    private func hold(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let result = try await console.store.hold(
            CaseRoom.reference(in: context.parameters),
            reason: form["reason"],
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(result, .held, form, context)
    }

    @Sendable
    private func liftHold(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let result = try await console.store.liftHold(
            CaseRoom.reference(in: context.parameters),
            reason: form["reason"],
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(result, .holdLifted, form, context)
    }

    private func answer(
        _ result: HoldResult,
        _ notice: Notice,
        _ form: Form,
        _ context: some SignedInRequest
    ) async throws -> Response {
        let reference = try CaseRoom.reference(in: context.parameters)
        switch result {
        case .done: return .seeOther("/cases/\(reference.text)/privacy?done=\(notice.rawValue)")
        case .unchanged, .erased: return .seeOther("/cases/\(reference.text)/privacy")
        case .notFound: throw ConsoleError.noSuchCase
        case .wordsMissing:
            let draft = HoldDraft(reason: form["reason"], fault: CasePrivacyText.all.reasonMissing)
            return try await respond(context, draft: draft, status: .unprocessableContent)
        }
    }

    private func respond(
        _ context: some SignedInRequest,
        notice: Notice? = nil,
        draft: HoldDraft? = nil,
        correction: CorrectionDraft = CorrectionDraft(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let reference = try CaseRoom.reference(in: context.parameters)
        let advocate = context.session.advocate
        let now = console.settings.now()
        let file = try await console.store.caseFile(reference, for: .advocate(advocate), as: .keepingViewed, at: now)
        guard let file else { throw ConsoleError.noSuchCase }
        let reader = Reader(context.session, path: "/cases/\(reference.text)/privacy")
        let moments = console.moments(for: reader)
        let keeping = CaseKeeping(
            file,
            on: moments.civilDate(now),
            under: console.settings.retention(),
            moments
        )
        let page = CasePrivacyPage(file, for: advocate, keeping: keeping, moments, draft: draft, correction: correction)
        return console.pages.response(page, for: reader, status: status, notice: notice?.phrase[reader.language])
    }
}
