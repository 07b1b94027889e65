import Foundation

/// The one thread on which a transport's transfers run, for as long as somebody holds this object.
final class TransferThread: Sendable {
    /// `nil` if libcurl could not be set up; then there is no thread either.
    let queue: TransferQueue?

    init(maximumTransfers: Int) {
        guard let multi = MultiHandle(maximumConnections: maximumTransfers) else {
            queue = nil
            return
        }
        let queue = TransferQueue(waking: multi)
        self.queue = queue
        // The block must not hold `self`, or the thread would keep itself alive.
        let thread = Thread {
            Self.blockBrokenPipeSignal()
            var loop = TransferLoop(queue: queue, multi: multi, maximumTransfers: maximumTransfers)
            loop.run()
        }
        thread.name = "CurlTransport"
        thread.start()
    }

    deinit {
        queue?.close()
    }

    /// A write to a closed connection raises SIGPIPE on the writing thread, which would end the process; libcurl
    /// leaves it alone once it is told to use no signals.
    private static func blockBrokenPipeSignal() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
