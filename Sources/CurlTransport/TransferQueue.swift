import CCurl
import IntakeCore
import Synchronization

/// Names one call of ``CurlTransport/perform(_:)``, so that it can be cancelled.
struct TransferID: Sendable, Hashable {
    private static let last = Atomic<UInt64>(0)
    private let number = Self.last.wrappingAdd(1, ordering: .relaxed).newValue
}

/// One call of ``CurlTransport/perform(_:)`` on its way to the transfer thread.
struct Submission: Sendable {
    /// What is to be sent.
    enum Content: Sendable {
        case request(OutboundRequest)
        /// Its response has no more than the server's last reply code.
        case mail(OutboundMail)
    }

    let id: TransferID
    let content: Content
    let limits: TransferLimits
    let continuation: CheckedContinuation<Result<OutboundResponse, TransportError>, Never>
}

/// The mailbox of the transfer thread: callers put commands in, the thread takes them out in order.
final class TransferQueue: Sendable {
    enum Command: Sendable {
        case start(Submission)
        case cancel(TransferID)
    }

    private struct State {
        var commands: [Command] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let multi: MultiHandle

    init(waking multi: MultiHandle) {
        self.multi = multi
    }

    func submit(_ submission: Submission) {
        if put(.start(submission)) { return }
        submission.continuation.resume(
            returning: .failure(TransportError(.cancelled, requestMayHaveBeenReceived: false))
        )
    }

    func cancel(_ id: TransferID) {
        _ = put(.cancel(id))
    }

    /// Asks the thread to end. Nothing is accepted any more.
    func close() {
        state.withLock { state in
            state.isClosed = true
            multi.wake()
        }
    }

    /// The commands since the last call, and whether they are the last ones.
    func take() -> (commands: [Command], isClosed: Bool) {
        state.withLock { state in
            defer { state.commands = [] }
            return (state.commands, state.isClosed)
        }
    }

    /// Wakes the thread under the lock, so that it cannot free its handle at the same time: it does so only after it
    /// has seen `isClosed`, and then nobody gets here.
    private func put(_ command: Command) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.commands.append(command)
            multi.wake()
            return true
        }
    }
}
