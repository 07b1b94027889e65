import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IntakeCore
import IntakeServer
import IntakeStore
import Logging
import NIOCore

/// The console as the gateway puts it together, asked through its router.
struct Desk {
    let store: Store
    let catalogue: Catalogue

    func visit(as advocate: Advocate, _ body: @Sendable (Visitor) async throws -> Void) async throws {
        let token = SecureToken.random()
        _ = try await store.openSession(token.hash, for: advocate, on: "Benchmark", at: Town.now)
        let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
        let router = Router(context: ConsoleContext.self)
        guard let url = URL(string: "http://127.0.0.1:8080") else { return }
        let console = try ConsoleRoutes(
            store: store,
            settings: ConsoleSettings(
                publicURL: url,
                timeZone: { _ in .gmt },
                organisationName: { $0 },
                checklistTitle: { [catalogue] in catalogue.checklist($0)?.title },
                directory: { [catalogue] in catalogue.groups },
                replies: { [catalogue] in catalogue.replies },
                letters: LetterSettings(of: { [catalogue] in catalogue }),
                account: { _ in nil },
                wakeOutbox: {},
                now: { Town.now }
            ),
            passwords: PasswordHasher(),
            live: LiveUpdates(store: store, logger: logger),
            logger: logger
        )
        console.addMiddleware(to: router)
        HealthRoutes(store: store).add(to: router)
        console.add(to: router)
        try await Application(router: router, logger: logger).test(.router) { client in
            try await body(Visitor(client: client, session: token))
        }
    }
}

/// Somebody who opens pages.
struct Visitor: Sendable {
    private let client: any TestClientProtocol
    private let cookie: String

    init(client: any TestClientProtocol, session: SecureToken) {
        self.client = client
        cookie = "pv=\(session.text)"
    }

    /// What is searched for: something that many cases have, something that one has, and nothing.
    let searches = [
        (name: "a first name of one case in ten", typed: "marie"), (name: "the name of one case", typed: "personne77"),
        (name: "a number", typed: "514 220 0077"), (name: "both names", typed: "marie personne70"),
        (name: "nobody", typed: "personne"),
    ]

    /// The pages: the first ones of lists, one far behind, the narrowed ones, all of a case, and those of a coordinator.
    func paths() async throws -> [String] {
        let first = try await page("/queue")
        let next = first.firstMatch(of: /href="([^"]+)" rel="next"/).map { String($0.1).replacing("&amp;", with: "&") }
        let found = try await search(Town.talkative?.e164 ?? "")
        let reference = found.firstMatch(of: /id="case-([^"]+)"/).map { "/cases/\($0.1)" }
        let ofCase = ["", "/letter", "/letter/call", "/privacy", "/erase", "/export"]
        return [
            "/queue", next, "/queue?state=claimed", "/queue?state=closed", "/queue?state=claimed&mine=1",
            "/queue?due=1", "/queue?language=fr", "/queue?language=en", "/queue?checklist=none&channel=voice",
            "/queue?office=laval", "/queue?office=nulle-part", "/queue?from=2026-09-25", "/tasks",
        ].compactMap { $0 }
            + (reference.map { path in ofCase.map { path + $0 } } ?? [])
            + [
                "/account", "/people", "/audit", "/audit?check=1", "/privacy", "/privacy/number", "/incidents",
                "/incidents/new",
                "/statistics", "/statistics/report", "/statistics.csv",
            ]
    }

    func open(_ path: String) async throws {
        _ = try await page(path)
    }

    @discardableResult
    func search(_ typed: String) async throws -> String {
        let token = try await page("/account").firstMatch(of: /name="form-token" value="([^"]+)"/)?.1 ?? ""
        let text = typed.replacing("+", with: "%2B").replacing(" ", with: "+")
        let answer = try await client.execute(
            uri: "/queue/search",
            method: .post,
            headers: [
                .cookie: cookie, .contentType: "application/x-www-form-urlencoded",
                .origin: "http://127.0.0.1:8080",
            ],
            body: ByteBuffer(string: "form-token=\(token)&search=\(text)")
        )
        guard answer.status == .ok else { throw Refusal(path: "/queue/search", status: answer.status) }
        return String(buffer: answer.body)
    }

    private func page(_ path: String) async throws -> String {
        let answer = try await client.execute(uri: path, method: .get, headers: [.cookie: cookie], body: nil)
        guard answer.status == .ok else { throw Refusal(path: path, status: answer.status) }
        return String(buffer: answer.body)
    }
}

/// A page that did not come.
struct Refusal: Error {
    let path: String
    let status: HTTPResponse.Status
}
