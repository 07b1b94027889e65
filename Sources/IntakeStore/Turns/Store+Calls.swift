public import IntakeCore

extension Store {
    /// Whether something of this name has come from an account's provider: a step of a call that was answered.
    public func hasHeard(of name: String, account: String) async throws -> Bool {
        try await read { [vault] connection in
            try Inbound(account: account, providerMessageID: name, vault: vault, connection: connection).isKnown()
        }
    }

    /// The case of whoever is on a call; nothing if they have none.
    public func caseReference(ofCall call: String, account: String) async throws -> CaseReference? {
        try await read { connection in
            try connection.row(
                """
                SELECT cases.reference FROM calls
                JOIN contacts ON contacts.line = calls.line AND contacts.phone_hash = calls.phone_hash
                JOIN cases ON cases.conversation_id = contacts.conversation_id
                WHERE calls.account = ? AND calls.provider_call_id = ?
                """,
                account,
                call
            )?.reference("reference")
        }
    }
}
