import ArgumentParser
import Foundation
import IntakeServer

/// The audit log, for whoever has the machine.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The record of who read or changed what.",
        subcommands: [Check.self, Export.self]
    )

    /// Checks that nothing in it was changed.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check that no line of the log was changed, moved or removed.",
            discussion: """
                Example: porte-voix audit check --data data
                Exits with 1 if one was, and says where the log is no longer as it was written. It prints the number \
                and the hash of the last line: kept elsewhere and given with --anchor, they show whether an older \
                database was put in the place of this one.
                """
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        @Option(help: "The end of the log as an earlier check printed it, NUMBER:HASH.")
        var anchor: String?

        func validate() throws {
            guard anchor.map(Administration.isMark) ?? true else {
                throw ValidationError("That is no end of a log: give NUMBER:HASH, as \"audit check\" prints it.")
            }
        }

        func run() async throws {
            try await withAdministration(config, data) { administration in
                let (isIntact, sentence) = try await administration.checkAudit(against: anchor)
                say(sentence)
                guard isIntact else { throw ExitCode(1) }
            }
        }
    }

    /// Writes it out.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write the whole log as a table (CSV), the latest line first.",
            discussion: "Example: porte-voix audit export --data data > audit.csv"
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        func run() async throws {
            try await withAdministration(config, data) { administration in
                try await administration.exportAudit { FileHandle.standardOutput.write(Data($0.utf8)) }
            }
        }
    }
}
