public import Foundation
public import IntakeCore

extension Store {
    /// Offers an account. Offers that have expired are removed.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the link.
    ///   - organisation: the group that the account will belong to.
    ///   - name: what colleagues will read.
    ///   - roles: what the account may do.
    ///   - expires: when the offer ends.
    ///   - actor: who makes it.
    ///   - now: when it is made.
    public func createInvitation(
        _ token: TokenHash,
        organisation: String,
        name: String,
        roles: Set<Role>,
        expires: Date,
        by actor: Actor = .system,
        at now: Date
    ) async throws {
        try await write { [auditLog] connection in
            try connection.execute("DELETE FROM invitations WHERE expires_at <= ?", now)
            try connection.execute(
                """
                INSERT INTO invitations (token_hash, organisation, name, roles, created_at, expires_at, inviter_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                token.bytes,
                organisation,
                name,
                WordList(roles),
                now,
                expires,
                actor.kind == .advocate ? actor.id : nil
            )
            let detail = WordList(roles).text
            try auditLog.append(
                .invited,
                by: actor,
                organisation: organisation,
                detail: detail,
                at: now,
                in: connection
            )
        }
    }

    /// The offer behind a link, unless it was used or has expired.
    public func invitation(_ token: TokenHash, at now: Date) async throws -> Invitation? {
        try await read { try InvitationRows.find(token, at: now, in: $0) }
    }

    /// Makes the account that was offered, and uses up the offer.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the link.
    ///   - login: what they will sign in with; capitals make no difference.
    ///   - passwordHash: what their password is checked against.
    ///   - language: the language of their console.
    ///   - now: when they accept.
    /// - Throws: ``AccountError`` if the offer is over or the login is taken; then the offer stands as it did.
    public func accept(
        _ token: TokenHash,
        login: String,
        passwordHash: String,
        language: Language,
        at now: Date
    ) async throws -> Advocate {
        let login = Login.folded(login)
        guard !login.isEmpty else { throw AccountError.loginMissing }
        return try await write { [auditLog] connection in
            guard let invitation = try InvitationRows.use(token, at: now, in: connection) else {
                throw AccountError.invitationOver
            }
            let advocate = try AdvocateRows.insert(
                invitation,
                login: login,
                passwordHash: passwordHash,
                language: language,
                at: now,
                in: connection
            )
            try auditLog.append(
                .joined,
                by: .advocate(advocate),
                organisation: advocate.organisation,
                detail: WordList(advocate.roles).text,
                at: now,
                in: connection
            )
            return advocate
        }
    }
}

private enum InvitationRows {
    static func find(_ token: TokenHash, at now: Date, in connection: any Connection) throws -> Invitation? {
        try connection.row(
            "SELECT * FROM invitations WHERE token_hash = ? AND expires_at > ?",
            token.bytes,
            now
        ).map(Invitation.init)
    }

    /// Taken out as it is read, so that nobody uses it twice.
    static func use(_ token: TokenHash, at now: Date, in connection: any Connection) throws -> Invitation? {
        try connection.row(
            "DELETE FROM invitations WHERE token_hash = ? AND expires_at > ? RETURNING *",
            token.bytes,
            now
        ).map(Invitation.init)
    }
}
