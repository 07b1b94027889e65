import Foundation
import IntakeStore

/// The audit log on the command line.
extension Administration {
    /// Checks every line of the log.
    ///
    /// - Returns: whether it is as it was written, and a sentence that says so or where it is not.
    public func checkAudit() async throws -> (isIntact: Bool, sentence: String) {
        switch try await store.verifyAudit() {
        case .intact(let count):
            (true, "The audit log is intact: \(count) lines, each as it was written.")
        case .broken(let number):
            (
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
