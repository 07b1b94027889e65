import Foundation

/// How commands on the same machine reach the running server: a small file in the data folder, there while it runs.
public struct RunningServer: Codable, Hashable, Sendable {
    /// The address that providers call, as the server sees it.
    public var gateway: String
    /// The address of the simulated carrier, if an account uses it.
    public var carrier: String?
    /// The process, to which commands may send signals.
    var process: ProcessIdentity?

    /// Reads what the server wrote.
    ///
    /// - Throws: ``StartError`` if no server runs on this data folder.
    public static func read(from folder: DataFolder) throws -> RunningServer {
        guard let data = FileManager.default.contents(atPath: folder.running),
            let running = try? JSONDecoder().decode(RunningServer.self, from: data),
            running.process?.isRunning ?? true
        else {
            throw StartError(
                "No server runs with the data folder \(folder.path). Start it with `porte-voix serve` or `make run`."
            )
        }
        return running
    }

    func write(to folder: DataFolder) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(self)
        guard FileManager.default.createFile(atPath: folder.running, contents: data) else {
            throw StartError("The file \(folder.running) cannot be written.")
        }
    }

    static func remove(from folder: DataFolder) {
        try? FileManager.default.removeItem(atPath: folder.running)
        ReloadOutcome.remove(from: folder)
    }
}
