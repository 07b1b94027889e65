public import Foundation

extension Store {
    /// Seconds between two notes of a session's last use, so that reading pages is not also writing.
    private static let seenInterval: TimeInterval = 60

    /// Opens a session for somebody who has just signed in.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the cookie.
    ///   - advocate: whose it is.
    ///   - now: when they signed in.
    /// - Returns: whether it was opened: no for an account that was disabled meanwhile.
    @discardableResult
    public func openSession(_ token: TokenHash, for advocate: Advocate, at now: Date) async throws -> Bool {
        try await write { [auditLog] connection in
            let opened = try connection.execute(
                """
                INSERT INTO sessions (token_hash, advocate_id, created_at, seen_at)
                SELECT ?, id, ?, ? FROM advocates WHERE id = ? AND disabled_at IS NULL
                """,
                token.bytes,
                now,
                now,
                advocate.id
            )
            guard opened > 0 else { return false }
            try auditLog.append(
                .signedIn,
                by: .advocate(advocate),
                organisation: advocate.organisation,
                at: now,
                in: connection
            )
            return true
        }
    }

    /// Whose session this is, if it goes on.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the cookie.
    ///   - now: when it is used.
    ///   - idle: how long it lasts without being used.
    ///   - absolute: how long it lasts at most, however much it is used.
    public func session(
        _ token: TokenHash,
        at now: Date,
        idle: Duration,
        absolute: Duration
    ) async throws -> Advocate? {
        let limits = SessionLimits(seenAfter: now - idle.seconds, createdAfter: now - absolute.seconds)
        guard let session = try await read({ try SessionRow.find(token, within: limits, in: $0) }) else { return nil }
        if now.timeIntervalSince(session.seen) >= Self.seenInterval {
            try await write { connection in
                try connection.execute("UPDATE sessions SET seen_at = ? WHERE token_hash = ?", now, token.bytes)
                try limits.removeOthers(in: connection)
            }
        }
        return session.advocate
    }

    /// Ends one session.
    public func endSession(_ token: TokenHash) async throws {
        try await write { try $0.execute("DELETE FROM sessions WHERE token_hash = ?", token.bytes) }
    }

    /// Ends every session of an account.
    public func endSessions(of advocate: Advocate.ID) async throws {
        try await write { try AdvocateRows.endSessions(of: advocate, in: $0) }
    }
}

/// The times after which a session must have been used and opened to go on.
private struct SessionLimits {
    let seenAfter: Date
    let createdAfter: Date

    /// Removes sessions that are over.
    func removeOthers(in connection: any Connection) throws {
        try connection.execute(
            "DELETE FROM sessions WHERE seen_at <= ? OR created_at <= ?",
            seenAfter,
            createdAfter
        )
    }
}

private struct SessionRow {
    let advocate: Advocate
    let seen: Date

    static func find(
        _ token: TokenHash,
        within limits: SessionLimits,
        in connection: any Connection
    ) throws -> SessionRow? {
        try connection.row(
            """
            SELECT advocates.*, sessions.seen_at
            FROM sessions JOIN advocates ON advocates.id = sessions.advocate_id
            WHERE sessions.token_hash = ? AND sessions.seen_at > ? AND sessions.created_at > ?
                AND advocates.disabled_at IS NULL
            """,
            token.bytes,
            limits.seenAfter,
            limits.createdAfter
        ).map { SessionRow(advocate: try Advocate($0), seen: try $0.value("seen_at")) }
    }
}

extension Duration {
    fileprivate var seconds: TimeInterval {
        TimeInterval(components.seconds) + TimeInterval(components.attoseconds) / 1e18
    }
}
