public import Foundation

/// One line of the audit log by its number and its hash, which stands for all the lines before it. Kept elsewhere, it
/// shows later whether the log was put back to an earlier state. Written `NUMBER:HASH`, the hash in hexadecimal.
public struct AuditMark: Hashable, Sendable, LosslessStringConvertible {
    /// The line's number; 0 for the beginning of the log.
    public let number: Int
    let hash: Data

    init(number: Int, hash: Data) {
        self.number = number
        self.hash = hash
    }

    /// Reads a mark; nothing if it is none.
    public init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), number >= 0 else { return nil }
        let digits = Array(parts[1].utf8)
        guard digits.count.isMultiple(of: 2), (number == 0) == digits.isEmpty else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
        guard bytes.count * 2 == digits.count else { return nil }
        self.init(number: number, hash: Data(bytes))
    }

    /// The mark as it is written.
    public var description: String { "\(number):" + hash.map { Hexadecimal.byte($0) }.joined() }
}

extension Store {
    /// The mark of the last line of the log.
    public func auditMark() async throws -> AuditMark {
        try await read { connection in
            let end = try AuditEnd(in: connection)
            return AuditMark(number: end.number, hash: end.hash)
        }
    }

    /// Whether the log holds the line of a mark, with all that was before it, if the log is intact.
    public func holds(_ mark: AuditMark) async throws -> Bool {
        guard mark.number > 0 else { return true }
        return try await read { connection in
            let row = try connection.row("SELECT hash FROM audit WHERE number = ?", mark.number)
            return try row?.value("hash") == mark.hash
        }
    }
}
