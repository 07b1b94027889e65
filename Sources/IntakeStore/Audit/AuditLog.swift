import Foundation

/// The end of the audit log, where rows are added inside other transactions.
struct AuditLog {
    let vault: Vault

    /// Adds a row.
    func append(
        _ action: AuditAction,
        by actor: Actor,
        organisation: String? = nil,
        reference: String? = nil,
        detail: String? = nil,
        at now: Date,
        in connection: any Connection
    ) throws {
        let last = try connection.row("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
        let record = AuditRecord(
            number: try (last?.value("number") ?? 0) + 1,
            at: now,
            actorKind: actor.kind.rawValue,
            actorID: actor.id,
            action: action.rawValue,
            organisation: organisation,
            reference: reference,
            detail: detail
        )
        let hash = record.hash(after: try last?.value("hash") ?? Data(), with: vault)
        try insert(record, hash, in: connection)
        try moveHead(to: record.number, hash, in: connection)
    }

    private func insert(_ record: AuditRecord, _ hash: Data, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO audit (
                number, at, actor_kind, actor_id, action, organisation, reference, detail, hash
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            record.number,
            record.at,
            record.actorKind,
            record.actorID,
            record.action,
            record.organisation,
            record.reference,
            record.detail,
            hash
        )
    }

    private func moveHead(to number: Int, _ hash: Data, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO audit_head (id, number, hash) VALUES (1, ?, ?)
            ON CONFLICT (id) DO UPDATE SET number = excluded.number, hash = excluded.hash
            """,
            number,
            headHash(number, hash)
        )
    }

    /// What binds the head to the last row: without it, rows could be cut off at the end.
    func headHash(_ number: Int, _ hash: Data) -> Data {
        vault.hash("\(number):\(hash.base64EncodedString())", domain: "audit head")
    }
}
