import Foundation

/// Offers of accounts inside other transactions.
struct InvitationRows {
    let log: AuditLog
    let now: Date

    /// Keeps an offer, and writes it into the audit log. Offers that have expired are removed.
    func insert(
        _ invitation: Invitation,
        behind token: TokenHash,
        by actor: Actor,
        in connection: any Connection
    ) throws {
        try connection.execute("DELETE FROM invitations WHERE expires_at <= ?", now)
        try connection.execute(
            """
            INSERT INTO invitations (token_hash, organisation, name, roles, created_at, expires_at, inviter_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            token.bytes,
            invitation.organisation,
            invitation.name,
            WordList(invitation.roles),
            now,
            invitation.expires,
            actor.kind == .advocate ? actor.id : nil
        )
        try note(.invited, invitation, by: actor, in: connection)
    }

    func find(_ token: TokenHash, in connection: any Connection) throws -> Invitation? {
        try connection.row(
            "SELECT * FROM invitations WHERE token_hash = ? AND expires_at > ?",
            token.bytes,
            now
        ).map(Invitation.init)
    }

    /// Taken out as it is read, so that nobody uses it twice.
    func use(_ token: TokenHash, in connection: any Connection) throws -> Invitation? {
        try connection.row(
            "DELETE FROM invitations WHERE token_hash = ? AND expires_at > ? RETURNING *",
            token.bytes,
            now
        ).map(Invitation.init)
    }

    /// Takes back the links for the first account: those that the program itself made with every role.
    func withdrawFirst(in connection: any Connection) throws {
        let rows = try connection.rows(
            "DELETE FROM invitations WHERE inviter_id IS NULL AND roles = ? RETURNING *",
            WordList(Set(Role.allCases))
        )
        try noteWithdrawn(rows, by: .system, in: connection)
    }

    /// Takes back what somebody offered who may offer nothing any more.
    func withdrawAll(of inviter: Advocate.ID, by actor: Actor, in connection: any Connection) throws {
        let rows = try connection.rows("DELETE FROM invitations WHERE inviter_id = ? RETURNING *", inviter)
        try noteWithdrawn(rows, by: actor, in: connection)
    }

    /// Writes into the audit log that an offer was taken back.
    func noteWithdrawn(_ rows: [Row], by actor: Actor, in connection: any Connection) throws {
        for invitation in try rows.map(Invitation.init) where invitation.expires > now {
            try note(.invitationWithdrawn, invitation, by: actor, in: connection)
        }
    }

    private func note(
        _ action: AuditAction,
        _ invitation: Invitation,
        by actor: Actor,
        in connection: any Connection
    ) throws {
        try log.append(
            action,
            by: actor,
            organisation: invitation.organisation,
            detail: WordList(invitation.roles).text,
            at: now,
            in: connection
        )
    }
}
