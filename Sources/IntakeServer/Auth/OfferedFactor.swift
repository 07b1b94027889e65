import Foundation
import IntakeStore

/// A second factor that is offered and not yet taken: what the app has to learn, and the first code that shows it did.
struct OfferedFactor: Sendable {
    let seed: Data

    /// The factor offered to whoever holds a cookie's secret.
    init(to token: SecureToken, in store: Store) {
        seed = store.offeredSeed(to: token.hash)
    }

    /// The seed for typing it into an app.
    var secret: String { Base32.encode(seed) }

    /// The address from which apps learn seed and names (the key URI format that authenticator apps share). Digits,
    /// period and hash function are those that every app supposes.
    func address(login: String) -> String {
        let label = "Porte-voix:\(login)".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "otpauth://totp/\(label)?secret=\(secret)&issuer=Porte-voix"
    }

    /// The step of time of a right first code.
    func step(of code: String, at now: Date) -> Int? {
        TOTP(seed: seed).step(of: code, at: now, after: nil)
    }
}
