import Foundation

/// Asks the running server to read its configuration anew.
public enum ReloadRequest {
    private static let patience: TimeInterval = 30

    /// Asks, and waits for what comes of it.
    ///
    /// - Throws: ``StartError`` if no server runs on this data folder, or if it does not answer.
    public static func send(to data: DataFolder) async throws -> ReloadOutcome {
        let running = try RunningServer.read(from: data)
        let sent = Date()
        // What has this number may be another process by now, which a signal could end.
        guard let process = running.process, process.isRunning, kill(process.number, SIGHUP) == 0 else {
            throw StartError("The server of the data folder \(data.path) does not run any more. Start it again.")
        }
        while Date().timeIntervalSince(sent) < patience {
            if let outcome = ReloadOutcome.read(from: data), outcome.began >= sent { return outcome }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw StartError("The server did not say what came of it within \(Int(patience)) seconds. Look into its log.")
    }
}
