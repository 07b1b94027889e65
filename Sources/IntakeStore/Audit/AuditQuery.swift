public import Foundation

/// Which lines of the log are asked for.
public struct AuditQuery: Hashable, Sendable {
    /// Whose acts; none for everybody's.
    public var actor: Advocate.ID?
    /// Which action; none for all.
    public var action: AuditAction?
    /// The reference of the case it must concern; none for any or no case.
    public var reference: String?

    /// Asks for all lines.
    public init() {}
}

/// Whose part of the log somebody reads.
public enum AuditScope: Hashable, Sendable {
    /// All that concerns one group.
    case organisation(String)
    /// What concerns no case, in the whole installation.
    case installation
    /// All there is: for whoever has the machine.
    case everything
}

extension Store {
    /// A page of the log, the latest line first.
    ///
    /// - Parameters:
    ///   - scope: whose part of it.
    ///   - query: which lines.
    ///   - number: the page begins before this line; none for the latest.
    ///   - limit: how many lines at most.
    public func audit(
        in scope: AuditScope,
        _ query: AuditQuery,
        before number: Int? = nil,
        limit: Int
    ) async throws -> [AuditEntry] {
        try await read { connection in
            switch scope {
            case .organisation(let organisation):
                try AuditEntries.page(of: organisation, query, before: number, limit: limit, connection)
            case .installation:
                try AuditEntries.page(ofAll: query, withoutCases: true, before: number, limit: limit, connection)
            case .everything:
                try AuditEntries.page(ofAll: query, withoutCases: false, before: number, limit: limit, connection)
            }
        }
    }

    /// Writes into the log that somebody read or took along a part of it.
    ///
    /// - Parameters:
    ///   - actor: who.
    ///   - action: whether they read it or took it along.
    ///   - detail: which part, in few words.
    ///   - now: when.
    public func recordAuditReading(
        by actor: Actor,
        _ action: AuditAction,
        detail: String? = nil,
        at now: Date
    ) async throws {
        try await write { [auditLog] connection in
            try auditLog.append(
                action,
                by: actor,
                organisation: actor.organisation,
                detail: detail,
                at: now,
                in: connection
            )
        }
    }

    /// The number of the last line of the whole log, all organisations together; 0 if it is empty.
    public func lastAuditNumber() async throws -> Int {
        try await read { try AuditEnd(in: $0).number }
    }
}

extension AuditEntries {
    fileprivate static func page(
        of organisation: String,
        _ query: AuditQuery,
        before number: Int?,
        limit: Int,
        _ connection: any Connection
    ) throws -> [AuditEntry] {
        try connection.rows(
            """
            SELECT * FROM audit_entries
            WHERE organisation = ? AND number < COALESCE(?, number + 1) AND action = COALESCE(?, action)
                AND actor_id = COALESCE(?, actor_id)
                AND COALESCE(reference, '') = COALESCE(?, reference, '')
            ORDER BY number DESC LIMIT ?
            """,
            organisation,
            number,
            query.action?.rawValue,
            query.actor,
            query.reference,
            max(limit, 0)
        ).map(AuditEntry.init)
    }

    fileprivate static func page(
        ofAll query: AuditQuery,
        withoutCases: Bool,
        before number: Int?,
        limit: Int,
        _ connection: any Connection
    ) throws -> [AuditEntry] {
        try connection.rows(
            """
            SELECT * FROM audit_entries
            WHERE number < COALESCE(?, number + 1) AND action = COALESCE(?, action)
                AND actor_id = COALESCE(?, actor_id)
                AND COALESCE(reference, '') = COALESCE(?, reference, '')
            ORDER BY number DESC LIMIT ?
            """,
            number,
            query.action?.rawValue,
            query.actor,
            withoutCases ? "" : query.reference,
            max(limit, 0)
        ).map(AuditEntry.init)
    }
}
