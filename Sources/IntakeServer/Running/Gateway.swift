import CurlTransport
import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
public import Logging
import NIOCore
import Providers
import ServiceLifecycle
import UnixSignals

/// The composition root: everything that runs is put together here, and nowhere else.
public struct Gateway: Sendable {
    private let options: ServeOptions
    private let catalogue: Catalogue
    private let accounts: Accounts
    private let mailboxes: Mailboxes
    private let store: Store
    private let transport = CurlTransport()
    private let recordings = Wake()
    /// For recordings alone: a message of some minutes is larger and slower than anything else.
    private let recordingTransport = CurlTransport(
        totalTimeout: .seconds(120),
        maximumResponseSize: 20 << 20,
        maximumTransfers: RecordingFetcher.atOnce
    )
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
        mailboxes = try Mailboxes(of: catalogue, data: options.data, environment: environment)
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
        // From here on a SIGHUP ends nothing any more.
        let signals = await UnixSignalsSequence(trapping: .sighup)
        let parts = try parts(carrier: carrier)
        let (configuration, outbox, publicURL) = (parts.configuration, parts.outbox, parts.publicURL)
        let application = Application(
            router: parts.router,
            configuration: .init(address: .hostname(options.host, port: options.port)),
            onServerRunning: { _ in await self.announce(publicURL: publicURL, carrier: carrier) },
            logger: logger
        )
        try await run([
            application,
            sender(configuration, wake: outbox),
            timerService(configuration, wake: parts.timers, outbox: outbox),
            recordingFetcher(configuration),
            FigureService(store: store, logger: logger),
            NoticeService(
                store: store,
                mailboxes: mailboxes,
                transport: transport,
                publicURL: publicURL,
                logger: logger
            ),
            EarlierCases(store: store, logger: logger),
            nightlyService(configuration),
            ScrubService(store: store, logger: logger),
            ReloadService(signals: signals, reloader: reloader(configuration)),
            // Asked to end before the server, which waits for the pages that listen here.
            parts.live,
        ])
        RunningServer.remove(from: options.data)
        await parts.console.settle()
        try await close()
    }

    private func run(_ services: [any Service]) async throws {
        do {
            try await ServiceGroup(
                services: services,
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            ).run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw StartError(
                "Port \(options.port) is taken by another program. Stop that one, or choose another with --port."
            )
        }
    }

    private func sender(_ configuration: CurrentConfiguration, wake: Wake) -> OutboxSender {
        OutboxSender(
            store: store,
            delivery: MessageDelivery(
                store: store,
                configuration: configuration,
                transport: transport,
                wake: wake,
                logger: logger,
                lookupDelay: options.lookupDelay
            ),
            wake: wake,
            segmentsPerSecond: { configuration.catalogue.line($0)?.segmentsPerSecond },
            logger: logger
        )
    }

    private func timerService(_ configuration: CurrentConfiguration, wake: Wake, outbox: Wake) -> TimerService {
        TimerService(store: store, configuration: configuration, wake: wake, outbox: outbox, logger: logger)
    }

    private func recordingFetcher(_ configuration: CurrentConfiguration) -> RecordingFetcher {
        RecordingFetcher(
            store: store,
            transfer: RecordingTransfer(
                store: store,
                provider: { configuration.lines.providers[$0] as? any VoiceProvider },
                transport: recordingTransport,
                logger: logger
            ),
            wake: recordings,
            logger: logger
        )
    }

    private func nightlyService(_ configuration: CurrentConfiguration) -> NightlyService {
        NightlyService(
            store: store,
            configuration: configuration,
            schedule: NightlySchedule(timeZone: configuration.consoleTimeZone),
            logger: logger
        )
    }

    private func reloader(_ configuration: CurrentConfiguration) -> Reloader {
        Reloader(path: options.configuration, data: options.data, configuration: configuration, logger: logger)
    }

    /// What answers requests, and what it shares with the services beside it.
    struct Parts {
        let configuration: CurrentConfiguration
        let publicURL: URL
        let outbox: Wake
        let timers: Wake
        let live: LiveUpdates
        let console: ConsoleRoutes
        let router: Router<ConsoleContext>
    }

    /// Puts together what answers requests.
    ///
    /// - Parameter carrier: where the simulated carrier is reached, if there is one.
    func parts(carrier: String?) throws -> Parts {
        let publicURL = try publicURL
        let configuration = CurrentConfiguration(
            catalogue,
            providers: accounts.providers(simulated: carrier),
            publicURL: publicURL.absoluteString
        )
        let live = LiveUpdates(store: store, logger: logger)
        let (outbox, timers) = (Wake(), Wake())
        let console = try ConsoleRoutes(
            store: store,
            settings: ConsoleSettings(
                publicURL: publicURL,
                configuration: configuration,
                placement: placement(configuration, publicURL: publicURL.absoluteString)
            ) { outbox.signal() },
            passwords: PasswordHasher(),
            live: live,
            logger: logger
        )
        let router = Router(context: ConsoleContext.self)
        console.addMiddleware(to: router)
        HealthRoutes(store: store).add(to: router)
        AudioRoutes(configuration: configuration).add(to: router)
        addWebhooks(to: router, configuration, outbox: outbox, timers: timers, publicURL: publicURL.absoluteString)
        APIRoutes(store: store, logger: logger).add(to: router)
        console.add(to: router)
        return Parts(
            configuration: configuration,
            publicURL: publicURL,
            outbox: outbox,
            timers: timers,
            live: live,
            console: console,
            router: router
        )
    }

    /// Closes the database. Nothing answers afterwards.
    func close() async throws {
        try await store.close()
    }

    private func placement(_ configuration: CurrentConfiguration, publicURL: String) -> CallPlacement {
        CallPlacement(
            store: store,
            configuration: configuration,
            transport: transport,
            publicURL: publicURL,
            logger: logger
        )
    }

    private func addWebhooks(
        to router: Router<ConsoleContext>,
        _ configuration: CurrentConfiguration,
        outbox: Wake,
        timers: Wake,
        publicURL: String
    ) {
        let gate = WebhookGate(configuration: configuration, publicURL: publicURL)
        let messages = WebhookRoutes(gate: gate, store: store, timers: timers, logger: logger)
        messages.add(to: router)
        VoiceRoutes(
            gate: gate,
            store: store,
            messages: messages,
            publicURL: publicURL,
            timers: timers,
            outbox: outbox,
            recordings: recordings,
            logger: logger
        ).add(to: router)
        CallBackRoutes(gate: gate, store: store, publicURL: publicURL).add(to: router)
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
            try RunningServer(gateway: publicURL.absoluteString, carrier: carrier, process: .current)
                .write(to: options.data)
            say("The console is at \(publicURL)")
            guard let group = catalogue.configuration.organisations.keys.min() else { return }
            let link = try await OneTimeLink.first(
                in: store,
                organisation: group,
                name: "Administration",
                publicURL: publicURL,
                at: Date()
            )
            if let link {
                say("Make the first account with this link, which works once, for three days: \(link)")
            }
        } catch {
            logger.error("The first account's link could not be made. Start again.", error: error)
        }
    }
}
