import Foundation

/// What checking the whole audit log found.
public enum AuditVerification: Hashable, Sendable {
    /// Every row is as it was written, and none is missing.
    case intact(count: Int)
    /// The row of this number was changed, moved or removed, or does not belong there.
    case broken(at: Int)
}

/// Walks the log from its first row to its head.
struct AuditWalk {
    private static let batch = 500

    let log: AuditLog
    private var number = 0
    private var hash = Data()

    init(_ log: AuditLog) {
        self.log = log
    }

    mutating func verify(in connection: any Connection) throws -> AuditVerification {
        while true {
            let rows = try connection.rows(
                "SELECT * FROM audit WHERE number > ? ORDER BY number LIMIT ?",
                number,
                Self.batch
            )
            for row in rows {
                guard try accepts(row) else { return .broken(at: number + 1) }
            }
            if rows.count < Self.batch {
                return try isHead(in: connection) ? .intact(count: number) : .broken(at: number + 1)
            }
        }
    }

    private mutating func accepts(_ row: Row) throws -> Bool {
        let record = try AuditRecord(row)
        let expected = record.hash(after: hash, with: log.vault)
        guard record.number == number + 1, try row.value("hash") == expected else { return false }
        number = record.number
        hash = expected
        return true
    }

    private func isHead(in connection: any Connection) throws -> Bool {
        let head = try connection.row("SELECT number, hash FROM audit_head")
        guard let head else { return number == 0 }
        return try head.value("number") == number && head.value("hash") == log.headHash(number, hash)
    }
}
