import ArgumentParser
import Foundation
import IntakeServer

/// Destroys all that is held on a person.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Destroy all that is held on a person.",
        discussion: """
            Example: porte-voix erase 123-4567 --reason request
            Without a case: porte-voix erase --number --reason request, and the number on standard input.
            Destroys every conversation and case of the person, notes and voice messages among them, and has the \
            provider delete its recordings. The reference, the dates, the reason and the audit log stay. Refuses where \
            a coordinator holds one of the cases.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @OptionGroup var whose: SubjectOptions

    @Option(help: "request (the person asked the group) or mistake (it should never have been kept).")
    var reason: String

    @Flag(help: "Do not ask.")
    var yes = false

    func run() async throws {
        let subject = try whose.subject()
        try await withRecords(config, data) { records in
            guard try await erase(subject, in: records) else { throw StartError("Nothing was destroyed.") }
        }
    }

    private func erase(_ subject: SubjectOptions.Subject, in records: PersonalRecords) async throws -> Bool {
        switch subject {
        case .reference(let reference):
            try await records.erase(
                reference,
                because: reason,
                at: Date(),
                say: { say($0) },
                confirm: { yes || agree(to: $0) }
            )
        case .number(let number, let person):
            try await records.eraseNumber(
                number,
                person: person,
                because: reason,
                at: Date(),
                say: { say($0) },
                confirm: { yes || agree(to: $0) }
            )
        }
    }
}
