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
            ConsoleRoute("/account/shortcuts", .form(changeShortcuts)),
            ConsoleRoute("/account/phone", .form(changePhone)),
            ConsoleRoute("/account/sessions/end", .form(endSession)),
            ConsoleRoute("/account/sessions/end-others", .form(endOtherSessions)),
            ConsoleRoute("/language", .form(changeLanguage)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: SignedInContext) async throws -> Response {
        let phone = try await console.store.phone(of: context.session.advocate.id)?.display
        return try await respond(phone: phone ?? "", context, notice: Notice(in: request))
    }

    @Sendable
    private func changeLanguage(_ form: Form, context: SignedInContext) async throws -> Response {
        guard let language = Language(rawValue: form["language"]) else { throw ConsoleError.notAForm }
        try await console.store.setLanguage(language, of: context.session.advocate.id)
        return .seeOther(LocalPath(form["back"])?.text ?? "/account?done=language")
    }

    @Sendable
    private func changeShortcuts(_ form: Form, context: SignedInContext) async throws -> Response {
        try await console.store.setShortcuts(form["shortcuts"] == "on", of: context.session.advocate.id)
        return .seeOther("/account?done=\(Notice.shortcuts.rawValue)")
    }

    @Sendable
    private func changePhone(_ form: Form, context: SignedInContext) async throws -> Response {
        let typed = form["phone"]
        let phone = PhoneNumber(typed: typed)
        guard typed.isEmpty || phone?.isAllowedDestination == true else {
            let fault = AccountText.all.wrongPhone
            return try await respond(phone: typed, fault: fault, context, status: .unprocessableContent)
        }
        try await console.store.setPhone(phone, of: context.session.advocate, at: console.settings.now())
        return .seeOther("/account?done=phone")
    }

    @Sendable
    private func endSession(_ form: Form, context: SignedInContext) async throws -> Response {
        let now = console.settings.now()
        try await console.store.endSession(form["session"], of: context.session.advocate, at: now)
        return .seeOther("/account?done=sessions")
    }

    @Sendable
    private func endOtherSessions(_ form: Form, context: SignedInContext) async throws -> Response {
        let session = context.session
        let now = console.settings.now()
        try await console.store.endSessions(of: session.advocate, except: session.kept.id, at: now)
        return .seeOther("/account?done=sessions")
    }

    private func respond(
        phone: String,
        fault: Phrase? = nil,
        _ context: SignedInContext,
        status: HTTPResponse.Status = .ok,
        notice: Notice? = nil
    ) async throws -> Response {
        let advocate = context.session.advocate
        let reader = Reader(context.session, path: "/account")
        let content = AccountPage.Content(
            phone: phone,
            phoneFault: fault,
            recoveryCodeCount: try await console.store.recoveryCodeCount(of: advocate.id),
            sessions: try await sessions(context, in: console.moments(for: reader))
        )
        let page = AccountPage(of: advocate, content)
        return console.pages.response(page, for: reader, status: status, notice: notice?.phrase[reader.language])
    }

    private func sessions(_ context: SignedInContext, in moments: Moments) async throws -> [SessionRow] {
        try await console.store.sessions(
            of: context.session.advocate.id,
            at: console.settings.now(),
            idle: SessionLimits.idle,
            absolute: SessionLimits.absolute
        ).map { SessionRow($0, current: context.session, in: moments) }
    }
}
