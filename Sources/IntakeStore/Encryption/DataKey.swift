import Crypto
import Foundation

/// A key that seals fields: one for each person, and one for what belongs to no person.
struct DataKey: Sendable {
    /// The key itself, for keyed hashes.
    let symmetric: SymmetricKey

    init(_ key: SymmetricKey) {
        symmetric = key
    }

    /// A new key from the system's random generator.
    static func random() -> DataKey {
        DataKey(SymmetricKey(size: .bits256))
    }

    /// Encrypts a value with AES-256-GCM for this place and no other.
    func seal(_ value: Data, in field: Field) throws -> Data {
        let box = try AES.GCM.seal(value, using: symmetric, authenticating: field.authenticated)
        // Only an unusual nonce has no combined form, and nonces here are 12 random bytes.
        guard let sealed = box.combined else { throw StoreError.unreadable(field.name) }
        return sealed
    }

    /// Opens what ``seal(_:in:)`` gave for the same place.
    func open(_ sealed: Data, in field: Field) throws -> Data {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let value = try? AES.GCM.open(box, using: symmetric, authenticating: field.authenticated)
        else { throw StoreError.unreadable(field.name) }
        return value
    }

    /// Encrypts a text.
    func seal(_ text: String, in field: Field) throws -> Data {
        try seal(Data(text.utf8), in: field)
    }

    /// Opens a text.
    func text(_ sealed: Data, in field: Field) throws -> String {
        String(decoding: try open(sealed, in: field), as: UTF8.self)
    }

    /// Encrypts this key under another one.
    func wrapped(by other: DataKey, in field: Field) throws -> Data {
        try other.seal(symmetric.withUnsafeBytes { Data($0) }, in: field)
    }

    /// Opens a key that was encrypted under this one.
    func unwrap(_ wrapped: Data, in field: Field) throws -> DataKey {
        DataKey(SymmetricKey(data: try open(wrapped, in: field)))
    }
}
