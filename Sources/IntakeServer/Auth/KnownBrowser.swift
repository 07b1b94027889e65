import Crypto
import Foundation

/// A mark that a browser has signed in to an account before.
///
/// It opens nothing: it only keeps failures from elsewhere from counting against this browser. It is signed with the
/// account's password hash, which nobody outside has, so it needs no place in the store and ends with the password.
struct KnownBrowser: Sendable {
    /// What tells this browser apart.
    let id: String
    /// The mark as the browser keeps it.
    let text: String

    /// Marks a browser after a sign-in.
    init(signedInTo login: String, passwordHash: String) {
        self.init(id: SecureToken.random().text, login: login, passwordHash: passwordHash)
    }

    /// Reads a mark; nothing if it is not one of this account.
    init?(_ text: String, login: String, passwordHash: String) {
        guard let id = text.split(separator: ".").first else { return nil }
        self.init(id: String(id), login: login, passwordHash: passwordHash)
        guard ConstantTime.areEqual(Array(self.text.utf8), Array(text.utf8)) else { return nil }
    }

    private init(id: String, login: String, passwordHash: String) {
        let key = SymmetricKey(data: SHA256.hash(data: Data("known browser \(passwordHash)".utf8)))
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(id) \(login)".utf8), using: key)
        self.id = id
        text = "\(id).\(Base64URL.encode(code))"
    }
}
