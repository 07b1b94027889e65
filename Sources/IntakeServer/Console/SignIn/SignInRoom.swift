import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Logging

/// Signing in with a password, which leads to the second step, and signing out.
struct SignInRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/sign-in", .visitorPage(page)),
            ConsoleRoute("/sign-in", .visitorForm(signIn)),
            ConsoleRoute("/sign-out", .form(signOut)),
        ]
    }

    /// The way to this page for somebody who asked for another, and back to it.
    static func path(from request: Request) -> String {
        let notice = request.method == .get ? "" : "?done=ended"
        guard request.method == .get, let next = LocalPath(request.uri.string) else { return "/sign-in" + notice }
        return "/sign-in" + next.query
    }

    @Sendable
    private func page(_ request: Request, context: ConsoleContext) async throws -> Response {
        if context.session != nil { return .seeOther("/queue") }
        let language = request.preferredLanguage
        let page = SignInPage(in: language, next: request.uri.queryParameters["next"].flatMap { LocalPath($0) })
        return visitorResponse(page, for: Reader(language: language, path: "/sign-in"), to: request)
    }

    /// Nothing is counted or written for whoever finds no place in the line of passwords to look at.
    @Sendable
    private func signIn(_ form: Form, request: Request, context: ConsoleContext) async throws -> Response {
        let login = Login.folded(form["login"])
        let account = try await console.store.advocate(login: login)
        let attempt = SignInThrottle.Attempt(
            login: login,
            address: context.clientAddress,
            knownBrowser: account.flatMap {
                console.knownBrowser(of: request, $0.advocate, passwordHash: $0.passwordHash)?.id
            },
            at: console.settings.now()
        )
        return try await console.passwords.withPlace { place in
            let throttle = SignInThrottle(store: console.store)
            guard try await throttle.admits(attempt) else {
                console.logger.warning("A sign-in was refused: too many attempts.")
                console.refusals.signIn(.tooManyAttempts, of: account?.advocate, at: attempt.at)
                return refused(form, request, login, .tooManyRequests, SignInText.all.throttled)
            }
            let isRight = try await place.matches(form.secret("password"), account?.passwordHash)
            guard let account, isRight, let response = try await secondStep(of: account, form) else {
                try await throttle.failed(attempt)
                console.refusals.signIn(.password, of: account?.advocate, at: attempt.at)
                console.logger.warning("A sign-in was refused: wrong login or password.")
                return refused(form, request, login, .unprocessableContent, SignInText.all.refused)
            }
            try await throttle.succeeded(attempt)
            return response
        }
    }

    /// The way to the second step; nothing if the account is disabled, or was reset while its password was looked at.
    private func secondStep(
        of account: (advocate: Advocate, passwordHash: String),
        _ form: Form
    ) async throws -> Response? {
        try await console.secondStep(
            of: account.advocate,
            checkedAgainst: account.passwordHash,
            next: LocalPath(form["next"])
        )
    }

    private func refused(
        _ form: Form,
        _ request: Request,
        _ login: String,
        _ status: HTTPResponse.Status,
        _ sentence: Phrase
    ) -> Response {
        let language = Language(rawValue: form["language"]) ?? request.preferredLanguage
        let page = SignInPage(in: language, login: login, next: LocalPath(form["next"]), fault: sentence)
        var response = visitorResponse(page, for: Reader(language: language, path: "/sign-in"), to: request)
        response.status = status
        if status == .tooManyRequests {
            response.headers[.retryAfter] = String(Int(SignInThrottle.window))
        }
        return response
    }

    @Sendable
    private func signOut(_ form: Form, context: SignedInContext) async throws -> Response {
        let session = context.session
        try await console.store.endSession(session.kept.id, of: session.advocate, at: console.settings.now())
        console.logger.info("Somebody signed out.", metadata: ["advocate": "\(session.advocate.id)"])
        var response = Response.seeOther("/sign-in?done=signed-out")
        response.setCookie(console.cookies.forgettingSession)
        response.headers[.clearSiteData] = "\"cache\""
        return response
    }

    private func visitorResponse(_ page: SignInPage, for reader: Reader, to request: Request) -> Response {
        let notices = ["signed-out": SignInText.all.signedOut, "ended": SignInText.all.ended]
        let notice = request.uri.queryParameters["done"].flatMap { notices[String($0)] }
        return console.visitorResponse(page, for: reader, to: request, notice: notice?[reader.language])
    }
}

extension HTTPField.Name {
    fileprivate static let clearSiteData = HTTPField.Name("Clear-Site-Data") ?? .server
}
