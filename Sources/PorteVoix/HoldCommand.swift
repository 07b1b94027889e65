import ArgumentParser
import Foundation
import IntakeServer

/// Forbids the destruction of a case, or allows it again.
struct HoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Forbid the destruction of a case, or allow it again with --lift.",
        discussion: """
            Example: porte-voix hold 123-4567 --for anne
            The reason is read from standard input and kept sealed with the case. While a hold stands, neither the \
            nightly work nor the group destroys the case; the person themselves still can, on the line. That it was \
            entered here, and on whose word, is in the audit log. `porte-voix purge --list` shows what is held.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @Argument(help: "The reference of the case.")
    var reference: String

    @Option(name: .customLong("for"), help: "The login of the coordinator whose word it is.")
    var coordinator: String

    @Flag(help: "Allow the destruction again.")
    var lift = false

    func run() async throws {
        FileHandle.standardError.write(Data("Why: ".utf8))
        let reason = readLine() ?? ""
        try await withRecords(config, data) { records in
            try await records.hold(
                reference,
                isLifted: lift,
                onTheWordOf: coordinator,
                reason: reason,
                at: Date()
            ) { say($0) }
        }
    }
}
