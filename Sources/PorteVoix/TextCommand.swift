import ArgumentParser
import Foundation
import IntakeServer

/// A basic phone in the terminal.
struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "A basic phone in the terminal: text the running gateway and read its replies.",
        discussion: """
            Example: porte-voix text --from +15145550123
            Example: porte-voix text --script conversation.txt (a text a line; `-` is standard input)
            With several --from, a line that begins with `2: ` is sent by the second phone. Ends with Ctrl-D.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @Option(help: "The phone's own number; may be given several times.")
    var from: [String] = ["+15145550123"]

    @Option(help: "The number of the line to text; the first of the configuration if there is none.")
    var to: String?

    @Option(help: "A file with one text a line, in which \\n is a new line; else the terminal.")
    var script: String?

    @Flag(help: "Send words as fast as keys, as in a burst; else they wait as long as reading the last reply takes.")
    var atOnce = false

    @Option(help: "How many seconds to wait for messages once everything was sent.")
    var wait = 0

    func run() async throws {
        try await reportingFailures {
            let phones = try await Phones.connect(
                configuration: config.path,
                data: data.folder,
                environment: ProcessInfo.processInfo.environment,
                from: from,
                to: to,
                readsReplies: !atOnce
            )
            let isInteractive = script == nil && isatty(STDIN_FILENO) == 1
            if isInteractive {
                say("You text \(phones.lineName). One line is one text; Ctrl-D ends.")
            }
            try await phones.play(try lines(), wait: wait, echo: !isInteractive) { say($0) }
        }
    }

    /// The texts to send, as they come.
    private func lines() throws -> AsyncStream<String> {
        guard let script, script != "-" else { return .standardInput }
        guard let data = FileManager.default.contents(atPath: script) else {
            throw StartError("The script \(script) cannot be read. Check its name.")
        }
        let text = String(decoding: data, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return AsyncStream { continuation in
            for line in text.hasSuffix("\n") ? lines.dropLast() : lines[...] { continuation.yield(line) }
            continuation.finish()
        }
    }
}
