import Foundation
import Hummingbird

/// The cookies of the console.
///
/// Over https their names begin with `__Host-`, which browsers accept only from this very host, over https, for all
/// of its paths. Plain http is for loopback alone, where browsers would refuse that name.
struct ConsoleCookies: Sendable {
    private let isHTTPS: Bool

    init(isHTTPS: Bool) {
        self.isHTTPS = isHTTPS
    }

    /// The secret of the session, if the request has one.
    func session(of request: Request) -> SecureToken? {
        token(sessionName, of: request)
    }

    /// The secret of a sign-in that waits for its second factor.
    func signIn(of request: Request) -> SecureToken? {
        token(signInName, of: request)
    }

    /// The secret behind forms that are sent before sign-in.
    func form(of request: Request) -> SecureToken? {
        token(formName, of: request)
    }

    /// Keeps a session's secret in the browser until the browser closes or the session reaches its age limit.
    func keepingSession(_ token: SecureToken) -> Cookie {
        cookie(sessionName, token.text, maxAge: Int(SessionLimits.absolute.components.seconds))
    }

    /// Keeps the secret of the second step, as long as that may be taken.
    func keepingSignIn(_ token: SecureToken) -> Cookie {
        cookie(signInName, token.text, maxAge: PendingSignIn.validity)
    }

    /// Keeps the secret behind a form.
    func keepingForm(_ token: SecureToken) -> Cookie {
        cookie(formName, token.text, maxAge: nil)
    }

    /// The mark of a browser that has signed in before.
    func knownBrowser(of request: Request) -> String? {
        request.cookies[knownName]?.value
    }

    /// Keeps that mark for a year.
    func keepingKnownBrowser(_ browser: KnownBrowser) -> Cookie {
        cookie(knownName, browser.text, maxAge: 365 * 24 * 3600)
    }

    /// Takes the session's secret out of the browser.
    var forgettingSession: Cookie { cookie(sessionName, "", maxAge: 0) }

    /// Takes the secret of the second step out of the browser.
    var forgettingSignIn: Cookie { cookie(signInName, "", maxAge: 0) }

    private var sessionName: String { isHTTPS ? "__Host-pv" : "pv" }
    private var signInName: String { isHTTPS ? "__Host-pv-step" : "pv-step" }
    private var formName: String { isHTTPS ? "__Host-pv-form" : "pv-form" }
    private var knownName: String { isHTTPS ? "__Host-pv-known" : "pv-known" }

    private func token(_ name: String, of request: Request) -> SecureToken? {
        request.cookies[name].flatMap { SecureToken($0.value) }
    }

    private func cookie(_ name: String, _ value: String, maxAge: Int?) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: isHTTPS,
            httpOnly: true,
            sameSite: .strict
        )
    }
}
