import Crypto
public import Foundation

/// What is kept of a secret that opens something by itself: a session's cookie, an invitation's link, an API token.
///
/// SHA-256 without salt: such a secret is random and long, so nobody can try them all. It must have 128 random bits
/// or more; a password is no such secret.
public struct TokenHash: Hashable, Sendable {
    /// The 32 bytes that are kept.
    public let bytes: Data

    /// The hash of a secret, in the form in which it is handed over.
    public init(of secret: String) {
        bytes = Data(SHA256.hash(data: Data(secret.utf8)))
    }

    /// A hash as it was kept; nothing if it is not 32 bytes long.
    public init?(bytes: Data) {
        guard bytes.count == SHA256.byteCount else { return nil }
        self.bytes = bytes
    }
}
