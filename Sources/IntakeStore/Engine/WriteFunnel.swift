import Synchronization

/// Where all writes go through: what waits while one transaction is written to disk shares the next.
///
/// Waiting for the disk is most of what a write costs, so many turns that arrive together are written as one
/// transaction, each in a savepoint of its own, in the order in which they came.
final class WriteFunnel: Sendable {
    /// A job, and whoever waits for it.
    private struct Ticket {
        let job: WriteJob
        let waiter: CheckedContinuation<Void, any Error>
    }

    private struct Queue {
        var tickets: [Ticket] = []
        var isDraining = false
    }

    private static let largestBatch = 64

    private let engine: any Engine
    private let queue = Mutex(Queue())

    init(engine: any Engine) {
        self.engine = engine
    }

    /// Runs `body` in a transaction and returns its result once that is on disk.
    ///
    /// A task that is cancelled meanwhile still waits: what was handed in is written.
    func commit<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        let outcome = Outcome<Result>()
        try await withCheckedThrowingContinuation { waiter in
            enqueue(Ticket(job: { outcome.set(try body($0)) }, waiter: waiter))
        }
        return try outcome.get()
    }

    private func enqueue(_ ticket: Ticket) {
        let isFirst = queue.withLock { queue in
            queue.tickets.append(ticket)
            defer { queue.isDraining = true }
            return !queue.isDraining
        }
        if isFirst {
            // Belongs to no caller: cancelling one of them must not undo the work of the others.
            Task { await drain() }
        }
    }

    private func drain() async {
        while let batch = nextBatch() {
            do {
                let results = try await engine.commit(batch.map(\.job))
                for (ticket, result) in zip(batch, results) {
                    ticket.waiter.resume(with: result)
                }
            } catch {
                for ticket in batch {
                    ticket.waiter.resume(throwing: error)
                }
            }
        }
    }

    private func nextBatch() -> [Ticket]? {
        queue.withLock { queue in
            let batch = Array(queue.tickets.prefix(Self.largestBatch))
            queue.tickets.removeFirst(batch.count)
            queue.isDraining = !batch.isEmpty
            return batch.isEmpty ? nil : batch
        }
    }
}

/// What a job returned, carried from the engine's thread to the caller.
private final class Outcome<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func set(_ new: Value) {
        value.withLock { $0 = new }
    }

    func get() throws -> Value {
        guard let value = value.withLock({ $0 }) else { throw StoreError.database("a job was not run") }
        return value
    }
}
