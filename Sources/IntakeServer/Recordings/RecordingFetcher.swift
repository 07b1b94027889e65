import Foundation
import IntakeStore
import Logging
import ServiceLifecycle

/// Fetches the messages that callers left, a few at once, and has the provider delete what we keep or nobody is to
/// keep. What stays away for long becomes a task.
struct RecordingFetcher: Service {
    let store: Store
    let transfer: RecordingTransfer
    let wake: Wake
    let logger: Logger

    /// How many recordings are on their way at once.
    static let atOnce = 2
    /// The longest sleep: what another process put down is found within it.
    private static let longestWait: TimeInterval = 30

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await wake.wait(atMost: .seconds(await work()))
            }
        }
    }

    /// Does what is due, and tells for how many seconds there is nothing more to do.
    private func work() async -> TimeInterval {
        do {
            while try await doDue(at: Date()), !Task.isCancelled {}
            let next = try await store.nextRecordingDue()
            return min(max(next?.timeIntervalSinceNow ?? Self.longestWait, 0.05), Self.longestWait)
        } catch {
            guard !Task.isCancelled else { return 0 }
            logger.error("The list of recordings could not be read. It is tried again.", error: error)
            return 5
        }
    }

    /// Fetches and deletes a few recordings that are due, and has somebody told of those that are late.
    ///
    /// - Returns: whether there was anything to do.
    func doDue(at now: Date) async throws -> Bool {
        let recordings = try await store.claimRecordings(at: now, limit: Self.atOnce)
        await forEach(recordings) { try await transfer.fetch($0, at: now) }
        let removals = try await store.claimRecordingRemovals(at: now, limit: Self.atOnce)
        await forEach(removals) { try await transfer.remove($0, at: now) }
        try await store.openLateRecordingTasks(at: now)
        return !recordings.isEmpty || !removals.isEmpty
    }

    private func forEach<Item: Sendable>(
        _ items: [Item],
        _ body: @escaping @Sendable (Item) async throws -> Void
    ) async {
        await withDiscardingTaskGroup { group in
            for item in items {
                group.addTask {
                    do {
                        try await body(item)
                    } catch  where !Task.isCancelled {
                        logger.error("What became of a recording could not be recorded.", error: error)
                    } catch {}
                }
            }
        }
    }
}
