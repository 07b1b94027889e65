import HTTPTypes
import Hummingbird
import IntakeStore
import Logging

/// Where somebody replaces their second factor or their recovery codes.
struct FactorRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/account/factor", .confirmedPage(page)),
            ConsoleRoute("/account/factor", .confirmedForm(replace)),
            ConsoleRoute("/account/recovery-codes", .confirmedPage(codesPage)),
            ConsoleRoute("/account/recovery-codes", .confirmedForm(makeCodes)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: ConfirmedContext) async throws -> Response {
        let offer = OfferedFactor(to: context.session.token, in: console.store)
        return respond(FactorPage(offer, for: context.session.advocate), context)
    }

    @Sendable
    private func replace(_ form: Form, request: Request, context: ConfirmedContext) async throws -> Response {
        let advocate = context.session.advocate
        let now = console.settings.now()
        let offer = OfferedFactor(to: context.session.token, in: console.store)
        guard let step = offer.step(of: form["code"], at: now) else {
            let page = FactorPage(offer, for: advocate, fault: FactorText.all.refused)
            return respond(page, context, status: .unprocessableContent)
        }
        let codes = RecoveryCode.makeSet()
        try await console.store.setSecondFactor(
            offer.seed,
            step: step,
            recoveryCodes: codes.map(RecoveryCode.folded),
            of: advocate,
            isFirst: false,
            at: now
        )
        console.logger.info("A second factor was replaced.", metadata: ["advocate": "\(advocate.id)"])
        var response = respond(codes, context)
        try await console.openSession(of: advocate, for: request, in: &response)
        return response
    }

    @Sendable
    private func codesPage(_ request: Request, context: ConfirmedContext) async throws -> Response {
        let page = RecoveryCodesPage([], in: context.session.advocate.language, next: LocalPath("/account"))
        return respond(page, context)
    }

    @Sendable
    private func makeCodes(_ form: Form, request: Request, context: ConfirmedContext) async throws -> Response {
        let codes = RecoveryCode.makeSet()
        try await console.store.setRecoveryCodes(
            codes.map(RecoveryCode.folded),
            of: context.session.advocate,
            at: console.settings.now()
        )
        return respond(codes, context)
    }

    /// New codes, without the forms of a session that has perhaps just ended.
    private func respond(_ codes: [String], _ context: ConfirmedContext) -> Response {
        let language = context.session.advocate.language
        let page = RecoveryCodesPage(codes, in: language, next: LocalPath("/account"))
        return console.pages.response(page, for: Reader(language: language))
    }

    private func respond(
        _ page: some Page,
        _ context: ConfirmedContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        console.pages.response(page, for: Reader(context.session, path: nil), status: status)
    }
}
