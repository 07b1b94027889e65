import ArgumentParser
import Foundation
import IntakeServer

/// Hands out all that is held on a person.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write all that is held on a person to an archive, for them.",
        discussion: """
            Example: porte-voix export 123-4567 --output person.zip
            Without a case: porte-voix export --number --output person.zip, and the number on standard input.
            The archive holds a page to read in the person's language, the same for a program, voice messages, and an \
            index. It is not encrypted: hand it over in person, then delete it. That it was made is in the audit log.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @OptionGroup var whose: SubjectOptions

    @Option(help: "The archive to write; a file of that name must not be there yet.")
    var output: String

    func run() async throws {
        let subject = try whose.subject()
        try await withRecords(config, data) { records in
            switch subject {
            case .reference(let reference):
                try await records.export(reference, to: output, at: Date()) { say($0) }
            case .number(let number, let person):
                try await records.exportNumber(number, person: person, to: output, at: Date()) { say($0) }
            }
        }
    }
}
