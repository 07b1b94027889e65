public import Foundation

/// The time between the right password and the second factor. It gives no right to anything but the second step.
extension Store {
    /// Notes that somebody gave the right password. Those that ran out are removed.
    ///
    /// Looking at a password takes a while. Whoever resets or disables the account in that time means that nothing of
    /// the old opens it any more, so that the password must still be the one that was looked at.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the cookie of the second step.
    ///   - advocate: who it should be.
    ///   - passwordHash: what the password was checked against.
    ///   - expires: until when the second step may be taken.
    ///   - now: when it was given.
    /// - Returns: whether the second step may be taken.
    public func beginSignIn(
        _ token: TokenHash,
        of advocate: Advocate,
        checkedAgainst passwordHash: String,
        expires: Date,
        at now: Date
    ) async throws -> Bool {
        try await write { connection in
            try connection.execute("DELETE FROM sign_ins WHERE expires_at <= ?", now)
            let begun = try connection.execute(
                """
                INSERT INTO sign_ins (token_hash, advocate_id, expires_at)
                SELECT ?, id, ? FROM advocates WHERE id = ? AND password_hash = ? AND disabled_at IS NULL
                """,
                token.bytes,
                expires,
                advocate.id,
                passwordHash
            )
            return begun > 0
        }
    }

    /// Whose second step this is, if it may still be taken.
    public func signIn(_ token: TokenHash, at now: Date) async throws -> Advocate? {
        try await read { connection in
            try connection.row(
                """
                SELECT advocates.* FROM sign_ins JOIN advocates ON advocates.id = sign_ins.advocate_id
                WHERE sign_ins.token_hash = ? AND sign_ins.expires_at > ? AND advocates.disabled_at IS NULL
                """,
                token.bytes,
                now
            ).map(Advocate.init)
        }
    }

    /// Ends a second step, taken or not.
    ///
    /// - Returns: whether it was still open, so that of two that take it at once one succeeds.
    @discardableResult
    public func endSignIn(_ token: TokenHash) async throws -> Bool {
        try await write { try SignInRows.end(token, in: $0) }
    }
}

/// Second steps inside other transactions.
enum SignInRows {
    /// Ends a second step, and tells whether it was still open.
    static func end(_ token: TokenHash, in connection: any Connection) throws -> Bool {
        try connection.execute("DELETE FROM sign_ins WHERE token_hash = ?", token.bytes) > 0
    }
}
