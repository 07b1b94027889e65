import ArgumentParser
import Foundation
import IntakeServer

/// Accounts of the console.
struct AdvocateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advocate",
        abstract: "Accounts of the console.",
        subcommands: [Add.self, Reset.self]
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

    /// Lets somebody set up their sign-in again, where no coordinator can do it for them.
    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reset",
            abstract: "Take away a password, and print a link with which its owner chooses another, once.",
            discussion: "Example: porte-voix advocate reset ann --everything"
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        @Argument(help: "What the person signs in with.")
        var login: String

        @Flag(help: "Take away the code app and the recovery codes too.")
        var everything = false

        func run() async throws {
            try await reportingFailures {
                let administration = try await Administration.open(
                    configuration: config.path,
                    data: data.folder,
                    environment: ProcessInfo.processInfo.environment
                )
                let link = try await administration.reset(login: login, everything: everything)
                say("\(login) sets up the account again with this link, which works once, for three days: \(link)")
            }
        }
    }
}
