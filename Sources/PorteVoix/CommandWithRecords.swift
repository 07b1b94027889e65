import Foundation
import IntakeServer

/// Opens the records of an installation for a command, and closes them.
func withRecords(
    _ config: ConfigurationOption,
    _ data: DataOption,
    _ body: (PersonalRecords) async throws -> Void
) async throws {
    try await reportingFailures {
        let records = try await PersonalRecords.open(
            configuration: config.path,
            data: data.folder,
            environment: ProcessInfo.processInfo.environment
        )
        do {
            try await body(records)
        } catch {
            try? await records.close()
            throw error
        }
        try await records.close()
    }
}
