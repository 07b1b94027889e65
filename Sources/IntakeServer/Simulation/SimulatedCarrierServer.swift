import Hummingbird
import IntakeCore
import Logging

/// The simulated carrier as a server on a loopback port of the system's choice.
struct SimulatedCarrierServer {
    private let application: Application<RouterResponder<BasicRequestContext>>
    private let ports: AsyncStream<Int>

    /// - Parameter tokens: the token of each simulated account, by its SID.
    init(tokens: [String: String], transport: any Transport) {
        let carrier = SimulatedCarrier(tokens: tokens, transport: transport)
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        self.ports = ports
        var quiet = Logger(label: "simulated-carrier")
        quiet.logLevel = .critical
        application = Application(
            router: SimulatedCarrierRoutes(carrier: carrier).router(),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                port.yield(channel.localAddress?.port ?? 0)
                port.finish()
            },
            logger: quiet
        )
    }

    /// Serves until the task is cancelled.
    func run() async throws {
        try await application.run()
    }

    /// The address, once it listens.
    func address() async -> String? {
        for await port in ports { return "http://127.0.0.1:\(port)" }
        return nil
    }
}
