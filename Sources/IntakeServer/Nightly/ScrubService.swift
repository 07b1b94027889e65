import IntakeStore
import Logging
import ServiceLifecycle

/// Overwrites what was erased and could not be overwritten at once, since somebody was reading.
struct ScrubService: Service {
    private static let pause = Duration.seconds(20)
    /// After as many tries in vain, whoever runs the system is told.
    private static let patience = 15

    let store: Store
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var failures = 0
            while !Task.isCancelled {
                failures = await store.finishScrubbing() ? 0 : failures + 1
                if failures == Self.patience {
                    logger.warning("What was erased still stands in the database's log file. It is tried again.")
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
