import Foundation
import IntakeCore
import IntakeStore
import Logging
import ServiceLifecycle

/// Destroys each night what has been kept long enough.
struct NightlyService: Service {
    let store: Store
    let configuration: CurrentConfiguration
    let schedule: NightlySchedule
    let logger: Logger

    /// How often it is asked whether a night has come. Also the pause before what failed is tried again.
    private static let pause: Duration = .seconds(10 * 60)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await work(at: Date())
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    private func work(at now: Date) async {
        do {
            guard schedule.isDue(after: try await store.lastRetentionRun()?.at, at: now) else { return }
            let policy = configuration.catalogue.configuration.retention
            let counts = try await store.endRetention(under: policy, at: now).counts
            logger.log(
                level: counts == RetentionRun.Counts() ? .info : .notice,
                "The nightly work is done.",
                metadata: [
                    "cases": "\(counts.cases)", "conversations": "\(counts.conversations)",
                    "strays": "\(counts.strays)", "deliveries": "\(counts.deliveries)",
                    "incidents": "\(counts.incidents)",
                ]
            )
            // A log is kept elsewhere, often by another machine: what it says cannot be put back with the database.
            let mark = try await store.auditMark()
            logger.info("The audit log ends here.", metadata: ["mark": "\(mark)"])
        } catch {
            guard !Task.isCancelled else { return }
            logger.error("The nightly work failed. It is tried again in ten minutes.", error: error)
        }
    }
}
