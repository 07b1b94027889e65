import IntakeStore
import Logging
import ServiceLifecycle

/// Gives words to cases that were there before a search was, a few at a time, so that turns go on in between. What is
/// left when the process ends is done after the next start.
struct EarlierCases: Service {
    let store: Store
    let logger: Logger

    private static let atOnce = 50
    private static let pause = Duration.seconds(60)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled, await !indexAll() {
                try? await Task.sleep(for: Self.pause)
            }
            // A service that returns ends the whole process.
            while !Task.isCancelled { try? await Task.sleep(for: .seconds(86_400)) }
        }
    }

    /// Does all that is left, and tells whether it could.
    private func indexAll() async -> Bool {
        do {
            var count = 0
            while !Task.isCancelled {
                let indexed = try await store.indexEarlierCases(limit: Self.atOnce)
                count += indexed
                if indexed == 0 { break }
            }
            if count > 0 { logger.info("Earlier cases can be searched.", metadata: ["cases": "\(count)"]) }
            return true
        } catch {
            guard !Task.isCancelled else { return false }
            logger.error("Earlier cases could not be made ready for the search. It is tried again.", error: error)
            return false
        }
    }
}
