public import Foundation
import HTTPTypes
public import Hummingbird
import IntakeCore
public import IntakeStore
public import Logging

/// The API: reading cases, as JSON, with a bearer token.
public struct APIRoutes: Sendable {
    private let store: Store
    private let logger: Logger
    private let now: @Sendable () -> Date
    private let refusals: RefusalLog
    private let listings = ListingNotes()

    /// Makes the routes over a store.
    ///
    /// - Parameters:
    ///   - store: where cases are kept; each reading of one, and of their list, is in its audit log.
    ///   - logger: gets refusals, which the audit log gets too.
    ///   - now: the time.
    public init(store: Store, logger: Logger, now: @escaping @Sendable () -> Date = { Date() }) {
        self.store = store
        self.logger = logger
        self.now = now
        refusals = RefusalLog(store: store, logger: logger)
    }

    /// The paths, each for GET alone.
    static let paths = ["/api/v1/cases", "/api/v1/cases/{reference}"]

    /// Adds the routes.
    public func add(to router: Router<ConsoleContext>) {
        router.get("/api/v1/cases", use: withToken(list))
        router.get("/api/v1/cases/{reference}", use: withToken(read))
        for path in Self.paths {
            for method in [HTTPRequest.Method.head, .post, .put, .patch, .delete, .options] {
                router.on(RouterPath(path), method: method) { _, _ -> Response in throw APIError.wrongMethod }
            }
        }
    }

    /// A handler that gets a token has one that is in force.
    private typealias Handler = @Sendable (Request, Parameters, APIToken) async throws -> Response

    private func withToken(_ handle: @escaping Handler) -> @Sendable (Request, ConsoleContext) async throws -> Response
    {
        { [store, logger, refusals, now] request, context in
            guard let hash = APIToken.hash(in: request), let token = try await store.token(hash) else {
                logger.warning("An API request was refused: no token, or none in force.")
                await refusals.token(at: now())
                throw APIError.unauthorized
            }
            return try await handle(request, context.parameters, token)
        }
    }

    @Sendable
    private func list(_ request: Request, _ parameters: Parameters, by token: APIToken) async throws -> Response {
        let query = try CaseListQuery(of: request)
        if listings.isDue(for: token.id, at: now()) {
            try await store.recordListing(by: token, at: now())
        }
        let found = try await page(query, by: token)
        let list = CaseListJSON(cases: found.cases.map(CaseSummaryJSON.init), next: Nullable(found.next))
        return .json(try JSONCoding.encoder.encode(list))
    }

    private func page(_ query: CaseListQuery, by token: APIToken) async throws -> CasePage {
        do {
            return try await store.cases(
                in: token.organisation,
                states: query.states,
                since: query.since,
                after: query.cursor,
                limit: query.limit,
                at: now(),
                order: .updated
            )
        } catch is CaseListError {
            throw APIError.badParameter("cursor", "send what the page before gave as \"next\", with the same filters.")
        }
    }

    @Sendable
    private func read(_ request: Request, _ parameters: Parameters, by token: APIToken) async throws -> Response {
        let reference = parameters.get("reference").flatMap(CaseReference.init(reading:))
        guard let reference, let file = try await store.caseFile(reference, for: .token(token), at: now()) else {
            let request = "404 GET /api/v1/cases/{reference}"
            await refusals.request(request, by: .token(token), reference: reference, at: now())
            throw APIError.noSuchCase
        }
        return .json(try JSONCoding.encoder.encode(CaseJSON(file)))
    }
}
