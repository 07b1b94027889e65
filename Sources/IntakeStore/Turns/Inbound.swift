import Foundation

/// What a provider sent us, remembered so that a repetition gets the same answer and changes nothing.
struct Inbound {
    let account: String
    let providerMessageID: String
    let vault: Vault
    let connection: any Connection

    /// Remembers the message.
    ///
    /// - Returns: whether it was not there before.
    func isNew(at now: Date) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO inbound (account, provider_message_id, received_at) VALUES (?, ?, ?)
            ON CONFLICT (account, provider_message_id) DO NOTHING
            """,
            account,
            providerMessageID,
            now
        ) == 1
    }

    /// Whether it was there before.
    func isKnown() throws -> Bool {
        try connection.row(
            "SELECT 1 AS known FROM inbound WHERE account = ? AND provider_message_id = ?",
            account,
            providerMessageID
        ) != nil
    }

    /// Keeps the answer, sealed with the key of the person it answers; with the system's key for a person who was
    /// just erased, to whom it says no more than that.
    func keep(reply: [UInt8], for person: Person?) throws {
        let key = person?.key ?? vault.system
        try connection.execute(
            """
            UPDATE inbound SET person_id = ?, reply_sealed = ? WHERE account = ? AND provider_message_id = ?
            """,
            person?.id,
            try key.seal(Data(reply), in: field),
            account,
            providerMessageID
        )
    }

    /// The answer that was given; nothing if it was erased with its person.
    func keptReply() throws -> [UInt8]? {
        let row = try connection.row(
            """
            SELECT inbound.reply_sealed, inbound.person_id, people.wrapped_key
            FROM inbound LEFT JOIN people ON people.id = inbound.person_id
            WHERE inbound.account = ? AND inbound.provider_message_id = ?
            """,
            account,
            providerMessageID
        )
        guard let row, let sealed: Data = try row.optional("reply_sealed") else { return nil }
        let key = try Person(row, vault: vault)?.key ?? vault.system
        return Array(try key.open(sealed, in: field))
    }

    private var field: Field { .reply(account, providerMessageID) }
}
