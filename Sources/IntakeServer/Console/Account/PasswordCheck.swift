import IntakeStore

/// Checks the current password of somebody who is signed in, and counts mistakes.
struct PasswordCheck: Sendable {
    /// What came of it.
    enum Result: Hashable, Sendable {
        /// It is what hashes to this.
        case right(String)
        case wrong
        case tooMany
    }

    let console: Console

    /// Checks the field `current-password` of a form.
    func check(_ form: Form, of advocate: Advocate) async throws -> Result {
        let throttle = SignInThrottle(store: console.store)
        let attempt = SignInThrottle.Attempt(
            login: advocate.login,
            address: nil,
            knownBrowser: "account page",
            at: console.settings.now()
        )
        guard try await throttle.admits(attempt) else {
            console.refusals.signIn(.tooManyAttempts, of: advocate, at: attempt.at)
            return .tooMany
        }
        let stored = try await console.store.advocate(login: advocate.login)?.passwordHash
        let isRight = try await console.passwords.matches(form.secret("current-password"), stored)
        guard let stored, isRight else {
            console.refusals.signIn(.password, of: advocate, at: attempt.at)
            return .wrong
        }
        try await throttle.succeeded(attempt)
        return .right(stored)
    }
}
