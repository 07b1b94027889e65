import IntakeStore

/// Somebody who is signed in.
struct Session: Sendable {
    /// The secret in the browser's cookie.
    let token: SecureToken
    /// Who it is.
    let advocate: Advocate

    /// What the forms of this session carry.
    var formToken: FormToken { FormToken(secret: token) }
}
