public import IntakeCore

extension Store {
    /// The number that the person of a case wrote to or called: where an answer to them comes from.
    ///
    /// - Returns: nothing if there is no such case, or if it belongs to another organisation.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func line(of reference: CaseReference, for actor: Actor) async throws -> PhoneNumber? {
        guard actor.readsCases else { throw AccessDenied() }
        return try await read { connection in
            let row = try connection.row(
                """
                SELECT conversations.line
                FROM cases JOIN conversations ON conversations.id = cases.conversation_id
                WHERE cases.reference = ? AND cases.organisation = COALESCE(?, cases.organisation)
                """,
                reference.text,
                actor.organisation
            )
            return try row.flatMap { PhoneNumber(e164: try $0.value("line")) }
        }
    }
}
