import Crypto
import Foundation

/// The keys of an open store.
struct Vault: Sendable {
    /// Seals what belongs to no person.
    let system: DataKey

    private let master: DataKey
    private let index: SymmetricKey

    /// Opens the keyring, or makes it in a database that has none.
    ///
    /// - Throws: ``StoreError/wrongMasterKey`` if the keyring was made with another key.
    init(masterKey: MasterKey, in connection: any Connection) throws {
        master = DataKey(masterKey.key)
        let keyring = Keyring(master: master)
        system = try keyring.key("system", in: connection)
        index = try keyring.key("index", in: connection).symmetric
    }

    /// Encrypts a person's key for storage.
    func wrap(_ key: DataKey, person: String) throws -> Data {
        try key.wrapped(by: master, in: .personKey(person))
    }

    /// Opens a person's key.
    func unwrap(_ wrapped: Data, person: String) throws -> DataKey {
        try master.unwrap(wrapped, in: .personKey(person))
    }

    /// The keyed hash (HMAC-SHA256) under which a value is looked up. Values of different domains have nothing in
    /// common.
    func hash(_ value: String, domain: String) -> Data {
        var code = HMAC<SHA256>(key: index)
        code.update(data: Data(domain.utf8))
        code.update(data: Data([0]))
        code.update(data: Data(value.utf8))
        return Data(code.finalize())
    }
}

extension Vault {
    /// The hash under which a telephone number is looked up.
    func hash(phone number: String) -> Data {
        hash(number, domain: "phone")
    }
}

/// The two keys that the master key wraps.
private struct Keyring {
    let master: DataKey

    func key(_ name: String, in connection: any Connection) throws -> DataKey {
        let row = try connection.row("SELECT wrapped_key FROM keyring WHERE name = ?", name)
        guard let row else { return try make(name, in: connection) }
        guard let key = try? master.unwrap(row.value("wrapped_key"), in: .keyring(name)) else {
            throw StoreError.wrongMasterKey
        }
        return key
    }

    private func make(_ name: String, in connection: any Connection) throws -> DataKey {
        let key = DataKey.random()
        let wrapped = try key.wrapped(by: master, in: .keyring(name))
        try connection.execute("INSERT INTO keyring (name, wrapped_key) VALUES (?, ?)", name, wrapped)
        return key
    }
}
