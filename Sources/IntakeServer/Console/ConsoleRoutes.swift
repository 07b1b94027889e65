import Foundation
import HTTPTypes
public import Hummingbird
public import IntakeStore
public import Logging

/// The console: sign-in, the queue, the cases, the account.
public struct ConsoleRoutes: Sendable {
    private let console: Console
    private let assets: Assets

    /// Puts the console together.
    ///
    /// - Parameters:
    ///   - store: where everything is kept.
    ///   - settings: what configuration says.
    ///   - passwords: what hashes passwords; one for the whole process.
    ///   - live: what tells open pages of changes, while it runs.
    ///   - logger: gets sign-ins, refusals and failures, without personal data.
    public init(
        store: Store,
        settings: ConsoleSettings,
        passwords: PasswordHasher,
        live: LiveUpdates,
        logger: Logger
    ) throws {
        assets = Assets()
        console = Console(
            store: store,
            settings: settings,
            passwords: passwords,
            pages: try Pages(settings: settings, assets: assets),
            cookies: ConsoleCookies(isHTTPS: settings.origin.isHTTPS),
            live: live,
            refusals: RefusalLog(store: store, logger: logger),
            logger: logger
        )
    }

    /// Every route there is, in one list, so that tests can ask each of them everything.
    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/", .page { _, _ in .seeOther("/queue") }),
            ConsoleRoute("/assets/{name}", .visitorPage(asset)),
        ]
            + SignInRoom(console: console).routes
            + SecondStepRoom(console: console).routes
            + ResetRoom(console: console).routes
            + InvitationRoom(console: console).routes
            + AccountRoom(console: console).routes
            + ConfirmationRoom(console: console).routes
            + PasswordRoom(console: console).routes
            + FactorRoom(console: console).routes
            + QueueRoom(console: console).routes
            + BulkRoom(console: console).routes
            + LiveRoom(console: console).routes
            + TaskRoom(console: console).routes
            + CaseRoom(console: console).routes
            + LetterRoom(console: console).routes
            + StatisticsRoom(console: console).routes
            + PeopleRoom(console: console).routes
            + AuditRoom(console: console).routes
            + CasePrivacyRoom(console: console).routes
            + PersonRightsRoom(console: console).routes
            + PrivacyRoom(console: console).routes
            + NumberRoom(console: console).routes
            + IncidentRoom(console: console).routes
    }

    /// Adds what every answer of the server goes through. Call it before any route is added.
    public func addMiddleware(to router: Router<ConsoleContext>) {
        let errors = ErrorPages(pages: console.pages, refusals: console.refusals, logger: console.logger)
        router.add(middleware: SecurityHeaders(isHTTPS: console.settings.origin.isHTTPS))
        router.add(middleware: errors)
        router.add(middleware: BodyLimit())
        router.add(middleware: ClientAddress(isHeaderBelieved: console.settings.isForwardedForBelieved))
        router.add(
            middleware: SessionReader(store: console.store, cookies: console.cookies, now: console.settings.now)
        )
        router.add(middleware: errors)
    }

    /// Adds the console's routes, and says of each which methods it takes where it is asked with another.
    public func add(to router: Router<ConsoleContext>) {
        let routes = routes
        for route in routes {
            route.add(to: router, cookies: console.cookies, origin: console.settings.origin)
        }
        for (path, taken) in Dictionary(grouping: routes, by: \.path.description).mapValues({ $0.map(\.method) }) {
            MethodNotAllowed(path: RouterPath(path), taken: taken).add(to: router)
        }
    }

    /// Waits until what was noted of refusals is written. Call it before the store is closed.
    func settle() async {
        await console.refusals.settle()
    }

    @Sendable
    private func asset(_ request: Request, context: ConsoleContext) async throws -> Response {
        let name = try context.parameters.require("name")
        guard let response = assets.response(named: name) else { throw ConsoleError.noSuchPage }
        return response
    }
}
