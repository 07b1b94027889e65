/// Destroys the letters of a conversation's case, and what the ombudsman called the complaint. That there was a
/// complaint, when it was sent and how stays.
struct LetterErasure {
    let connection: any Connection

    func erase(conversation: String) throws {
        try connection.execute(
            """
            UPDATE letters SET letter_sealed = NULL
            WHERE reference IN (SELECT reference FROM cases WHERE conversation_id = ?)
            """,
            conversation
        )
        try connection.execute(
            """
            DELETE FROM letter_approvals WHERE letter_id IN (
                SELECT letters.id FROM letters
                JOIN cases ON cases.reference = letters.reference
                WHERE cases.conversation_id = ?
            )
            """,
            conversation
        )
        try connection.execute(
            """
            UPDATE submissions SET ombudsman_reference_sealed = NULL
            WHERE reference IN (SELECT reference FROM cases WHERE conversation_id = ?)
            """,
            conversation
        )
    }
}
