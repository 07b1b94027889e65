import ArgumentParser
import Foundation
import IntakeServer

/// Accounts of the console.
struct AdvocateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advocate",
        abstract: "Accounts of the console.",
        subcommands: [Add.self]
    )

    /// Invites one more person.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Print a link with which somebody makes an account, once.",
            discussion: "Example: porte-voix advocate add \"Ann Roy\" --role advocate --role coordinator"
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        @Argument(help: "What colleagues call the person.")
        var name: String

        @Option(help: "advocate, coordinator or administrator; may be given several times.")
        var role: [String] = ["advocate"]

        @Option(help: "The group whose cases the account sees; needed where there are several.")
        var organisation: String?

        func run() async throws {
            try await reportingFailures {
                let administration = try await Administration.open(
                    configuration: config.path,
                    data: data.folder,
                    environment: ProcessInfo.processInfo.environment
                )
                let link = try await administration.invite(name: name, roles: role, organisation: organisation)
                say("\(name) makes the account with this link, which works once, for three days: \(link)")
            }
        }
    }
}
