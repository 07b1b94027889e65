import Foundation

/// The end of the audit log, where rows are added inside other transactions.
struct AuditLog {
    let vault: Vault

    /// Seals that the log is empty, once in the life of a database: from then on a log without a head was tampered with,
    /// and a log that was emptied cannot pass for a new one.
    func begin(in connection: any Connection) throws {
        let end = try AuditEnd(in: connection)
        guard end.number == 0, end.headNumber == nil else { return }
        try moveHead(to: 0, end.hash, in: connection)
    }

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
        let end = try AuditEnd(in: connection)
        let record = AuditRecord(
            number: try nextNumber(after: end),
            at: now,
            actorKind: actor.kind.rawValue,
            actorID: actor.id,
            action: action.rawValue,
            organisation: organisation,
            reference: reference,
            detail: detail
        )
        let hash = record.hash(after: end.hash, with: vault)
        try insert(record, hash, in: connection)
        try moveHead(to: record.number, hash, in: connection)
    }

    /// Adds a row on what somebody did with their own account.
    func append(
        _ action: AuditAction,
        by advocate: Advocate,
        at now: Date,
        in connection: any Connection
    ) throws {
        try append(action, by: .advocate(advocate), organisation: advocate.organisation, at: now, in: connection)
    }

    /// Where the head does not fit the last row, rows were cut off: a number is left out, so that the gap shows for
    /// ever after.
    private func nextNumber(after end: AuditEnd) throws -> Int {
        let last = fits(end) ? end.number : max(end.number, end.headNumber ?? 0)
        guard last < Int.max - 1 else { throw StoreError.unexpectedValue(in: "audit.number") }
        return fits(end) ? last + 1 : last + 2
    }

    /// Whether the head belongs to the last row, or to the log's beginning where there is none.
    func fits(_ end: AuditEnd) -> Bool {
        guard let headNumber = end.headNumber, let headHash = end.headHash else { return false }
        return headNumber == end.number && headHash == self.headHash(end.number, end.hash)
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

    func moveHead(to number: Int, _ hash: Data, in connection: any Connection) throws {
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
    private func headHash(_ number: Int, _ hash: Data) -> Data {
        vault.hash("\(number):\(hash.base64EncodedString())", domain: "audit head")
    }
}

/// The last row of the log, and the head that should belong to it.
struct AuditEnd {
    let number: Int
    let hash: Data
    let headNumber: Int?
    let headHash: Data?

    init(in connection: any Connection) throws {
        let last = try connection.row("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
        let head = try connection.row("SELECT number, hash FROM audit_head")
        number = try last?.value("number") ?? 0
        hash = try last?.value("hash") ?? Data()
        headNumber = try head?.value("number")
        headHash = try head?.value("hash")
    }
}
