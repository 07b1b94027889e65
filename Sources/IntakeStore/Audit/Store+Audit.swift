import Foundation
public import IntakeCore

extension Store {
    var auditLog: AuditLog { AuditLog(vault: vault) }

    /// Checks that no row of the log was changed, moved or removed. Reads the whole log, a part at a time.
    public func verifyAudit() async throws -> AuditVerification {
        try await read { [auditLog] connection in
            var walk = AuditWalk(auditLog)
            return try walk.verify(in: connection)
        }
    }

    /// What was done with a case, the earliest first.
    ///
    /// - Parameter organisation: whose case it must be; none for any.
    public func audit(of reference: CaseReference, in organisation: String?) async throws -> [AuditEntry] {
        try await read { try AuditEntries.history(of: reference, in: organisation, last: nil, $0) }
    }

    /// The last things that were done, the latest first.
    ///
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - organisation: whose acts; none for all, those that concern no organisation too.
    public func audit(latest limit: Int, in organisation: String?) async throws -> [AuditEntry] {
        try await read { try AuditEntries.latest(limit, in: organisation, $0) }
    }
}

/// Reading the log.
enum AuditEntries {
    static func history(
        of reference: CaseReference,
        in organisation: String?,
        last limit: Int?,
        _ connection: any Connection
    ) throws -> [AuditEntry] {
        try connection.rows(
            """
            SELECT * FROM audit_entries
            WHERE reference = ? AND organisation = COALESCE(?, organisation)
            ORDER BY number DESC LIMIT ?
            """,
            reference.text,
            organisation,
            limit ?? Int(Int32.max)
        ).reversed().map(AuditEntry.init)
    }

    static func latest(
        _ limit: Int,
        in organisation: String?,
        _ connection: any Connection
    ) throws -> [AuditEntry] {
        guard let organisation else {
            return try connection.rows("SELECT * FROM audit_entries ORDER BY number DESC LIMIT ?", max(limit, 0))
                .map(AuditEntry.init)
        }
        return try connection.rows(
            "SELECT * FROM audit_entries WHERE organisation = ? ORDER BY number DESC LIMIT ?",
            organisation,
            max(limit, 0)
        ).map(AuditEntry.init)
    }
}
