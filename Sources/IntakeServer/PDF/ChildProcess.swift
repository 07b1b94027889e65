import Foundation
import Synchronization

/// A process that this one started.
final class ChildProcess: Sendable {
    private let identifier: pid_t
    /// Whether its number may be another process's by now.
    private let isGone = Mutex(false)

    init(_ identifier: pid_t) {
        self.identifier = identifier
    }

    /// Ends it at once, unless it has ended.
    func stop() {
        isGone.withLock { isGone in
            if !isGone { kill(identifier, SIGKILL) }
        }
    }

    /// Waits for its end, and tells whether that was as it should be. To be asked once.
    func succeeds() async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.end() == 0) }
        }
    }

    /// What the system says of its end; 0 only for a program that ended by itself and told no fault.
    private func end() -> Int32 {
        // First without taking its number from the system, so that it is not stopped under another one's.
        var news = siginfo_t()
        while waitid(P_PID, id_t(identifier), &news, WEXITED | WNOWAIT) == -1, errno == EINTR {}
        return isGone.withLock { isGone in
            var status: Int32 = -1
            while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
            isGone = true
            return status
        }
    }
}
