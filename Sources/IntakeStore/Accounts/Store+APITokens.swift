public import Foundation

extension Store {
    /// Makes a token.
    ///
    /// - Parameters:
    ///   - name: what people call it.
    ///   - organisation: the group whose cases it reads; none for all.
    ///   - token: the hash of the secret.
    ///   - now: when it is made.
    /// - Throws: ``AccountError/tokenNameTaken``.
    @discardableResult
    public func addToken(
        _ name: String,
        organisation: String?,
        _ token: TokenHash,
        at now: Date
    ) async throws -> APIToken {
        try await write { [auditLog] connection in
            let row = try connection.row(
                """
                INSERT INTO api_tokens (id, name, organisation, token_hash, created_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (name) DO NOTHING
                RETURNING *
                """,
                Identifier.make(at: now),
                name,
                organisation,
                token.bytes,
                now
            )
            guard let row else { throw AccountError.tokenNameTaken }
            try auditLog.append(
                .tokenAdded,
                by: .system,
                organisation: organisation,
                detail: name,
                at: now,
                in: connection
            )
            return try APIToken(row)
        }
    }

    /// The token of a secret, unless it was revoked.
    public func token(_ token: TokenHash) async throws -> APIToken? {
        try await read { connection in
            try connection.row(
                "SELECT * FROM api_tokens WHERE token_hash = ? AND revoked_at IS NULL",
                token.bytes
            ).map(APIToken.init)
        }
    }

    /// Revokes a token for good.
    ///
    /// - Returns: whether there was one of that name, not revoked before.
    @discardableResult
    public func revokeToken(_ name: String, at now: Date) async throws -> Bool {
        try await write { [auditLog] connection in
            let row = try connection.row(
                "UPDATE api_tokens SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL RETURNING *",
                now,
                name
            )
            guard let token = try row.map(APIToken.init) else { return false }
            try auditLog.append(
                .tokenRevoked,
                by: .system,
                organisation: token.organisation,
                detail: name,
                at: now,
                in: connection
            )
            return true
        }
    }

    /// All tokens, revoked ones too, by name.
    public func tokens() async throws -> [APIToken] {
        try await read { try $0.rows("SELECT * FROM api_tokens ORDER BY name").map(APIToken.init) }
    }
}

extension Store {
    /// Writes into the audit log that a program read the list of cases.
    public func recordListing(by token: APIToken, at now: Date) async throws {
        try await write { [auditLog] connection in
            try auditLog.append(.listed, by: .token(token), organisation: token.organisation, at: now, in: connection)
        }
    }
}
