import HTTPTypes
import Hummingbird
import IntakeStore
import Logging

/// Where somebody signed in proves again that it is them, before they change what they sign in with.
struct ConfirmationRoom: Sendable {
    private static let path = "/account/confirm"

    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/account/confirm", .page(page)),
            ConsoleRoute("/account/confirm", .form(confirm)),
        ]
    }

    /// The way to this page for somebody who asked for another, and back to it.
    static func path(from request: Request) -> String {
        let next = LocalPath(request.uri.path) ?? LocalPath(ofForm: request.uri.path)
        return path + (next?.query ?? "")
    }

    @Sendable
    private func page(_ request: Request, context: SignedInContext) async throws -> Response {
        let next = request.uri.queryParameters["next"].flatMap { LocalPath($0) }
        return respond(ConfirmationPage(of: context.session, next: next), context)
    }

    @Sendable
    private func confirm(_ form: Form, context: SignedInContext) async throws -> Response {
        let next = LocalPath(form["next"])
        let advocate = context.session.advocate
        let password = try await PasswordCheck(console: console).check(form, of: advocate)
        guard case .right = password else { return refused(password == .tooMany, next, context) }
        let code = try await SecondFactorCheck(console: console)
            .check(form, of: advocate, address: nil, knownBrowser: "account page")
        guard code == .right else { return refused(code == .tooMany, next, context) }
        try await console.store.confirmSession(context.session.kept.id, at: console.settings.now())
        return .seeOther(next?.text ?? "/account")
    }

    private func refused(_ isTooMany: Bool, _ next: LocalPath?, _ context: SignedInContext) -> Response {
        let fault = isTooMany ? SignInText.all.throttled : ConfirmationText.all.refused
        let page = ConfirmationPage(of: context.session, next: next, fault: fault)
        return respond(page, context, status: isTooMany ? .tooManyRequests : .unprocessableContent)
    }

    private func respond(
        _ page: ConfirmationPage,
        _ context: SignedInContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        console.pages.response(page, for: Reader(context.session, path: nil), status: status)
    }
}
