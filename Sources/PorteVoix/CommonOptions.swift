import ArgumentParser
import Foundation
import IntakeServer

/// Where the configuration is.
struct ConfigurationOption: ParsableArguments {
    @Option(name: .customLong("config"), help: "The configuration file.")
    var path = "Config/porte-voix.yaml"
}

/// Where everything is kept.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data folder.")
    var path = "data"

    var folder: DataFolder { DataFolder(path) }
}

/// Says something to the person at the terminal.
func say(_ sentence: String) {
    print(sentence)
    fflush(nil)
}

/// Runs the body of a command; a failure that a person can mend becomes a sentence and exit code 1.
func reportingFailures(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let error as ExitCode {
        throw error
    } catch let error as any CustomStringConvertible & Error {
        FileHandle.standardError.write(Data((error.description + "\n").utf8))
        throw ExitCode(1)
    }
}
