import Foundation
import Hummingbird
import HummingbirdTesting
import IntakeCore
import Logging
import Synchronization
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// A console over a store of its own in a temporary folder, with a clock that stands still.
struct ConsoleHouse: Sendable {
    static let start = Date(timeIntervalSince1970: 1_795_000_000)
    static let password = "cheval correct pile agrafe"
    static let line = "+15145550100"

    /// The one answer that is written beforehand.
    static let reply = CannedReply(
        id: "missed",
        title: LocalizedText([.french: "Appel manqué", .english: "Missed call"]),
        text: LocalizedText([
            .french: "On vous a appelé. {reference}, {organisation}",
            .english: "We called. {reference}, {organisation}",
        ])
    )

    let store: Store
    let engine: BreakableEngine
    let settings: ConsoleSettings
    let passwords: PasswordHasher
    let clock: TestClock
    let wakes: Counter
    /// Runs where a test runs it.
    let live: LiveUpdates
    private let folder: URL

    /// Opens a house, hands it over, and removes it.
    static func with<Value>(
        publicURL: String = "http://127.0.0.1:8080",
        believesProxy: Bool = false,
        _ body: (ConsoleHouse) async throws -> Value
    ) async throws -> Value {
        let house = try await ConsoleHouse(publicURL: publicURL, believesProxy: believesProxy)
        do {
            let value = try await body(house)
            try await house.close()
            return value
        } catch {
            try await house.close()
            throw error
        }
    }

    private init(publicURL: String, believesProxy: Bool) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "console-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        engine = BreakableEngine(try SQLiteEngine(path: folder.appending(path: "store.sqlite").path()))
        store = try await Store(engine: engine, masterKey: .random())
        live = LiveUpdates(store: store, logger: Self.logger)
        let clock = TestClock(Self.start)
        let wakes = Counter()
        self.clock = clock
        self.wakes = wakes
        passwords = PasswordHasher(cost: ScryptHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
        settings = ConsoleSettings(
            publicURL: try #require(URL(string: publicURL)),
            timeZone: { TimeZone(identifier: $0 == "demo" ? "America/Toronto" : "America/Vancouver") ?? .gmt },
            organisationName: { $0 == "demo" ? "Groupe <b>démo</b>" : $0 },
            checklistTitle: { $0 == ConsoleInterview.checklist.id ? ConsoleInterview.checklist.title : nil },
            groups: { ["demo", "other"] },
            replies: { [Self.reply] },
            checklists: { [ConsoleInterview.checklist.id] },
            letters: ConsoleLetter.settings,
            account: { $0.e164 == Self.line ? "demo" : nil },
            isForwardedForBelieved: { believesProxy },
            wakeOutbox: { wakes.add() },
            now: { clock.now }
        )
    }

    private func close() async throws {
        try await store.close()
        try FileManager.default.removeItem(at: folder)
    }

    var routes: ConsoleRoutes {
        get throws {
            try ConsoleRoutes(
                store: store,
                settings: settings,
                passwords: passwords,
                live: live,
                logger: Self.logger
            )
        }
    }

    /// Runs requests against the whole of what this part serves.
    func visit<Value>(_ body: @Sendable (HouseClient) async throws -> Value) async throws -> Value {
        let router = Router(context: ConsoleContext.self)
        let console = try routes
        router.add(middleware: PeerForTests())
        console.addMiddleware(to: router)
        HealthRoutes(store: store).add(to: router)
        APIRoutes(store: store, logger: Self.logger, now: settings.now).add(to: router)
        console.add(to: router)
        return try await Application(router: router, logger: Self.logger).test(.router) { client in
            let value = try await body(HouseClient(client: client, house: self, console: console))
            await console.settle()
            return value
        }
    }

    /// Makes an account with a second factor.
    @discardableResult
    func account(
        _ login: String,
        name: String? = nil,
        roles: Set<Role> = [.advocate],
        organisation: String = "demo",
        language: Language = .french
    ) async throws -> Advocate {
        let token = SecureToken.random()
        try await store.createInvitation(
            token.hash,
            organisation: organisation,
            name: name ?? login,
            roles: roles,
            expires: .distantFuture,
            at: clock.now
        )
        let hash = try await passwords.hash(Self.password)
        let advocate = try await store.accept(
            token.hash,
            login: login,
            passwordHash: hash,
            language: language,
            at: clock.now
        )
        try await store.setSecondFactor(
            store.offeredSeed(to: token.hash),
            step: TOTP.step(at: clock.now) - 1,
            recoveryCodes: [],
            of: advocate,
            isFirst: true,
            at: clock.now
        )
        return advocate
    }

    /// The code that an account's app shows. A code is taken once: after a sign-in one has to wait for the next.
    func code(of login: String) async throws -> String {
        let advocate = try #require(try await store.advocate(login: login)).advocate
        let factor = try #require(try await store.secondFactor(of: advocate.id))
        while TOTP.step(at: clock.now) <= factor.lastStep ?? 0 {
            clock.advance(by: Double(TOTP.period))
        }
        return TOTP(seed: factor.seed).code(of: TOTP.step(at: clock.now))
    }

    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

/// A clock that stands still until it is told otherwise.
final class TestClock: Sendable {
    private let time: Mutex<Date>

    init(_ start: Date) {
        time = Mutex(start)
    }

    var now: Date { time.withLock { $0 } }

    func advance(by seconds: TimeInterval) {
        time.withLock { $0 += seconds }
    }
}

/// Counts.
final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func add() {
        count.withLock { $0 += 1 }
    }
}
