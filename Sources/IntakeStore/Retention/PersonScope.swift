import Foundation
import IntakeCore

/// What belongs to the person of a case, as far as one group may reach it: all their conversations, and those of the
/// same person on other phones, whose cases were merged with theirs.
struct PersonScope {
    /// One conversation.
    struct Member {
        let conversation: String
        let person: String
        /// Its case, if it has one.
        let reference: CaseReference?
        /// Whether there is still something to read in it.
        let isKept: Bool
    }

    /// The conversations, the earliest first; at least one.
    let members: [Member]

    /// The cases, the earliest first.
    var references: [CaseReference] { members.compactMap(\.reference) }
    /// Those of which something is left.
    var kept: [Member] { members.filter(\.isKept) }

    /// What belongs to the person of a case; nothing if there is no such case, or if it belongs to another group.
    static func of(
        _ reference: CaseReference,
        in organisation: String?,
        _ connection: any Connection
    ) throws -> PersonScope? {
        guard try CaseRow.find(reference, in: organisation, connection) != nil else { return nil }
        let rows = try connection.rows(
            """
            WITH RECURSIVE scope (person_id) AS (
                SELECT conversations.person_id
                FROM cases JOIN conversations ON conversations.id = cases.conversation_id
                WHERE cases.reference = ?
                UNION
                SELECT others.person_id
                FROM scope
                JOIN conversations AS own ON own.person_id = scope.person_id
                JOIN cases AS own_cases ON own_cases.conversation_id = own.id
                JOIN cases AS linked
                    ON linked.merged_into = own_cases.reference OR linked.reference = own_cases.merged_into
                JOIN conversations AS others ON others.id = linked.conversation_id
            )
            SELECT conversations.id, conversations.person_id, cases.reference,
                CASE WHEN conversations.state_sealed IS NULL THEN 0 ELSE 1 END AS is_kept
            FROM scope
            JOIN conversations ON conversations.person_id = scope.person_id
            LEFT JOIN cases ON cases.conversation_id = conversations.id
            WHERE COALESCE(cases.organisation, conversations.organisation)
                = COALESCE(?, cases.organisation, conversations.organisation)
            ORDER BY conversations.created_at, conversations.id
            """,
            reference.text,
            organisation
        )
        return PersonScope(members: try rows.map(Member.init))
    }
}

extension PersonScope.Member {
    fileprivate init(_ row: Row) throws {
        conversation = try row.value("id")
        person = try row.value("person_id")
        reference = try row.optional("reference", as: String.self).flatMap(CaseReference.init(reading:))
        isKept = try row.value("is_kept")
    }
}
