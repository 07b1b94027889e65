import IntakeStore
import Logging
import ServiceLifecycle

/// Counts cases anew that changed and were not counted with the change: those of before there were figures, and those
/// of changes that touch several cases.
struct FigureService: Service {
    let store: Store
    let logger: Logger

    private static let pause: Duration = .seconds(300)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await store.updateFigures()
                } catch {
                    guard !Task.isCancelled else { return }
                    logger.error("Figures could not be brought up to date. They are tried again.", error: error)
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
