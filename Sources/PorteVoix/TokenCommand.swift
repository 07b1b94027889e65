import ArgumentParser
import Foundation
import IntakeServer

/// Tokens for the API.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Tokens for the API.",
        subcommands: [Add.self, List.self, Revoke.self]
    )

    /// Makes one.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Make a token for the API and print it, once.",
            discussion: """
                Example: porte-voix token add statistics
                Then: curl -H "Authorization: Bearer TOKEN" http://127.0.0.1:8080/api/v1/cases
                """
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        @Argument(help: "What the token is called in the audit log.")
        var name: String

        @Option(help: "The group whose cases the token reads; all groups if there is none.")
        var organisation: String?

        func run() async throws {
            try await withAdministration(config, data) { administration in
                say(try await administration.makeToken(name: name, organisation: organisation))
            }
        }
    }

    /// Shows them.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the tokens, revoked ones too.",
            discussion: "Example: porte-voix token list --data data"
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        func run() async throws {
            try await withAdministration(config, data) { administration in
                for line in try await administration.tokens() {
                    say(line)
                }
            }
        }
    }

    /// Ends one.
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke",
            abstract: "Revoke a token for good, at once, beside a running server or without.",
            discussion: "Example: porte-voix token revoke statistics"
        )

        @OptionGroup var config: ConfigurationOption
        @OptionGroup var data: DataOption

        @Argument(help: "What the token is called.")
        var name: String

        func run() async throws {
            try await withAdministration(config, data) { administration in
                try await administration.revokeToken(name: name)
                say("The token \(name) is revoked. It opens nothing any more.")
            }
        }
    }
}
