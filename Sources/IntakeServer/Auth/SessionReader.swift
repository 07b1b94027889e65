import Foundation
import HTTPTypes
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
            let kept = try await store.session(
                token.hash,
                at: now(),
                idle: SessionLimits.idle,
                absolute: SessionLimits.absolute,
                isUse: request.headers[.refresh] == nil
            )
            context.session = try await session(token, kept)
        }
        if request.uri.path.hasPrefix("/sign-in/"), let token = cookies.signIn(of: request) {
            let advocate = try await store.signIn(token.hash, at: now())
            context.signIn = advocate.map { PendingSignIn(token: token, advocate: $0) }
        }
        context.time = now()
        return try await next(request, context)
    }

    private func session(_ token: SecureToken, _ kept: AdvocateSession?) async throws -> Session? {
        guard let kept else { return nil }
        let organisation = kept.advocate.organisation
        let tasks = kept.advocate.worksOnCases ? try await store.openTaskCount(in: organisation) : nil
        return Session(token: token, kept: kept, openTasks: tasks)
    }
}
