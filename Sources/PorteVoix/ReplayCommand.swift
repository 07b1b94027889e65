import ArgumentParser
import Foundation
import IntakeServer

/// Decides stored conversations again, and compares.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Decide stored conversations again, and show where something else comes out.",
        discussion: """
            Example: porte-voix replay --data data
            Example: porte-voix replay --reference 123-4567
            Compares the state, the effects and the messages of every turn; after `-` what was stored, after `+` what \
            comes out now. Changes nothing, and may run beside the server. Exits with 1 if there is a difference.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @Option(help: "The reference of one case; all conversations if there is none.")
    var reference: String?

    @Flag(help: "Show what people told. Each case that is shown gets a row in the audit log.")
    var showContent = false

    func run() async throws {
        try await reportingFailures {
            let check = try await ReplayCheck.open(
                data: data.folder,
                environment: ProcessInfo.processInfo.environment,
                showsContent: showContent
            )
            let result = try await compare(with: check)
            say(result.text)
            guard result.isExact else { throw ExitCode(1) }
        }
    }

    private func compare(with check: ReplayCheck) async throws -> ReplayResult {
        if let reference { return try await check.one(reference) { say($0) } }
        let bar = ProgressBar()
        defer { bar.clear() }
        return try await check.all(progress: bar.show) { difference in
            bar.clear()
            say(difference)
        }
    }
}
