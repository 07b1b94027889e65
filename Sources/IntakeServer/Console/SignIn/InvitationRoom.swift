import Hummingbird
import IntakeCore
import IntakeStore
import Logging

/// Where somebody who was invited sets up their account.
struct InvitationRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/invitations/{token}", .visitorPage(page)),
            ConsoleRoute("/invitations/{token}", .visitorForm(accept)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: ConsoleContext) async throws -> Response {
        let invitation = try await invitation(context)
        let language = request.preferredLanguage
        return respond(InvitationPage(name: invitation.name, in: language), in: language, to: request)
    }

    @Sendable
    private func accept(_ form: Form, request: Request, context: ConsoleContext) async throws -> Response {
        let invitation = try await invitation(context)
        let login = Login.folded(form["login"])
        let language = Language(rawValue: form["language"]) ?? request.preferredLanguage
        let loginFault = Login.isAllowed(login) ? nil : InvitationText.all.loginShape
        let fault = NewPasswordFields.fault(
            in: form,
            login: login,
            name: invitation.name,
            organisation: console.settings.organisationName(invitation.organisation)
        )
        func again(_ loginFault: Phrase?) -> Response {
            let page = InvitationPage(
                name: invitation.name,
                in: language,
                login: login,
                loginFault: loginFault,
                fault: fault
            )
            var response = respond(page, in: language, to: request)
            response.status = .unprocessableContent
            return response
        }
        guard loginFault == nil, fault == nil else { return again(loginFault) }
        let passwordHash = try await console.passwords.hash(form.secret("new-password"))
        do {
            let advocate = try await console.store.accept(
                try token(context).hash,
                login: login,
                passwordHash: passwordHash,
                language: language,
                at: console.settings.now()
            )
            return try await welcome(advocate, passwordHash)
        } catch let error as AccountError where error == .loginTaken {
            return again(InvitationText.all.loginTaken)
        } catch is AccountError {
            throw ConsoleError.invitationOver
        }
    }

    private func welcome(_ advocate: Advocate, _ passwordHash: String) async throws -> Response {
        console.logger.info("An invitation was accepted.", metadata: ["advocate": "\(advocate.id)"])
        guard let response = try await console.secondStep(of: advocate, checkedAgainst: passwordHash) else {
            throw ConsoleError.signInNeeded
        }
        return response
    }

    private func respond(_ page: InvitationPage, in language: Language, to request: Request) -> Response {
        let reader = Reader(language: language, path: request.uri.path)
        return console.visitorResponse(page, for: reader, to: request)
    }

    private func token(_ context: ConsoleContext) throws -> SecureToken {
        guard let token = context.parameters.get("token").flatMap({ SecureToken($0) }) else {
            throw ConsoleError.invitationOver
        }
        return token
    }

    private func invitation(_ context: ConsoleContext) async throws -> Invitation {
        let hash = try token(context).hash
        guard let invitation = try await console.store.invitation(hash, at: console.settings.now()) else {
            throw ConsoleError.invitationOver
        }
        return invitation
    }
}
