import Foundation
import Hummingbird
import IntakeStore

/// Finds the session, or the half-way sign-in, that a request's cookie belongs to.
struct SessionReader: RouterMiddleware {
    typealias Context = ConsoleContext

    let store: Store
    let cookies: ConsoleCookies
    let now: @Sendable () -> Date

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if !request.isForPrograms, !Assets.holds(request.uri.path), let token = cookies.session(of: request) {
            let session = try await store.session(
                token.hash,
                at: now(),
                idle: SessionLimits.idle,
                absolute: SessionLimits.absolute
            )
            context.session = session.map { Session(token: token, kept: $0) }
        }
        if request.uri.path.hasPrefix("/sign-in/"), let token = cookies.signIn(of: request) {
            let advocate = try await store.signIn(token.hash, at: now())
            context.signIn = advocate.map { PendingSignIn(token: token, advocate: $0) }
        }
        context.time = now()
        return try await next(request, context)
    }
}
