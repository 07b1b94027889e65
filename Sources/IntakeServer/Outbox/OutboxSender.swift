import Foundation
import IntakeCore
import IntakeStore
import Logging
import Providers
import ServiceLifecycle

/// Sends what waits in the outbox, at each line's pace, one message of a line at a time.
///
/// A message is marked as *sending* before the provider hears of it. What was being sent when the process died, or
/// got no answer, is uncertain: it is looked up at the provider before anything else is done with it.
struct OutboxSender: Service {
    let store: Store
    let delivery: MessageDelivery
    let wake: Wake
    let segmentsPerSecond: [String: Double]
    let logger: Logger

    /// The longest sleep: what another process queued is found within it.
    private static let longestWait: TimeInterval = 30

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await recover()
            await loop()
        }
    }

    private func recover() async {
        do {
            let count = try await store.recoverOutbox()
            if count > 0 {
                logger.notice("Messages were being sent when the last run ended. They are looked up at the provider.")
            }
        } catch {
            logger.error("The outbox could not be read.", error: error)
        }
    }

    private func loop() async {
        var pace = LinePace(segmentsPerSecond: segmentsPerSecond)
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let wait = await startDue(&pace, in: &group)
                await resolveUncertain()
                await wake.wait(atMost: .seconds(wait))
            }
        }
    }

    /// Starts sending all that is due and may go, and tells for how many seconds there is nothing more to start.
    private func startDue(_ pace: inout LinePace, in group: inout DiscardingTaskGroup) async -> TimeInterval {
        do {
            while !Task.isCancelled {
                let now = Date()
                let busy = pace.busy(at: now)
                let claimed = try await store.claimOutbox(at: now, limit: 1, exceptLines: busy.lines)
                guard let item = claimed.first else {
                    let next = try await [busy.until, store.nextOutboxDue()].compactMap { $0 }.min()
                    return min(max(next?.timeIntervalSince(now) ?? Self.longestWait, 0.05), Self.longestWait)
                }
                pace.note(Segmentation(of: item.text).count, on: item.line.e164, at: now)
                group.addTask { await delivery.send(item) }
            }
        } catch {
            logger.error("The outbox could not be read. It is tried again.", error: error)
        }
        return 5
    }

    private func resolveUncertain() async {
        do {
            for item in try await store.uncertainItems(limit: 20) {
                await delivery.resolve(item)
            }
        } catch {
            logger.error("The uncertain messages could not be read. They are tried again.", error: error)
        }
    }
}
