public import Foundation

/// One browser in which somebody is signed in.
public struct AdvocateSession: Hashable, Identifiable, Sendable {
    /// The session's own name in the database. It opens nothing.
    public let id: String
    /// Whose it is.
    public let advocate: Advocate
    /// What sort of browser it is, as far as that is kept: its family, such as `Firefox, Windows`.
    public let device: String
    /// When they signed in.
    public let created: Date
    /// When it was used last, to the minute.
    public let seen: Date
    /// When they last proved, with password and second factor, that it is them.
    public let confirmed: Date

    init(_ row: Row) throws {
        id = try row.value("session_id")
        advocate = try Advocate(row)
        device = try row.value("device")
        created = try row.value("opened_at")
        seen = try row.value("seen_at")
        confirmed = try row.value("confirmed_at")
    }
}

/// How long sessions go on.
struct SessionTimes {
    /// A session must have been used after this,
    let seenAfter: Date
    /// and opened after this.
    let createdAfter: Date

    init(at now: Date, idle: Duration, absolute: Duration) {
        seenAfter = now - idle.seconds
        createdAfter = now - absolute.seconds
    }
}

/// Sessions inside other transactions.
enum SessionRows {
    static func find(
        _ token: TokenHash,
        within times: SessionTimes,
        in connection: any Connection
    ) throws -> AdvocateSession? {
        try connection.row(
            """
            SELECT advocates.*, sessions.id AS session_id, sessions.device, sessions.created_at AS opened_at,
                sessions.seen_at, sessions.confirmed_at
            FROM sessions JOIN advocates ON advocates.id = sessions.advocate_id
            WHERE sessions.token_hash = ? AND sessions.seen_at > ? AND sessions.created_at > ?
                AND advocates.disabled_at IS NULL
            """,
            token.bytes,
            times.seenAfter,
            times.createdAfter
        ).map(AdvocateSession.init)
    }

    static func all(
        of advocate: String,
        within times: SessionTimes,
        in connection: any Connection
    ) throws -> [AdvocateSession] {
        try connection.rows(
            """
            SELECT advocates.*, sessions.id AS session_id, sessions.device, sessions.created_at AS opened_at,
                sessions.seen_at, sessions.confirmed_at
            FROM sessions JOIN advocates ON advocates.id = sessions.advocate_id
            WHERE advocates.id = ? AND sessions.seen_at > ? AND sessions.created_at > ?
            ORDER BY sessions.seen_at DESC, sessions.id
            """,
            advocate,
            times.seenAfter,
            times.createdAfter
        ).map(AdvocateSession.init)
    }

    /// Removes sessions that are over.
    static func removeOthers(than times: SessionTimes, in connection: any Connection) throws {
        try connection.execute(
            "DELETE FROM sessions WHERE seen_at <= ? OR created_at <= ?",
            times.seenAfter,
            times.createdAfter
        )
    }
}

extension Duration {
    fileprivate var seconds: TimeInterval {
        TimeInterval(components.seconds) + TimeInterval(components.attoseconds) / 1e18
    }
}
