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
                // Numbers begin with 1: what stands before does not belong there.
                number == 0 ? Int.min : number,
                Self.batch
            )
            for row in rows {
                guard accepts(row) else { return .broken(at: number + 1) }
            }
            if rows.count < Self.batch {
                let isWhole = try log.fits(AuditEnd(in: connection))
                return isWhole ? .intact(count: number) : .broken(at: number + 1)
            }
        }
    }

    private mutating func accepts(_ row: Row) -> Bool {
        // What cannot be read was not written by us either.
        guard let record = try? AuditRecord(row), let found = try? row.value("hash", as: Data.self) else {
            return false
        }
        let expected = record.hash(after: hash, with: log.vault)
        guard record.number == number + 1, found == expected else { return false }
        number = record.number
        hash = expected
        return true
    }
}
