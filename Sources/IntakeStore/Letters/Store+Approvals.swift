public import Foundation
public import IntakeCore

extension Store {
    /// Records that the person agreed to a version of the letter. For the case's advocate, or a coordinator, while it is
    /// open.
    ///
    /// - Parameters:
    ///   - number: the version.
    ///   - message: the person's text that says so, written since the version was saved; none where it was read to them on the phone.
    ///   - reference: the case.
    ///   - advocate: who records it.
    ///   - now: when.
    /// - Returns: ``CaseChange/wordsMissing`` if there is no such version, or no such text that this person wrote
    ///   since it was saved.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func approveLetter(
        version number: Int,
        message: String? = nil,
        on reference: CaseReference,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        try await change(reference, by: advocate, at: now, as: .letterApproved, detail: String(number)) {
            [vault] row, connection in
            if let refusal = row.refusal(to: advocate) { return refusal }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            guard source.key != nil else { return .erased }
            guard let letter = try LetterRows(reference: reference, connection: connection).id(of: number) else {
                return .wordsMissing
            }
            if let message, try !Self.mayApprove(message, letter, in: source.conversationID, connection) {
                return .wordsMissing
            }
            let manner: LetterApproval.Manner = message == nil ? .phone : .text
            try connection.execute(
                """
                INSERT INTO letter_approvals (id, letter_id, at, advocate_id, manner, message_id)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                Identifier.make(at: now),
                letter,
                now,
                advocate.id,
                manner.rawValue,
                message
            )
            return .done
        }
    }

    /// Whether a message is a text that the person wrote once the version was there: nobody agrees to what they cannot
    /// know, and an answer of the interview is no agreement.
    private static func mayApprove(
        _ message: String,
        _ letter: String,
        in conversation: String,
        _ connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT messages.id FROM messages JOIN letters ON letters.id = ? AND messages.at >= letters.at
            WHERE messages.id = ? AND messages.conversation_id = ?
                AND messages.direction = 'in' AND messages.channel = 'sms'
            """,
            letter,
            message,
            conversation
        ) != nil
    }
}
