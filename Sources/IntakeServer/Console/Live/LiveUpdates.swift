public import IntakeStore
public import Logging
public import ServiceLifecycle

/// Tells open pages that something changed in their organisation, whichever process changed it.
///
/// One loop for the whole process looks at the mark of each queue that somebody watches: two rows a second, however
/// many watch. At the end of the process it ends all that listen, so that the server has nothing left to wait for.
public actor LiveUpdates: Service {
    /// What listeners hear.
    enum Signal: Sendable {
        /// The queue is at another mark.
        case change(QueueMark)
        /// Nothing happened for a while: time to see whether the listener is still there.
        case heartbeat
    }

    private struct Listener {
        let organisation: String
        let signals: AsyncStream<Signal>.Continuation
    }

    private static let interval = Duration.seconds(1)
    /// Proxies end a connection on which nothing moves, often after a minute.
    private static let roundsPerHeartbeat = 15
    /// Who does not listen gets the last signals, and no pile of them.
    private static let longestLine = 4

    private let store: Store
    private let logger: Logger
    private var listeners: [Int: Listener] = [:]
    private var lastListener = 0
    private var marks: [String: QueueMark] = [:]
    private(set) var isRunning = false

    /// Makes the service. Until it runs, whoever listens is told to come again.
    public init(store: Store, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// Looks until the process ends.
    public func run() async throws {
        isRunning = true
        await cancelWhenGracefulShutdown {
            await self.loop()
        }
        isRunning = false
        for listener in listeners.values {
            listener.signals.finish()
        }
        listeners = [:]
    }

    /// What happens in an organisation from now on; ends with the process, at once if it is about to end.
    ///
    /// - Parameter mark: what the listener has seen. If the queue is at another mark already, that comes first.
    func signals(in organisation: String, since mark: QueueMark) -> AsyncStream<Signal> {
        let (stream, signals) = AsyncStream.makeStream(
            of: Signal.self,
            bufferingPolicy: .bufferingNewest(Self.longestLine)
        )
        guard isRunning else {
            signals.finish()
            return stream
        }
        lastListener += 1
        let number = lastListener
        listeners[number] = Listener(organisation: organisation, signals: signals)
        signals.onTermination = { _ in Task { await self.remove(number) } }
        if let current = marks[organisation], current != mark { signals.yield(.change(current)) }
        if marks[organisation] == nil { marks[organisation] = mark }
        return stream
    }

    /// How many listen.
    var listenerCount: Int { listeners.count }

    private func remove(_ number: Int) {
        listeners[number] = nil
    }

    private func loop() async {
        var round = 0
        while !Task.isCancelled {
            await look()
            round += 1
            if round.isMultiple(of: Self.roundsPerHeartbeat) {
                for listener in listeners.values { listener.signals.yield(.heartbeat) }
            }
            try? await Task.sleep(for: Self.interval)
        }
    }

    /// Looks at the queues that are watched, and forgets those that are not.
    private func look() async {
        let watched = Set(listeners.values.map(\.organisation))
        marks = marks.filter { watched.contains($0.key) }
        guard !watched.isEmpty else { return }
        do {
            for (organisation, mark) in try await store.queueMarks(of: watched) where marks[organisation] != mark {
                marks[organisation] = mark
                for listener in listeners.values where listener.organisation == organisation {
                    listener.signals.yield(.change(mark))
                }
            }
        } catch {
            logger.warning("The queue could not be watched. It is tried again.", error: error)
        }
    }
}
