import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Logging

/// Where somebody looks after their own account.
struct AccountRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/account", .page(page)),
            ConsoleRoute("/account/password", .form(changePassword)),
            ConsoleRoute("/language", .form(changeLanguage)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: SignedInContext) async throws -> Response {
        let notice = Notice(in: request)
        return response(AccountPage(of: context.session.advocate), context, notice: notice)
    }

    @Sendable
    private func changeLanguage(_ form: Form, context: SignedInContext) async throws -> Response {
        guard let language = Language(rawValue: form["language"]) else { throw ConsoleError.notAForm }
        try await console.store.setLanguage(language, of: context.session.advocate.id)
        return .seeOther(LocalPath(form["back"])?.text ?? "/account?done=language")
    }

    @Sendable
    private func changePassword(_ form: Form, context: SignedInContext) async throws -> Response {
        let advocate = context.session.advocate
        if let refusal = try await refusal(of: form, context) { return refusal }
        let hash = try await console.passwords.hash(form.secret("new-password"))
        try await console.store.setPassword(hash, of: advocate, at: console.settings.now())
        console.logger.info("A password was changed.", metadata: ["advocate": "\(advocate.id)"])
        var response = Response.seeOther("/account?done=password")
        try await console.openSession(of: advocate, in: &response)
        return response
    }

    /// The page again, if the current password or the new one is not right.
    private func refusal(of form: Form, _ context: SignedInContext) async throws -> Response? {
        let advocate = context.session.advocate
        let throttle = SignInThrottle(store: console.store)
        let attempt = SignInThrottle.Attempt(
            login: advocate.login,
            peer: nil,
            knownBrowser: "account page",
            at: console.settings.now()
        )
        guard try await throttle.admits(attempt) else {
            let page = AccountPage(of: advocate, currentFault: SignInText.all.throttled)
            return response(page, context, status: .tooManyRequests)
        }
        let stored = try await console.store.advocate(login: advocate.login)?.passwordHash
        let isRight = try await console.passwords.matches(form.secret("current-password"), stored)
        let fault = NewPasswordFields.fault(in: form, login: advocate.login)
        if isRight { try await throttle.succeeded(attempt) }
        guard !isRight || fault != nil else { return nil }
        let page = AccountPage(of: advocate, currentFault: isRight ? nil : AccountText.all.wrongPassword, fault: fault)
        return response(page, context, status: .unprocessableContent)
    }

    private func response(
        _ page: AccountPage,
        _ context: SignedInContext,
        status: HTTPResponse.Status = .ok,
        notice: Notice? = nil
    ) -> Response {
        let reader = Reader(context.session, path: "/account")
        return console.pages.response(page, for: reader, status: status, notice: notice?.phrase[reader.language])
    }
}
