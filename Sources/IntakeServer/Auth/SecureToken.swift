import Crypto
import Foundation
public import IntakeStore

/// A secret of 256 random bits that somebody carries: a session's cookie, an invitation's link, an API token.
///
/// Only its hash is ever stored. A slow hash would add nothing: the secret cannot be guessed.
public struct SecureToken: Hashable, Sendable {
    private static let byteCount = 32

    private let bytes: [UInt8]

    /// Draws a token from the system's random generator.
    public static func random() -> SecureToken {
        var generator = SystemRandomNumberGenerator()
        return SecureToken(bytes: (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// Reads a token as its bearer sends it; nothing if it cannot be one.
    public init?(_ text: some StringProtocol) {
        guard let bytes = Base64URL.decode(String(text)), bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The token as its bearer keeps it: 43 letters, digits, `-` and `_`.
    public var text: String { Base64URL.encode(bytes) }

    /// What the store keeps in its place.
    public var hash: TokenHash { TokenHash(of: text) }

    /// A key for one purpose, from which the token cannot be found again.
    func key(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: bytes),
            info: Data(purpose.utf8),
            outputByteCount: Self.byteCount
        )
    }
}

extension SecureToken: CustomStringConvertible, CustomReflectable {
    /// Never the secret, so that no log can hold it.
    public var description: String { "SecureToken(…)" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
