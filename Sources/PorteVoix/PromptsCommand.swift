import ArgumentParser
import IntakeCore
import IntakeServer

/// Lists the sentences of the phone line, to be read aloud by somebody.
struct PromptsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompts",
        abstract: "List the sentences of the phone line that somebody may record.",
        discussion: """
            Example: porte-voix prompts --language fr > a-lire.txt
            Prints the name of each file and the sentence to read, in the order of a call. A sentence that is not \
            recorded is spoken by the telephony company's voice.
            """
    )

    @OptionGroup var config: ConfigurationOption

    @Option(help: "The language to record, as fr or en; all languages if it is left out.")
    var language: String?

    func validate() throws {
        guard let language, Language(rawValue: language) == nil else { return }
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("`\(language)` is no language of ours: write one of \(known).")
    }

    func run() async throws {
        try await reportingFailures {
            let chosen = language.flatMap(Language.init(rawValue:)).map { [$0] } ?? Language.allCases
            for script in try RecordingScript.scripts(configuration: config.path, in: chosen) {
                say(script.text)
            }
        }
    }
}
