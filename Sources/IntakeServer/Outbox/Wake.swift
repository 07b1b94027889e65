import Foundation

/// Wakes a loop that waits for work: a signal that comes while nobody waits is kept for the next wait.
public actor Wake {
    private var isSignalled = false
    private var waiter: (id: Int, continuation: CheckedContinuation<Void, Never>)?
    private var waits = 0

    /// Makes a wake for one waiting loop.
    public init() {}

    /// Ends the wait under way, or the next one at once.
    public nonisolated func signal() {
        Task { await self.note() }
    }

    /// Waits for a signal, for the end of `duration`, or for the task's cancellation.
    public func wait(atMost duration: Duration) async {
        if isSignalled || Task.isCancelled {
            isSignalled = false
            return
        }
        waits += 1
        let id = waits
        let timeout = Task {
            try? await Task.sleep(for: duration)
            self.end(id)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter = (id, $0) }
        } onCancel: {
            Task { await self.end(id) }
        }
        timeout.cancel()
        isSignalled = false
    }

    private func note() {
        isSignalled = true
        waiter?.continuation.resume()
        waiter = nil
    }

    private func end(_ id: Int) {
        guard let waiter, waiter.id == id else { return }
        self.waiter = nil
        waiter.continuation.resume()
    }
}
