import Foundation

/// The rows of conversations as ``StoredConversation`` reads them, in the order in which they began.
enum ConversationRows {
    /// At most `limit` conversations after the one of this name.
    static func page(after id: String, limit: Int, _ connection: any Connection) throws -> [Row] {
        try connection.rows(
            """
            SELECT conversations.id, conversations.checklist_hash, conversations.wording_hash,
                conversations.state_sealed, conversations.turn_count, conversations.created_at,
                people.id AS person_id, people.wrapped_key
            FROM conversations JOIN people ON people.id = conversations.person_id
            WHERE conversations.id > ? ORDER BY conversations.id LIMIT ?
            """,
            id,
            limit
        )
    }

    /// The conversation of a case; none if there is no such case.
    static func row(ofCase reference: String, in connection: any Connection) throws -> Row? {
        try connection.row(
            """
            SELECT conversations.id, conversations.checklist_hash, conversations.wording_hash,
                conversations.state_sealed, conversations.turn_count, conversations.created_at,
                people.id AS person_id, people.wrapped_key
            FROM cases JOIN conversations ON conversations.id = cases.conversation_id
            JOIN people ON people.id = conversations.person_id
            WHERE cases.reference = ?
            """,
            reference
        )
    }

    /// The conversation of this name.
    static func row(named id: String, in connection: any Connection) throws -> Row? {
        try connection.row(
            """
            SELECT conversations.id, conversations.checklist_hash, conversations.wording_hash,
                conversations.state_sealed, conversations.turn_count, conversations.created_at,
                people.id AS person_id, people.wrapped_key
            FROM conversations JOIN people ON people.id = conversations.person_id
            WHERE conversations.id = ?
            """,
            id
        )
    }
}
