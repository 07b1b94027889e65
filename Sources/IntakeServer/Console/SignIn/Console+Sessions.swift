import Hummingbird
import IntakeStore

extension Console {
    /// Opens a session for somebody who proved who they are, and gives its secret to their browser.
    func openSession(of advocate: Advocate, in response: inout Response) async throws {
        let token = SecureToken.random()
        guard try await store.openSession(token.hash, for: advocate, at: settings.now()) else {
            throw ConsoleError.signInNeeded
        }
        response.setCookie(cookies.keepingSession(token))
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
