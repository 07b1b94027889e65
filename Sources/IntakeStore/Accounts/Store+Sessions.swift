public import Foundation

extension Store {
    /// Seconds between two notes of a session's last use, so that reading pages is not also writing.
    private static let seenInterval: TimeInterval = 60

    /// Opens a session for somebody who has just proved who they are, with password and second factor.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the cookie.
    ///   - advocate: whose it is.
    ///   - device: what sort of browser it is; nothing that tells one person's from another's.
    ///   - now: when they signed in.
    /// - Returns: whether it was opened: no for an account that was disabled meanwhile.
    @discardableResult
    public func openSession(
        _ token: TokenHash,
        for advocate: Advocate,
        on device: String,
        at now: Date
    ) async throws -> Bool {
        try await write { [auditLog] connection in
            let opened = try connection.execute(
                """
                INSERT INTO sessions (id, token_hash, advocate_id, device, created_at, seen_at, confirmed_at)
                SELECT ?, ?, id, ?, ?, ?, ? FROM advocates WHERE id = ? AND disabled_at IS NULL
                """,
                Identifier.make(at: now),
                token.bytes,
                device,
                now,
                now,
                now,
                advocate.id
            )
            guard opened > 0 else { return false }
            try auditLog.append(.signedIn, by: advocate, at: now, in: connection)
            return true
        }
    }

    /// The session behind a cookie, if it goes on.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the cookie.
    ///   - now: when it is used.
    ///   - idle: how long it lasts without being used.
    ///   - absolute: how long it lasts at most, however much it is used.
    ///   - isUse: whether somebody uses it, or a page that stands open asks by itself, which keeps no session alive.
    public func session(
        _ token: TokenHash,
        at now: Date,
        idle: Duration,
        absolute: Duration,
        isUse: Bool = true
    ) async throws -> AdvocateSession? {
        let times = SessionTimes(at: now, idle: idle, absolute: absolute)
        guard let session = try await read({ try SessionRows.find(token, within: times, in: $0) }) else { return nil }
        if isUse, now.timeIntervalSince(session.seen) >= Self.seenInterval {
            try await write { connection in
                try connection.execute("UPDATE sessions SET seen_at = ? WHERE token_hash = ?", now, token.bytes)
                try SessionRows.removeOthers(than: times, in: connection)
            }
        }
        return session
    }

    /// The sessions of an account that go on, the one used last first.
    public func sessions(
        of advocate: Advocate.ID,
        at now: Date,
        idle: Duration,
        absolute: Duration
    ) async throws -> [AdvocateSession] {
        let times = SessionTimes(at: now, idle: idle, absolute: absolute)
        return try await read { try SessionRows.all(of: advocate, within: times, in: $0) }
    }

    /// Notes that whoever uses a session proved again, with password and second factor, that it is them.
    public func confirmSession(_ session: AdvocateSession.ID, at now: Date) async throws {
        try await write { try $0.execute("UPDATE sessions SET confirmed_at = ? WHERE id = ?", now, session) }
    }

    /// Ends one session of an account.
    ///
    /// - Returns: whether the account had it.
    @discardableResult
    public func endSession(_ session: AdvocateSession.ID, of advocate: Advocate, at now: Date) async throws -> Bool {
        try await write { [auditLog] connection in
            let ended = try connection.execute(
                "DELETE FROM sessions WHERE id = ? AND advocate_id = ?",
                session,
                advocate.id
            )
            guard ended > 0 else { return false }
            try auditLog.append(.signedOut, by: advocate, at: now, in: connection)
            return true
        }
    }

    /// Ends every session of an account but one.
    public func endSessions(
        of advocate: Advocate,
        except session: AdvocateSession.ID,
        at now: Date
    ) async throws {
        try await write { [auditLog] connection in
            let ended = try connection.execute(
                "DELETE FROM sessions WHERE advocate_id = ? AND id <> ?",
                advocate.id,
                session
            )
            guard ended > 0 else { return }
            try auditLog.append(.sessionsEnded, by: advocate, at: now, in: connection)
        }
    }
}
