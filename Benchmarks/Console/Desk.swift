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
                account: { _ in "main" },
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

    /// What is done with a case, one act after another, with what each form holds.
    let acts = [
        (path: "claim", form: ""), (path: "notes", form: "text=Rappeler+mardi"),
        (path: "calls", form: "outcome=no-answer&note=Plus+tard&next=2099-01-04"),
        (path: "reply", form: "text=Bonjour&agreed=1"), (path: "move", form: "list=waiting"),
        (path: "close", form: "reason=resolved"),
    ]

    /// Cases that nobody has yet, as many as a page shows.
    func newCases() async throws -> [String] {
        try await page("/queue").matches(of: /id="case-([^"]+)"/).map { String($0.1) }
    }

    func act(_ act: String, with form: String, on reference: String) async throws {
        let once = "once=\(SecureToken.random().text)"
        _ = try await send("\(once)&\(form)", to: "/cases/\(reference)/\(act)", expecting: .seeOther)
    }

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
        let text = typed.replacing("+", with: "%2B").replacing(" ", with: "+")
        return try await send("search=\(text)", to: "/queue/search", expecting: .ok)
    }

    private func send(_ form: String, to path: String, expecting status: HTTPResponse.Status) async throws -> String {
        let token = try await page("/account").firstMatch(of: /name="form-token" value="([^"]+)"/)?.1 ?? ""
        let answer = try await client.execute(
            uri: path,
            method: .post,
            headers: [
                .cookie: cookie, .contentType: "application/x-www-form-urlencoded",
                .origin: "http://127.0.0.1:8080",
            ],
            body: ByteBuffer(string: "form-token=\(token)&\(form)")
        )
        guard answer.status == status else { throw Refusal(path: path, status: answer.status) }
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
