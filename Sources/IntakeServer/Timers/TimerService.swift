import Foundation
import IntakeCore
import IntakeStore
import Logging
import ServiceLifecycle

/// Turns the times that conversations planned into turns, when they come.
struct TimerService: Service {
    let store: Store
    let configuration: CurrentConfiguration
    let wake: Wake
    let outbox: Wake
    let logger: Logger

    /// The longest sleep: a time planned by another process is found within it.
    private static let longestWait: TimeInterval = 30

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await wake.wait(atMost: .seconds(await work()))
            }
        }
    }

    /// Takes what is due, and tells for how many seconds there is nothing more to do.
    private func work() async -> TimeInterval {
        let lines = configuration.lines
        do {
            let taken = try await store.takeDueTimers(
                at: Date(),
                limit: 100,
                line: { lines.line($0)?.facts },
                account: { lines.line($0)?.account }
            )
            if taken > 0 {
                outbox.signal()
                return 0
            }
            let next = try await store.nextTimer()
            return min(max(next?.timeIntervalSinceNow ?? Self.longestWait, 0.05), Self.longestWait)
        } catch {
            guard !Task.isCancelled else { return 0 }
            logger.error("The planned turns could not be taken. They are tried again.", error: error)
            return 5
        }
    }
}
