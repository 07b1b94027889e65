import Foundation
import ServiceLifecycle
import UnixSignals

/// Reads the configuration anew at every SIGHUP.
struct ReloadService: Service {
    let signals: UnixSignalsSequence
    let reloader: Reloader
    /// Whether the server was started in a terminal.
    let isInTerminal = isatty(STDIN_FILENO) == 1

    func run() async throws {
        for await _ in signals.cancelOnGracefulShutdown() {
            // A terminal that closes sends the same signal, and then the server is to end as with Ctrl-C.
            if isInTerminal, isatty(STDIN_FILENO) == 0 {
                kill(getpid(), SIGTERM)
            } else {
                reloader.reload()
            }
        }
    }
}
