import ArgumentParser
import IntakeServer

/// Has the running server read its configuration anew.
struct ReloadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload",
        abstract: "Have the running server read checklists, messages and lines anew.",
        discussion: """
            Example: porte-voix reload --data data
            The same as sending it SIGHUP, but waits for the outcome. Conversations under way stay with the checklist \
            they began with. Where there is a fault, it is told, nothing is changed, and the exit code is 1.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reportingFailures {
            let outcome = try await ReloadRequest.send(to: data.folder)
            guard outcome.isGood else { throw StartError(outcome.text) }
            say(outcome.text)
        }
    }
}
