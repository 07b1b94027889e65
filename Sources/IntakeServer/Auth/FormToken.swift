import Crypto
import Foundation

/// What a form carries to prove that it comes from a page we gave to the same browser.
///
/// It is bound to a secret that only this browser's cookie holds: the session's, or before sign-in one made for the
/// form. Another site can make a browser send its cookies, but cannot read them to make this.
struct FormToken: Sendable {
    /// The name of the hidden field.
    static let field = "form-token"

    /// The token as the page holds it.
    let text: String

    init(secret: SecureToken) {
        let code = HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: secret.key(for: "form-token"))
        text = Base64URL.encode(code)
    }

    /// Whether a form carried this token; compared in constant time.
    func matches(_ received: String?) -> Bool {
        guard let received = received.flatMap(Base64URL.decode), let expected = Base64URL.decode(text) else {
            return false
        }
        return ConstantTime.areEqual(received, expected)
    }
}
