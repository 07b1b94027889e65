import Foundation
import IntakeCore

/// Somebody whose key we have.
struct Person: Sendable {
    let id: String
    let key: DataKey

    private init(id: String, key: DataKey) {
        self.id = id
        self.key = key
    }

    /// Reads the person from the columns `person_id` and `wrapped_key`; nobody, if it was erased.
    init?(_ row: Row, vault: Vault) throws {
        guard let id: String = try row.optional("person_id"), let wrapped: Data = try row.optional("wrapped_key")
        else { return nil }
        self.init(id: id, key: try vault.unwrap(wrapped, person: id))
    }

    /// The person whom an organisation knows under this number.
    static func find(
        _ phone: Data,
        organisation: String,
        vault: Vault,
        in connection: any Connection
    ) throws -> Person? {
        let row = try connection.row(
            """
            SELECT id AS person_id, wrapped_key FROM people
            WHERE organisation = ? AND phone_hash = ? ORDER BY created_at DESC LIMIT 1
            """,
            organisation,
            phone
        )
        return try row.flatMap { try Person($0, vault: vault) }
    }

    /// Somebody whom the organisation did not know.
    static func make(
        _ origin: PhoneIdentity,
        hash: Data,
        organisation: String,
        vault: Vault,
        at now: Date,
        in connection: any Connection
    ) throws -> Person {
        let person = Person(id: Identifier.make(at: now), key: .random())
        try connection.execute(
            """
            INSERT INTO people (id, organisation, wrapped_key, phone_hash, phone_sealed, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            person.id,
            organisation,
            try vault.wrap(person.key, person: person.id),
            hash,
            try origin.number.map { try person.key.seal($0.e164, in: .phone(person.id)) },
            now
        )
        return person
    }
}
