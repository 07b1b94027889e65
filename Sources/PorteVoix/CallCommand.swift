import ArgumentParser
import Foundation
import IntakeServer

/// A telephone in the terminal.
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "A telephone in the terminal: call the running gateway, hear what it says, press keys.",
        discussion: """
            Example: porte-voix call --from +15145550123
            Example: porte-voix call --script call.txt --speak call.wav
            Example: porte-voix call --answer --from +15145550188

            In the terminal, type keys and Enter, or an act of a script; an empty line is silence, Ctrl-D hangs up.
            A script has one act a line:
              press 1                  once the prompt is over; `press 5145550123#` for an entry
              interrupt 1              during the prompt
              wait 10                  seconds of silence, while the phone listens
              record 12 some words     speaks for 12 seconds after the beep; end with `press #` or silence
              advocate 1 answers 1     the first number that is dialled answers and presses 1
              advocate 1 voicemail     answers and presses nothing (or: busy, no answer)
              hang up
            A script runs as fast as the gateway answers: time is counted, not waited for. The exit code is 1 if the
            gateway did something that a carrier would report as an error.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @Option(help: "The phone's own number; `anonymous` hides it.")
    var from = "+15145550123"

    @Option(help: "The number of the line to call; the first of the configuration if there is none.")
    var to: String?

    @Option(help: "A file with one act a line, `-` for standard input; else the terminal.")
    var script: String?

    @Option(help: "How many times the person stays silent after the script's end before hanging up.")
    var patience = 6

    @Flag(help: "Wait for a call that the gateway places to this phone, and answer it.")
    var answer = false

    @Option(help: "With --answer: for how many seconds to wait.")
    var wait = 600

    @Flag(help: "Send every webhook twice, and fail if the two answers differ.")
    var repeatWebhooks = false

    @Option(help: "After how many seconds the network cuts the call.")
    var dropAfter: Int?

    @Flag(help: "Let time pass as in a real call.")
    var atRealSpeed = false

    @Option(defaultAsFlag: "aloud", help: "Let the call be heard: aloud, or in this WAV file.")
    var speak: String? = nil

    func validate() throws {
        guard patience >= 0, wait > 0, dropAfter ?? 1 > 0 else {
            throw ValidationError("Give numbers above zero.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let phone = try Telephone.connect(
                configuration: config.path,
                data: data.folder,
                environment: ProcessInfo.processInfo.environment,
                from: from,
                to: to
            )
            let manner = try chosenManner()
            if manner.keyboard != nil {
                say("You call \(phone.lineName). Type keys and Enter; an empty line is silence, Ctrl-D hangs up.")
            }
            let isRight =
                if answer {
                    try await phone.answer(manner, within: wait) { say($0) }
                } else {
                    try await phone.call(manner) { say($0) }
                }
            guard isRight else { throw ExitCode(1) }
        }
    }

    private func chosenManner() throws -> Telephone.Manner {
        var manner = try Telephone.Manner(script: try writtenScript(), file: script ?? "")
        manner.keyboard = script == nil ? keyboard() : nil
        manner.patience = patience
        manner.dropAfter = dropAfter
        manner.repeatsWebhooks = repeatWebhooks
        manner.isAtRealSpeed = atRealSpeed || speak == "aloud"
        manner.soundtrack = try speak.map { try Soundtrack($0 == "aloud" ? .aloud : .file($0)) }
        return manner
    }

    private func writtenScript() throws -> String {
        guard let script else { return "" }
        let data =
            script == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: script)
        guard let data else { throw StartError("The script \(script) cannot be read. Check its name.") }
        return String(decoding: data, as: UTF8.self)
    }

    private func keyboard() -> Keyboard {
        let keyboard = Keyboard { say($0) }
        Task { await keyboard.read(.standardInput) }
        return keyboard
    }
}
