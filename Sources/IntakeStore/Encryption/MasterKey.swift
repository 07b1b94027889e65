import Crypto
import Foundation

/// The key that opens all others: 32 bytes that are kept outside the database.
public struct MasterKey: Sendable {
    let key: SymmetricKey

    /// Reads a key written in base64; nothing if it is not exactly 32 bytes.
    public init?(base64: String) {
        let text = base64.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = Data(base64Encoded: text), bytes.count == 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    private init(key: SymmetricKey) {
        self.key = key
    }

    /// A new key from the system's random generator.
    public static func random() -> MasterKey {
        MasterKey(key: SymmetricKey(size: .bits256))
    }

    /// The key as ``init(base64:)`` reads it. A secret: for the key file alone.
    public var base64: String {
        key.withUnsafeBytes { Data($0).base64EncodedString() }
    }
}

extension MasterKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Hides the key.
    public var description: String { "MasterKey(hidden)" }

    /// Hides the key.
    public var debugDescription: String { description }

    /// Hides the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
