public import Foundation
public import IntakeCore

/// An answer that was corrected at the person's wish. What they said at first stays in the messages.
public struct Correction: Hashable, Sendable {
    /// The question.
    public let question: Question.ID
    /// When it was corrected.
    public let at: Date
    /// Who corrected it.
    public let advocateName: String
    /// The answer that counts since.
    public let value: Answer.Value

    /// The corrections of a case, the earliest first: a later one of the same question counts.
    static func all(
        of reference: CaseReference,
        openedBy key: DataKey,
        in connection: any Connection
    ) throws -> [Correction] {
        try connection.rows(
            """
            SELECT corrections.*, advocates.name AS advocate_name
            FROM corrections JOIN advocates ON advocates.id = corrections.advocate_id
            WHERE corrections.reference = ? AND corrections.value_sealed IS NOT NULL
            ORDER BY corrections.at, corrections.id
            """,
            reference.text
        ).map { try Correction($0, openedBy: key) }
    }

    /// The answers that count in place of the first ones, by question.
    static func values(
        of reference: CaseReference,
        openedBy key: DataKey,
        in connection: any Connection
    ) throws -> [Question.ID: Answer.Value] {
        try all(of: reference, openedBy: key, in: connection).reduce(into: [:]) { $0[$1.question] = $1.value }
    }

    private init(_ row: Row, openedBy key: DataKey) throws {
        let id: String = try row.value("id")
        question = try row.value("question")
        at = try row.value("at")
        advocateName = try row.value("advocate_name")
        value = try StoredJSON.decode(
            Answer.Value.self,
            from: key.open(row.value("value_sealed"), in: .correction(id))
        )
    }
}

extension Field {
    static func correction(_ id: String) -> Field {
        Field(table: "corrections", row: id, column: "value_sealed")
    }
}
