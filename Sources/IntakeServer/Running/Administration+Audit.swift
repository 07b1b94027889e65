import Foundation
import IntakeStore

/// The audit log on the command line.
extension Administration {
    /// Whether a text is the mark of a line, as the check prints it.
    public static func isMark(_ text: String) -> Bool {
        AuditMark(text) != nil
    }

    /// Checks every line of the log.
    ///
    /// - Parameter mark: what an earlier check printed and was kept elsewhere, which the log must still hold.
    /// - Returns: whether it is as it was written, and a sentence that says so or where it is not.
    public func checkAudit(against mark: String? = nil) async throws -> (isIntact: Bool, sentence: String) {
        let last = try await store.auditMark()
        switch try await store.verifyAudit() {
        case .intact(let count):
            if let mark, let kept = AuditMark(mark), try await !store.holds(kept) {
                return (
                    false,
                    "The audit log does not hold the line \(kept.number) that --anchor gives: it was put back to an "
                        + "earlier state, or belongs to another database. Compare with the last export or backup."
                )
            }
            return (
                true,
                "The audit log is intact: \(count) lines, each as it was written.\nIt ends here: \(last)\nKeep that "
                    + "elsewhere: --anchor shows later whether the log was put back to an earlier state."
            )
        case .broken(let number):
            return (
                false,
                "The audit log was tampered with from line \(number) on. Keep a copy of the data folder, and compare "
                    + "with the last export or backup."
            )
        }
    }

    /// Writes the whole log as CSV, some lines at a time, and into the log that this was done.
    public func exportAudit(to write: (String) -> Void) async throws {
        try await store.recordAuditReading(by: .system, .auditExported, at: Date())
        try await AuditCSV.write(.everything, AuditQuery(), of: store) { write($0) }
    }
}
