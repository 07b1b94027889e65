public import Foundation

/// Why what was held on a person was destroyed. Names are never changed: stored rows hold them.
public enum ErasureReason: String, CaseIterable, Codable, Hashable, Sendable {
    /// The person wished it on the line itself.
    case wish
    /// The person asked the group for it.
    case request
    /// It should never have been kept: a test, or a wrong number.
    case mistake
    /// The time for which it is kept was over.
    case retention
}

/// What stays of a case that was destroyed. Holds nothing that a person told.
public struct Tombstone: Hashable, Sendable {
    /// When it was destroyed.
    public let at: Date
    /// Why.
    public let reason: ErasureReason
    /// What sort of actor destroyed it.
    public let actorKind: ActorKind
    /// The name of the advocate who did; none for the line itself and for commands.
    public let actorName: String?

    /// The tombstone of a case; none where it was not destroyed.
    static func find(_ reference: String, in connection: any Connection) throws -> Tombstone? {
        try connection.row(
            """
            SELECT tombstones.at, tombstones.reason, tombstones.actor_kind, advocates.name AS actor_name
            FROM tombstones
            LEFT JOIN advocates ON tombstones.actor_kind = 'advocate' AND advocates.id = tombstones.actor_id
            WHERE tombstones.reference = ?
            """,
            reference
        ).map(Tombstone.init)
    }

    private init(_ row: Row) throws {
        at = try row.value("at")
        reason = try row.word("reason")
        actorKind = try row.word("actor_kind")
        actorName = try row.optional("actor_name")
    }

    /// Sets a tombstone; one that stands already is left as it is.
    static func set(
        on reference: String,
        _ reason: ErasureReason,
        by actor: Actor,
        at now: Date,
        in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO tombstones (reference, at, reason, actor_kind, actor_id) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (reference) DO NOTHING
            """,
            reference,
            now,
            reason.rawValue,
            actor.kind.rawValue,
            actor.id
        )
    }
}
