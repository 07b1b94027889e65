import IntakeStore
import Synchronization

/// A database that stops working when it is told to.
final class BreakableEngine: Engine {
    struct Broken: Error {}

    private let engine: any Engine
    private let isBroken = Mutex(false)

    init(_ engine: any Engine) {
        self.engine = engine
    }

    func fail() {
        isBroken.withLock { $0 = true }
    }

    private func check() throws {
        if isBroken.withLock({ $0 }) { throw Broken() }
    }

    func commit(_ jobs: [WriteJob]) async throws -> [Result<Void, any Error>] {
        try check()
        return try await engine.commit(jobs)
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try check()
        return try await engine.read(body)
    }

    func scrub() async throws -> Bool {
        try check()
        return try await engine.scrub()
    }

    func close() async throws {
        try await engine.close()
    }
}
