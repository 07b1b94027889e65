import IntakeStore
import Synchronization

/// A database that stops working when it is told to.
final class BreakableEngine: Engine {
    struct Broken: Error {}

    private let engine: any Engine
    private let isBroken = Mutex(false)
    private let hold = Mutex<Task<Void, Never>?>(nil)

    init(_ engine: any Engine) {
        self.engine = engine
    }

    func fail() {
        isBroken.withLock { $0 = true }
    }

    /// Lets no writer through, until what is returned is finished.
    func holdWriters() -> AsyncStream<Void>.Continuation {
        let (stream, gate) = AsyncStream.makeStream(of: Void.self)
        hold.withLock { $0 = Task { for await _ in stream {} } }
        return gate
    }

    private func check() throws {
        if isBroken.withLock({ $0 }) { throw Broken() }
    }

    func commit(_ jobs: [WriteJob]) async throws -> [Result<Void, any Error>] {
        try check()
        await hold.withLock { $0 }?.value
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
