import HTTPTypes
import Hummingbird
import IntakeStore
import Logging

/// Where somebody changes their password.
struct PasswordRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/account/password", .confirmedPage(page)),
            ConsoleRoute("/account/password", .confirmedForm(change)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: ConfirmedContext) async throws -> Response {
        respond(PasswordPage(of: context.session.advocate), context)
    }

    @Sendable
    private func change(_ form: Form, request: Request, context: ConfirmedContext) async throws -> Response {
        let advocate = context.session.advocate
        let current = try await PasswordCheck(console: console).check(form, of: advocate)
        if let refusal = refusal(of: form, current, context) { return refusal }
        guard case .right(let checked) = current else { throw ConsoleError.signInNeeded }
        let hash = try await console.passwords.hash(form.secret("new-password"))
        let now = console.settings.now()
        // A reset in the meantime ended this session too: whoever was in it has nothing to change any more.
        guard try await console.store.setPassword(hash, replacing: checked, of: advocate, at: now) else {
            throw ConsoleError.signInNeeded
        }
        console.logger.info("A password was changed.", metadata: ["advocate": "\(advocate.id)"])
        var response = Response.seeOther("/account?done=password")
        try await console.openSession(of: advocate, for: request, in: &response)
        return response
    }

    /// The page again, if the current password or the new one is not right.
    private func refusal(
        of form: Form,
        _ current: PasswordCheck.Result,
        _ context: ConfirmedContext
    ) -> Response? {
        let advocate = context.session.advocate
        if current == .tooMany {
            let page = PasswordPage(of: advocate, currentFault: SignInText.all.throttled)
            return respond(page, context, status: .tooManyRequests)
        }
        let fault = console.newPasswordFault(in: form, of: advocate)
        guard current == .wrong || fault != nil else { return nil }
        let wrong = current == .wrong ? AccountText.all.wrongPassword : nil
        let page = PasswordPage(of: advocate, currentFault: wrong, fault: fault)
        return respond(page, context, status: .unprocessableContent)
    }

    private func respond(
        _ page: PasswordPage,
        _ context: ConfirmedContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        console.pages.response(page, for: Reader(context.session, path: "/account/password"), status: status)
    }
}
