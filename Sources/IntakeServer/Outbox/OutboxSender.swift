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
    /// How fast a line sends; nothing if it is not configured.
    let segmentsPerSecond: @Sendable (PhoneNumber) -> Double?
    let logger: Logger

    /// The longest sleep: what another process queued is found within it.
    private static let longestWait: TimeInterval = 30
    /// How many messages of unknown fate are looked up at once.
    private static let lookups = 20

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
        var pace = LinePace()
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let untilDue = await startDue(&pace, in: &group)
                let untilLookup = await resolveUncertain()
                await wake.wait(atMost: .seconds(min(untilDue, untilLookup)))
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
                pace.note(Segmentation(of: item.text).count, on: item.line, at: now, rate: segmentsPerSecond(item.line))
                group.addTask { await delivery.send(item) }
            }
        } catch  where !Task.isCancelled {
            logger.error("The outbox could not be read. It is tried again.", error: error)
        } catch {}
        return 5
    }

    /// Looks up the messages of unknown fate whose time has come, and tells for how many seconds there is none.
    private func resolveUncertain() async -> TimeInterval {
        do {
            for item in try await store.uncertainItems(limit: Self.lookups) {
                await delivery.resolve(item)
            }
            let left = try await store.uncertainItems(limit: Self.lookups)
            let next = left.map { delivery.lookup(of: $0).timeIntervalSinceNow }.min() ?? Self.longestWait
            return next > 0 ? min(next + 0.05, Self.longestWait) : Self.longestWait
        } catch {
            guard !Task.isCancelled else { return 0 }
            logger.error("The uncertain messages could not be read. They are tried again.", error: error)
            return Self.longestWait
        }
    }
}
