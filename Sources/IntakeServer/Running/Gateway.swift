import CurlTransport
import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
public import Logging
import Providers
import ServiceLifecycle
import UnixSignals

/// What `serve` was asked for.
public struct ServeOptions: Sendable {
    /// The path of the configuration.
    public var configuration: String
    /// The data folder.
    public var data: DataFolder
    /// The address to listen on.
    public var host: String
    /// The port to listen on; 0 lets the system choose.
    public var port: Int

    /// Makes options.
    public init(configuration: String, data: DataFolder, host: String, port: Int) {
        self.configuration = configuration
        self.data = data
        self.host = host
        self.port = port
    }
}

/// The composition root: everything that runs is put together here, and nowhere else.
public struct Gateway: Sendable {
    private let options: ServeOptions
    private let catalogue: Catalogue
    private let accounts: Accounts
    private let store: Store
    private let transport = CurlTransport()
    private let logger: Logger
    private let say: @Sendable (String) -> Void

    /// Reads the configuration and opens the database.
    ///
    /// - Parameter say: tells the person who starts the server.
    /// - Throws: `Faults`, ``StartError`` or `StoreError`, with what to do.
    public init(
        options: ServeOptions,
        environment: [String: String],
        logger: Logger,
        say: @escaping @Sendable (String) -> Void
    ) async throws {
        self.options = options
        self.logger = logger
        self.say = say
        catalogue = try Catalogue.load(configuration: options.configuration)
        try options.data.make()
        accounts = try Accounts(of: catalogue, data: options.data, environment: environment)
        let key = try options.data.readMasterKey(environment: environment, say: say)
        store = try await Store.open(at: options.data.database, masterKey: key)
    }

    /// Serves until the process is asked to stop, then finishes what is under way.
    public func run() async throws {
        guard let simulated = accounts.simulatedCarrier(transport: transport) else {
            return try await serve(carrier: nil)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await simulated.run() }
            let address = await simulated.address()
            try await serve(carrier: address)
            group.cancelAll()
        }
    }

    private func serve(carrier: String?) async throws {
        let publicURL = try publicURL
        let lines = Lines(
            catalogue: catalogue,
            providers: accounts.providers(simulated: carrier),
            publicURL: publicURL.absoluteString
        )
        let outbox = Wake()
        let timers = Wake()
        let application = Application(
            router: try router(lines: lines, outbox: outbox, timers: timers, publicURL: publicURL),
            configuration: .init(address: .hostname(options.host, port: options.port)),
            onServerRunning: { _ in await self.announce(publicURL: publicURL, carrier: carrier) },
            logger: logger
        )
        try await ServiceGroup(
            services: [
                application,
                sender(lines: lines, wake: outbox),
                TimerService(store: store, lines: lines, wake: timers, outbox: outbox, logger: logger),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        ).run()
        RunningServer.remove(from: options.data)
        try await store.close()
    }

    private func sender(lines: Lines, wake: Wake) -> OutboxSender {
        OutboxSender(
            store: store,
            delivery: MessageDelivery(store: store, lines: lines, transport: transport, wake: wake, logger: logger),
            wake: wake,
            segmentsPerSecond: Dictionary(
                catalogue.configuration.lines.map { ($0.number.e164, $0.segmentsPerSecond) },
                uniquingKeysWith: { first, _ in first }
            ),
            logger: logger
        )
    }

    private func router(lines: Lines, outbox: Wake, timers: Wake, publicURL: URL) throws -> Router<ConsoleContext> {
        let router = Router(context: ConsoleContext.self)
        let console = try ConsoleRoutes(
            store: store,
            settings: ConsoleSettings(publicURL: publicURL, catalogue: catalogue) { outbox.signal() },
            passwords: PasswordHasher(),
            logger: logger
        )
        console.addMiddleware(to: router)
        HealthRoutes(store: store).add(to: router)
        let intake = Intake(store: store, lines: lines, timers: timers, logger: logger)
        WebhookRoutes(intake: intake, lines: lines, publicURL: publicURL.absoluteString).add(to: router)
        APIRoutes(store: store, logger: logger).add(to: router)
        console.add(to: router)
        return router
    }

    /// The address that providers call. On this machine alone, it is where we listen, whatever the file says.
    private var publicURL: URL {
        get throws {
            let configured = catalogue.configuration.publicURL
            let host = options.host == "0.0.0.0" ? "127.0.0.1" : options.host
            let address = configured.isSecure ? configured.text : "http://\(host):\(options.port)"
            guard let url = URL(string: address) else {
                throw StartError("\(address) is not an address. Correct publicURL, or what `--host` was given.")
            }
            return url
        }
    }

    private func announce(publicURL: URL, carrier: String?) async {
        do {
            try RunningServer(gateway: publicURL.absoluteString, carrier: carrier).write(to: options.data)
            say("The console is at \(publicURL)")
            if try await !store.hasAdvocates(), let group = catalogue.configuration.organisations.keys.min() {
                let link = try await OneTimeLink.first(
                    in: store,
                    organisation: group,
                    name: "Administration",
                    publicURL: publicURL,
                    at: Date()
                )
                say("Make the first account with this link, which works once, for three days: \(link)")
            }
        } catch {
            logger.error("The first account's link could not be made. Start again.", error: error)
        }
    }
}
