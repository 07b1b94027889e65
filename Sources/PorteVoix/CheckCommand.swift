import ArgumentParser
import IntakeServer

/// Checks configuration, checklists and messages.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the configuration, the checklists and the messages.",
        discussion: """
            Example: porte-voix check --config Config/porte-voix.yaml
            Prints every fault with its file and line, then the segments of every message. Exits with 1 if there is \
            a fault.
            """
    )

    @OptionGroup var config: ConfigurationOption

    @Flag(help: "Write into the transcripts beside the checklists what a person really gets, then check.")
    var record = false

    @Option(help: "Write every document that calls are answered with into this file, one JSON string a line.")
    var documents: String?

    func run() async throws {
        try await reportingFailures {
            if record {
                for file in try TranscriptFolder.record(configuration: config.path) {
                    say("Recorded: \(file)")
                }
            }
            if let documents {
                let answers = try CallDocuments(configuration: config.path)
                try answers.write(to: documents)
                say("\(answers.all.count) documents: \(documents)")
            }
            let report = CheckReport(configuration: config.path)
            say(report.text)
            guard report.faults.isEmpty else { throw ExitCode(1) }
        }
    }
}
