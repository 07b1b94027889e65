import Hummingbird
import IntakeStore
import Logging

/// Where somebody whose account was reset chooses a new password. The second step of signing in follows as always.
struct ResetRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/resets/{token}", .visitorPage(page)),
            ConsoleRoute("/resets/{token}", .visitorForm(choose)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: ConsoleContext) async throws -> Response {
        let advocate = try await advocate(try token(context))
        return respond(ResetPage(of: advocate), of: advocate, to: request)
    }

    @Sendable
    private func choose(_ form: Form, request: Request, context: ConsoleContext) async throws -> Response {
        let token = try token(context)
        let advocate = try await advocate(token)
        if let fault = console.newPasswordFault(in: form, of: advocate) {
            var response = respond(ResetPage(of: advocate, fault: fault), of: advocate, to: request)
            response.status = .unprocessableContent
            return response
        }
        let passwordHash = try await console.passwords.hash(form.secret("new-password"))
        do {
            let now = console.settings.now()
            let changed = try await console.store.useReset(token.hash, passwordHash: passwordHash, at: now)
            console.logger.info("A reset link was used.", metadata: ["advocate": "\(changed.id)"])
            guard let response = try await console.secondStep(of: changed, checkedAgainst: passwordHash) else {
                throw ConsoleError.invitationOver
            }
            return response
        } catch is AccountError {
            throw ConsoleError.invitationOver
        }
    }

    private func respond(_ page: ResetPage, of advocate: Advocate, to request: Request) -> Response {
        console.visitorResponse(page, for: Reader(language: advocate.language), to: request)
    }

    private func token(_ context: ConsoleContext) throws -> SecureToken {
        guard let token = context.parameters.get("token").flatMap({ SecureToken($0) }) else {
            throw ConsoleError.invitationOver
        }
        return token
    }

    private func advocate(_ token: SecureToken) async throws -> Advocate {
        guard let advocate = try await console.store.reset(token.hash, at: console.settings.now()) else {
            throw ConsoleError.invitationOver
        }
        return advocate
    }
}
