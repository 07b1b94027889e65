import Foundation
import Hummingbird
import IntakeStore

extension Console {
    /// Opens a session for somebody who proved who they are, and gives its secret to their browser.
    func openSession(of advocate: Advocate, for request: Request, in response: inout Response) async throws {
        let token = SecureToken.random()
        let device = DeviceHint.text(of: request)
        guard try await store.openSession(token.hash, for: advocate, on: device, at: settings.now()) else {
            throw ConsoleError.signInNeeded
        }
        response.setCookie(cookies.keepingSession(token))
    }

    /// Leads somebody who gave the right password to the second step: the code, or setting one up.
    ///
    /// - Parameter passwordHash: what the password was checked against.
    /// - Returns: the way there; nothing if the account was reset or disabled meanwhile.
    func secondStep(
        of advocate: Advocate,
        checkedAgainst passwordHash: String,
        next: LocalPath? = nil
    ) async throws -> Response? {
        let token = SecureToken.random()
        let now = settings.now()
        let expires = now.addingTimeInterval(Double(PendingSignIn.validity))
        let isBegun = try await store.beginSignIn(
            token.hash,
            of: advocate,
            checkedAgainst: passwordHash,
            expires: expires,
            at: now
        )
        guard isBegun else { return nil }
        let hasFactor = try await store.secondFactor(of: advocate.id) != nil
        let page = hasFactor ? SecondStepRoom.codePath : SecondStepRoom.factorPath
        var response = Response.seeOther(page + (next?.query ?? ""))
        response.setCookie(cookies.keepingSignIn(token))
        return response
    }

    /// The mark of this browser, if it signed in to the account before.
    func knownBrowser(of request: Request, _ advocate: Advocate, passwordHash: String) -> KnownBrowser? {
        cookies.knownBrowser(of: request).flatMap {
            KnownBrowser($0, login: advocate.login, passwordHash: passwordHash)
        }
    }

    /// A page with a form for somebody who is not signed in: the form is bound to a cookie of its own.
    func visitorResponse(
        _ page: some Page,
        for reader: Reader,
        to request: Request,
        notice: String? = nil
    ) -> Response {
        let kept = cookies.form(of: request)
        let secret = kept ?? SecureToken.random()
        var response = pages.response(page, for: reader, formToken: FormToken(secret: secret), notice: notice)
        if kept == nil {
            response.setCookie(cookies.keepingForm(secret))
        }
        return response
    }
}
