public import Foundation
public import IntakeCore

/// What is held under a telephone number, told without a word of it: for somebody who asks what is held on them and
/// has no case.
public struct NumberHolding: Hashable, Sendable {
    /// Somebody who wrote or called and has no case. Several may share a telephone, and see nothing of each other.
    public struct Talker: Hashable, Identifiable, Sendable {
        /// The person's own name in the database.
        public let id: String
        /// When their first conversation began.
        public let begun: Date
    }

    /// The cases of people who use the number, the earliest first. What is held on those people goes by their case.
    public let cases: [CaseReference]
    /// The people without a case, the one who came first coming first.
    public let talkers: [Talker]
    /// When messages to the number were stopped.
    public let stops: [OptOut]
    /// How many texts came from it that belong to no conversation.
    public let strayCount: Int

    /// Whether there is something beside cases.
    public var isBesideCases: Bool { !talkers.isEmpty || !stops.isEmpty || strayCount > 0 }
    /// Whether nothing is held at all.
    public var isEmpty: Bool { cases.isEmpty && !isBesideCases }
}

/// That somebody wants no more messages from a line.
public struct OptOut: Hashable, Sendable {
    /// The line, in E.164.
    public let line: String
    /// Since when.
    public let at: Date
}

/// A telephone number of which somebody asks what is held, and the lines on which it may be looked for.
public struct NumberSearch: Hashable, Sendable {
    /// The number.
    public let number: PhoneNumber
    /// The lines of the group; all of the installation for the system.
    public let lines: [PhoneNumber]

    /// Asks for a number.
    public init(_ number: PhoneNumber, on lines: [PhoneNumber]) {
        self.number = number
        self.lines = lines
    }
}

/// Reads what is held under a number, inside a transaction.
struct NumberReader {
    let search: NumberSearch
    /// The group whose records are looked at; all of them if none is named.
    let organisation: String?
    let vault: Vault
    let connection: any Connection

    func holding() throws -> NumberHolding {
        NumberHolding(
            cases: try cases(),
            talkers: try talkers(),
            stops: try stops(),
            strayCount: try strays().count
        )
    }

    private var phoneHash: Data { vault.hash(phone: search.number.e164) }

    private func cases() throws -> [CaseReference] {
        try connection.rows(
            """
            SELECT cases.reference
            FROM people
            JOIN conversations ON conversations.person_id = people.id
            JOIN cases ON cases.conversation_id = conversations.id
            WHERE people.phone_hash = ? AND cases.erased_at IS NULL
                AND cases.organisation = COALESCE(?, cases.organisation)
            ORDER BY cases.created_at, cases.reference
            """,
            phoneHash,
            organisation
        ).map { try $0.reference("reference") }
    }

    private func talkers() throws -> [NumberHolding.Talker] {
        try connection.rows(
            """
            SELECT people.id, MIN(conversations.created_at) AS begun
            FROM people JOIN conversations ON conversations.person_id = people.id
            WHERE people.phone_hash = ? AND conversations.state_sealed IS NOT NULL
                AND conversations.organisation = COALESCE(?, conversations.organisation)
                AND NOT EXISTS (
                    SELECT 1 FROM conversations AS others
                    JOIN cases ON cases.conversation_id = others.id
                    WHERE others.person_id = people.id AND cases.erased_at IS NULL
                )
            GROUP BY people.id ORDER BY begun, people.id
            """,
            phoneHash,
            organisation
        ).map { NumberHolding.Talker(id: try $0.value("id"), begun: try $0.value("begun")) }
    }

    /// When messages were stopped, line by line.
    func stops() throws -> [OptOut] {
        try search.lines.compactMap { line in
            let row = try connection.row(
                "SELECT opted_out_at FROM contacts WHERE line = ? AND phone_hash = ?",
                line.e164,
                phoneHash
            )
            return try row?.optional("opted_out_at").map { OptOut(line: line.e164, at: $0) }
        }
    }

    /// The texts that belong to no conversation. Their senders are sealed each for itself, so that all are looked at.
    func strays() throws -> [Stray] {
        try connection.rows(
            "SELECT * FROM strays WHERE organisation = COALESCE(?, organisation) ORDER BY at, id",
            organisation
        ).map { try Stray($0, vault: vault) }.filter { stray in
            stray.sender == search.number.e164 || PhoneNumber(typed: stray.sender) == search.number
        }
    }

    /// The conversations of one of ``talkers()``.
    func members(_ talker: String) throws -> [PersonScope.Member] {
        try connection.rows(
            """
            SELECT id FROM conversations
            WHERE person_id = ? AND state_sealed IS NOT NULL AND organisation = COALESCE(?, organisation)
            ORDER BY created_at, id
            """,
            talker,
            organisation
        ).map { row in
            PersonScope.Member(conversation: try row.value("id"), person: talker, reference: nil, isKept: true)
        }
    }
}
