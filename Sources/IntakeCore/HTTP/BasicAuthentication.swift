/// A user and a password for HTTP Basic authentication (RFC 7617). Prints as a placeholder, so that no log can hold it.
public struct BasicAuthentication: Sendable, Hashable {
    /// The user; for a telephony provider, usually the account's identifier. Holds no colon.
    public var user: String
    /// The password; for a telephony provider, usually the account's secret token.
    public var password: String

    /// Credentials of this user and password.
    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

extension BasicAuthentication: CustomStringConvertible, CustomReflectable {
    /// Always the same text: nothing of the credentials.
    public var description: String { "BasicAuthentication(redacted)" }
    /// No children: `dump` and test reports show nothing of the credentials either.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
