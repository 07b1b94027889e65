import ArgumentParser
import Foundation
import IntakeServer

/// Destroys all that is held on a person.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Destroy all that is held on the person of a case.",
        discussion: """
            Example: porte-voix erase 123-4567 --reason request
            Destroys every conversation and case of the person, notes and voice messages among them, and has the \
            provider delete its recordings. The reference, the dates, the reason and the audit log stay. Refuses where \
            a coordinator holds one of the cases.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @Argument(help: "The reference of one of the person's cases.")
    var reference: String

    @Option(help: "request (the person asked the group) or mistake (it should never have been kept).")
    var reason: String

    @Flag(help: "Do not ask.")
    var yes = false

    func run() async throws {
        try await withRecords(config, data) { records in
            let isDone = try await records.erase(
                reference,
                because: reason,
                at: Date(),
                say: { say($0) },
                confirm: { yes || agree(to: $0) }
            )
            guard isDone else { throw StartError("Nothing was destroyed.") }
        }
    }
}
