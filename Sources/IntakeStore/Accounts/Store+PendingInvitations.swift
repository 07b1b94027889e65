public import Foundation

/// Invitations that wait for somebody.
extension Store {
    /// The offers of a group that can still be taken up, those that end last first.
    ///
    /// - Parameter limit: how many at most.
    public func pendingInvitations(
        in organisation: String,
        at now: Date,
        limit: Int
    ) async throws
        -> [PendingInvitation]
    {
        try await read { connection in
            try connection.rows(
                """
                SELECT invitations.*, advocates.name AS inviter_name
                FROM invitations LEFT JOIN advocates ON advocates.id = invitations.inviter_id
                WHERE invitations.organisation = ? AND invitations.expires_at > ?
                ORDER BY invitations.expires_at DESC, invitations.token_hash LIMIT ?
                """,
                organisation,
                now,
                max(limit, 0)
            ).compactMap(PendingInvitation.init)
        }
    }

    /// Takes an offer back: from this moment its link opens nothing.
    ///
    /// - Returns: whether the coordinator's group had that offer, and nobody had taken it up.
    public func withdrawInvitation(_ id: TokenHash, by coordinator: Advocate, at now: Date) async throws -> Bool {
        try await write { [auditLog] connection in
            let row = try connection.row(
                "DELETE FROM invitations WHERE token_hash = ? AND organisation = ? AND expires_at > ? RETURNING *",
                id.bytes,
                coordinator.organisation,
                now
            )
            guard let row else { return false }
            let rows = InvitationRows(log: auditLog, now: now)
            try rows.noteWithdrawn([row], by: .advocate(coordinator), in: connection)
            return true
        }
    }
}
