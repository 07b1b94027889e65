public import Foundation

/// What a reset takes away.
public enum ResetScope: String, Hashable, Sendable {
    /// The password alone: the second factor is asked for as before.
    case password
    /// The password, the second factor and the recovery codes: whoever has the link sets all of them up anew.
    case everything
}

extension Store {
    /// Takes away what an account is signed in with, ends its sessions, and lets a link set it up again, once. From
    /// this moment nothing of the old opens the account, whether or not the link is used.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the link.
    ///   - advocate: whose account.
    ///   - scope: what is taken away.
    ///   - expires: when the link ends.
    ///   - actor: who does it; nobody resets themselves.
    ///   - now: when.
    public func offerReset(
        _ token: TokenHash,
        of advocate: Advocate.ID,
        _ scope: ResetScope,
        expires: Date,
        by actor: Actor,
        at now: Date
    ) async throws -> AccountChange {
        try await change(advocate, by: actor, .resetOffered, scope.rawValue, at: now) { account, connection in
            guard !account.advocate.isDisabled else { return .notFound }
            try ResetRows.takeAway(scope, from: advocate, at: now, in: connection)
            try connection.execute("DELETE FROM resets WHERE advocate_id = ? OR expires_at <= ?", advocate, now)
            try connection.execute(
                "INSERT INTO resets (token_hash, advocate_id, expires_at, offered_by) VALUES (?, ?, ?, ?)",
                token.bytes,
                advocate,
                expires,
                actor.kind == .advocate ? actor.id : nil
            )
            return .done
        }
    }

    /// The account that a link sets up again, unless it was used or has expired.
    public func reset(_ token: TokenHash, at now: Date) async throws -> Advocate? {
        try await read { connection in
            try connection.row(
                """
                SELECT advocates.* FROM resets JOIN advocates ON advocates.id = resets.advocate_id
                WHERE resets.token_hash = ? AND resets.expires_at > ? AND advocates.disabled_at IS NULL
                """,
                token.bytes,
                now
            ).map(Advocate.init)
        }
    }

    /// Sets the password that was chosen behind a link, and uses up the link. Signs nobody in.
    ///
    /// - Throws: ``AccountError/invitationOver`` if the link was used or has expired.
    public func useReset(_ token: TokenHash, passwordHash: String, at now: Date) async throws -> Advocate {
        try await write { [auditLog] connection in
            let row = try connection.row(
                "DELETE FROM resets WHERE token_hash = ? AND expires_at > ? RETURNING advocate_id",
                token.bytes,
                now
            )
            guard let id: String = try row?.value("advocate_id"),
                let advocate = try AdvocateRows.find(id, in: connection), !advocate.isDisabled
            else { throw AccountError.invitationOver }
            try connection.execute("UPDATE advocates SET password_hash = ? WHERE id = ?", passwordHash, id)
            try AdvocateRows.endSessions(of: id, in: connection)
            try auditLog.append(.resetUsed, by: advocate, at: now, in: connection)
            return advocate
        }
    }
}

/// Resets inside other transactions.
enum ResetRows {
    static func takeAway(
        _ scope: ResetScope,
        from advocate: String,
        at now: Date,
        in connection: any Connection
    ) throws {
        // No password hashes to this, and it is another one each time: marks of known browsers end with it too.
        let nothing = "none \(Identifier.make(at: now))"
        try connection.execute("UPDATE advocates SET password_hash = ? WHERE id = ?", nothing, advocate)
        if scope == .everything {
            try connection.execute(
                "UPDATE advocates SET factor_sealed = NULL, factor_step = NULL WHERE id = ?",
                advocate
            )
            try connection.execute("DELETE FROM recovery_codes WHERE advocate_id = ?", advocate)
        }
        try AdvocateRows.endSessions(of: advocate, in: connection)
    }

    /// Takes back the links of somebody who may reset nobody any more. The accounts stay closed: another coordinator
    /// makes another link.
    static func withdrawAll(
        of coordinator: Advocate,
        by actor: Actor,
        at now: Date,
        _ log: AuditLog,
        in connection: any Connection
    ) throws {
        let rows = try connection.rows("DELETE FROM resets WHERE offered_by = ? RETURNING *", coordinator.id)
        for row in rows where try row.value("expires_at") > now {
            try log.append(
                .resetWithdrawn,
                by: actor,
                organisation: coordinator.organisation,
                detail: try row.value("advocate_id"),
                at: now,
                in: connection
            )
        }
    }
}
