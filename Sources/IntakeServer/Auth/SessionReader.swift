import Foundation
import Hummingbird
import IntakeStore

/// Finds the session that a request's cookie belongs to.
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
            let advocate = try await store.session(
                token.hash,
                at: now(),
                idle: SessionLimits.idle,
                absolute: SessionLimits.absolute
            )
            context.session = advocate.map { Session(token: token, advocate: $0) }
        }
        return try await next(request, context)
    }
}
