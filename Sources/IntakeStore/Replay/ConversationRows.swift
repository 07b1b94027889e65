import Foundation

/// The rows of conversations as ``StoredConversation`` reads them, in the order in which they began.
enum ConversationRows {
    /// At most `limit` conversations after the one of this name. `is_current` tells whether the phone's next message
    /// belongs to it.
    ///
    /// - Parameter organisation: whose; none for those of all.
    static func page(
        after id: String,
        in organisation: String? = nil,
        limit: Int,
        _ connection: any Connection
    ) throws -> [Row] {
        try connection.rows(
            """
            SELECT conversations.id, conversations.checklist_hash, conversations.wording_hash,
                conversations.state_sealed, conversations.turn_count, conversations.created_at,
                people.id AS person_id, people.wrapped_key,
                CASE WHEN contacts.conversation_id = conversations.id THEN 1 ELSE 0 END AS is_current
            FROM conversations JOIN people ON people.id = conversations.person_id
            LEFT JOIN contacts ON contacts.line = conversations.line AND contacts.phone_hash = people.phone_hash
            WHERE conversations.id > ? AND conversations.organisation = COALESCE(?, conversations.organisation)
            ORDER BY conversations.id LIMIT ?
            """,
            id,
            organisation,
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
}
