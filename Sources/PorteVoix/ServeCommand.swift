import ArgumentParser
import Foundation
import IntakeServer
import Logging

/// Runs the gateway.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the gateway: webhooks, console, API.",
        discussion: """
            Example: porte-voix serve --config Config/porte-voix.yaml --data data --port 8080
            The first start prints a link to make the first account. Stop it with Ctrl-C: it finishes what is under \
            way.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @Option(help: "The address to listen on. A proxy on the same machine reaches 127.0.0.1.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(help: "Seconds after which the provider is asked about a message whose fate is unknown.")
    var lookupDelay = 60.0

    @Option(help: "How much is logged: trace, debug, info, notice, warning, error or critical.")
    var logLevel = "notice"

    func validate() throws {
        guard (1...65535).contains(port) else {
            throw ValidationError("\(port) is not a port: give a number from 1 to 65535.")
        }
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError("\(logLevel) is no log level: give info, notice, warning or error.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            LoggingSystem.bootstrap(StreamLogHandler.standardError)
            var logger = Logger(label: "porte-voix")
            logger.logLevel = Logger.Level(rawValue: logLevel) ?? .notice
            let gateway = try await Gateway(
                options: ServeOptions(
                    configuration: config.path,
                    data: data.folder,
                    host: host,
                    port: port,
                    lookupDelay: max(0, lookupDelay)
                ),
                environment: ProcessInfo.processInfo.environment,
                logger: logger,
                say: { say($0) }
            )
            try await gateway.run()
        }
    }
}
