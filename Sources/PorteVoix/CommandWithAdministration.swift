import Foundation
import IntakeServer

/// Opens an installation for a command that looks after it.
func withAdministration(
    _ config: ConfigurationOption,
    _ data: DataOption,
    _ body: (Administration) async throws -> Void
) async throws {
    try await reportingFailures {
        let administration = try await Administration.open(
            configuration: config.path,
            data: data.folder,
            environment: ProcessInfo.processInfo.environment
        )
        try await body(administration)
    }
}
