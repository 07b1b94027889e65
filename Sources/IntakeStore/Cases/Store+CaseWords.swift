import Foundation
import IntakeCore

extension Store {
    /// Gives words to cases that came before there was a search; until then they are found by their reference alone.
    /// One that does not open any more is left without.
    ///
    /// - Parameter limit: how many cases to look at, at most.
    /// - Returns: how many were looked at; none once all have their words.
    @discardableResult
    public func indexEarlierCases(limit: Int) async throws -> Int {
        guard try await !read({ try Self.casesWithoutWords(limit: 1, $0) }).isEmpty else { return 0 }
        return try await write { [vault, documents] connection in
            let rows = try Self.casesWithoutWords(limit: limit, connection)
            for row in rows {
                let reference = try row.reference("reference")
                do {
                    try CaseWords(row, vault, documents, in: connection)?.keep(for: reference, in: connection)
                } catch  where error is DecodingError || (error as? StoreError)?.isDamage == true {}
                try connection.execute("DELETE FROM cases_without_words WHERE reference = ?", reference.text)
            }
            return rows.count
        }
    }

    private static func casesWithoutWords(limit: Int, _ connection: any Connection) throws -> [Row] {
        try connection.rows(
            """
            SELECT cases_without_words.reference, people.phone_hash
            FROM cases_without_words
            JOIN cases ON cases.reference = cases_without_words.reference
            JOIN conversations ON conversations.id = cases.conversation_id
            JOIN people ON people.id = conversations.person_id
            ORDER BY cases_without_words.reference LIMIT ?
            """,
            limit
        )
    }
}

extension CaseWords {
    /// Gives a stored case the words of its answers as they stand now.
    static func refresh(
        _ reference: CaseReference,
        _ vault: Vault,
        _ documents: Documents,
        in connection: any Connection
    ) throws {
        let row = try connection.row(
            """
            SELECT cases.reference, people.phone_hash
            FROM cases
            JOIN conversations ON conversations.id = cases.conversation_id
            JOIN people ON people.id = conversations.person_id
            WHERE cases.reference = ?
            """,
            reference.text
        )
        guard let row, let words = try CaseWords(row, vault, documents, in: connection) else { return }
        try words.keep(for: reference, in: connection)
    }

    /// The words of a case that is stored; nothing if its person was erased.
    fileprivate init?(_ row: Row, _ vault: Vault, _ documents: Documents, in connection: any Connection) throws {
        let source = try CaseSource(of: row.reference("reference"), vault: vault, in: connection)
        guard let conversation = source.conversation, let phone: Data = try row.optional("phone_hash") else {
            return nil
        }
        let checklist = try documents.checklists.content(source.checklistHash, in: connection)
        self.init(of: conversation, asked: checklist, phone: phone, vault)
    }
}
