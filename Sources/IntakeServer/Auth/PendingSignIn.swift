import IntakeStore

/// Somebody who gave the right password and owes the second factor.
struct PendingSignIn: Sendable {
    /// How long, in seconds, the second step may take: an app may have to be installed first.
    static let validity = 15 * 60

    /// The secret in the cookie of the second step.
    let token: SecureToken
    /// Who it should be.
    let advocate: Advocate
}
