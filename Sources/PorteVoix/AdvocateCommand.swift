import ArgumentParser
import Foundation
import IntakeServer

/// Accounts of the console.
struct AdvocateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advocate",
        abstract: "Accounts of the console.",
        subcommands: [Add.self, List.self, Reset.self, Disable.self, Enable.self]
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
            try await withAdministration(config, data) { administration in
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
            try await withAdministration(config, data) { administration in
                let link = try await administration.reset(login: login, everything: everything)
                say("\(login) sets up the account again with this link, which works once, for three days: \(link)")
            }
        }
    }
}

extension AdvocateCommand {
    /// Shows who has an account.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Show every account with its group and roles.",
            discussion: "Example: porte-voix advocate list"
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        func run() async throws {
            try await withAdministration(config, data) { administration in
                for account in try await administration.accounts() {
                    say(account)
                }
            }
        }
    }

    /// Closes an account at once.
    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "disable",
            abstract: "Disable an account and end its sessions; its cases stay where they are.",
            discussion: "Example: porte-voix advocate disable ann"
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        @Argument(help: "What the person signs in with.")
        var login: String

        func run() async throws {
            try await withAdministration(config, data) { administration in
                try await administration.setDisabled(true, login: login)
                say("\(login) is signed out everywhere and cannot sign in.")
            }
        }
    }

    /// Opens a disabled account.
    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "enable",
            abstract: "Open a disabled account again, with the password and code app that it had.",
            discussion: "Example: porte-voix advocate enable ann"
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        @Argument(help: "What the person signs in with.")
        var login: String

        func run() async throws {
            try await withAdministration(config, data) { administration in
                try await administration.setDisabled(false, login: login)
                say("\(login) can sign in again.")
            }
        }
    }
}
