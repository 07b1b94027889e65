import ArgumentParser
import Foundation
import IntakeServer

/// Destroys what has been kept long enough.
struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Destroy what has been kept long enough, as every night does; or list what that will be.",
        discussion: """
            Example: porte-voix purge --list
            Example: porte-voix purge --data data
            Says what it destroys, then asks. How long things are kept stands under `retention` in the configuration. A \
            case that is open, that a coordinator holds, or that nobody has read is never destroyed.
            """
    )

    @OptionGroup var config: ConfigurationOption
    @OptionGroup var data: DataOption

    @Flag(help: "Only list the cases whose time ends soon, and those kept beyond it.")
    var list = false

    @Flag(help: "Do not ask.")
    var yes = false

    func run() async throws {
        try await withRecords(config, data) { records in
            if list { return try await records.list(at: Date()) { say($0) } }
            let isDone = try await records.purge(at: Date(), say: { say($0) }, confirm: { yes || agree(to: $0) })
            guard isDone else { throw StartError("Nothing was destroyed.") }
        }
    }
}
