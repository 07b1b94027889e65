import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// Every route, asked by everybody in every wrong way. The table must name each route there is.
struct RouteTableTests {
    /// What a route answers to whom.
    struct Row: Sendable, CustomTestStringConvertible {
        let route: String
        var visitor = 303
        var administrator = 303
        var stranger = 303
        var advocate = 303
        var fields: [String: String] = [:]

        var testDescription: String { route }
        var method: HTTPRequest.Method { route.hasPrefix("POST") ? .post : .get }
        var path: String { String(route.drop { $0 != "/" }) }
    }

    static let rows = [
        Row(route: "GET /"),
        Row(route: "GET /assets/{name}", visitor: 404, administrator: 404, stranger: 404, advocate: 404),
        Row(route: "GET /sign-in", visitor: 200),
        Row(route: "POST /sign-in", visitor: 422, administrator: 422, stranger: 422, advocate: 422),
        Row(route: "POST /sign-out"),
        Row(route: "GET /invitations/{token}", visitor: 404, administrator: 404, stranger: 404, advocate: 404),
        Row(route: "POST /invitations/{token}", visitor: 404, administrator: 404, stranger: 404, advocate: 404),
        Row(route: "GET /account", administrator: 200, stranger: 200, advocate: 200),
        Row(route: "GET /resets/{token}", visitor: 404, administrator: 404, stranger: 404, advocate: 404),
        Row(route: "POST /resets/{token}", visitor: 404, administrator: 404, stranger: 404, advocate: 404),
        Row(route: "GET /people", administrator: 403, stranger: 200, advocate: 403),
        Row(route: "POST /people/invite", administrator: 403, stranger: 422, advocate: 403),
        Row(route: "GET /people/{account}", administrator: 403, stranger: 404, advocate: 403),
        Row(route: "POST /people/{account}/roles", administrator: 403, stranger: 404, advocate: 403),
        Row(route: "POST /people/{account}/disable", administrator: 403, stranger: 404, advocate: 403),
        Row(route: "POST /people/{account}/enable", administrator: 403, stranger: 404, advocate: 403),
        Row(route: "POST /people/{account}/reset", administrator: 403, stranger: 404, advocate: 403),
        Row(
            route: "POST /people/invitations/{invitation}/withdraw",
            administrator: 403,
            stranger: 404,
            advocate: 403
        ),
        Row(route: "GET /audit", administrator: 200, stranger: 200, advocate: 403),
        Row(route: "GET /audit.csv", administrator: 200, stranger: 200, advocate: 403),
        Row(route: "GET /sign-in/code"),
        Row(route: "POST /sign-in/code"),
        Row(route: "GET /sign-in/factor"),
        Row(route: "POST /sign-in/factor"),
        Row(route: "POST /account/phone"),
        Row(route: "POST /account/sessions/end"),
        Row(route: "POST /account/sessions/end-others"),
        Row(route: "GET /account/confirm", administrator: 200, stranger: 200, advocate: 200),
        Row(route: "POST /account/confirm", administrator: 422, stranger: 422, advocate: 422),
        Row(route: "GET /account/password", administrator: 200, stranger: 200, advocate: 200),
        Row(route: "POST /account/password", administrator: 422, stranger: 422, advocate: 422),
        Row(route: "POST /account/shortcuts"),
        Row(route: "GET /account/factor", administrator: 200, stranger: 200, advocate: 200),
        Row(route: "POST /account/factor", administrator: 422, stranger: 422, advocate: 422),
        Row(route: "GET /account/recovery-codes", administrator: 200, stranger: 200, advocate: 200),
        Row(route: "POST /account/recovery-codes", administrator: 200, stranger: 200, advocate: 200),
        Row(route: "POST /language", fields: ["language": "en"]),
        Row(route: "GET /queue", administrator: 200, stranger: 200, advocate: 200),
        Row(route: "POST /queue/search", administrator: 403, stranger: 200, advocate: 200, fields: ["search": "Marie"]),
        Row(route: "POST /queue/claim", administrator: 403, stranger: 422, advocate: 422),
        Row(route: "POST /queue/colleague", administrator: 403, stranger: 422, advocate: 422),
        Row(route: "POST /queue/close", administrator: 403, stranger: 422, advocate: 422),
        Row(route: "GET /queue/events", administrator: 403, stranger: 200, advocate: 200),
        Row(route: "GET /tasks", administrator: 403, stranger: 200, advocate: 200),
        Row(route: "POST /tasks/{id}/done", administrator: 403, stranger: 404, advocate: 404),
        Row(route: "GET /cases/{reference}", administrator: 403, stranger: 404, advocate: 200),
        Row(
            route: "GET /cases/{reference}/recordings/{recording}",
            administrator: 403,
            stranger: 404,
            advocate: 404
        ),
        Row(route: "POST /cases/{reference}/claim", administrator: 403, stranger: 404),
        Row(route: "POST /cases/{reference}/release", administrator: 403, stranger: 404),
        Row(route: "POST /cases/{reference}/move", administrator: 403, stranger: 404, fields: ["list": "waiting"]),
        Row(route: "POST /cases/{reference}/notes", administrator: 403, stranger: 404, fields: ["text": "Rappeler"]),
        Row(route: "POST /cases/{reference}/reply", administrator: 403, stranger: 404, fields: ["text": "Bonjour"]),
        Row(
            route: "POST /cases/{reference}/calls",
            administrator: 403,
            stranger: 404,
            fields: ["outcome": "reached"]
        ),
        Row(
            route: "POST /cases/{reference}/call-back",
            administrator: 403,
            stranger: 404,
            advocate: 422,
            fields: ["number": "own"]
        ),
        Row(route: "POST /cases/{reference}/colleague", administrator: 403, stranger: 404, advocate: 422),
        Row(route: "POST /cases/{reference}/group", administrator: 403, stranger: 404, advocate: 422),
        Row(
            route: "POST /cases/{reference}/merge",
            administrator: 403,
            stranger: 404,
            advocate: 422,
            fields: ["reference": "x"]
        ),
        Row(
            route: "POST /cases/{reference}/reopen",
            administrator: 403,
            stranger: 404,
            advocate: 409,
            fields: ["reason": "x"]
        ),
        Row(route: "GET /cases/{reference}/letter", administrator: 403, stranger: 404, advocate: 200),
        Row(
            route: "POST /cases/{reference}/letter",
            administrator: 403,
            stranger: 404,
            fields: ["language": "fr", "base": "0", "sender": "Marie", "subject": "Plainte", "body": "Rien."]
        ),
        Row(
            route: "POST /cases/{reference}/letter/draft",
            administrator: 403,
            stranger: 404,
            fields: ["language": "fr", "base": "0"]
        ),
        Row(
            route: "GET /cases/{reference}/letter/versions/{version}",
            administrator: 403,
            stranger: 404,
            advocate: 404
        ),
        Row(
            route: "POST /cases/{reference}/letter/restore",
            administrator: 403,
            stranger: 404,
            advocate: 404,
            fields: ["version": "1", "base": "0"]
        ),
        Row(
            route: "POST /cases/{reference}/letter/approval",
            administrator: 403,
            stranger: 404,
            advocate: 404,
            fields: ["version": "1", "manner": "phone"]
        ),
        Row(
            route: "POST /cases/{reference}/letter/sent",
            administrator: 403,
            stranger: 404,
            fields: ["manner": "phone", "sent-on": "2026-01-05"]
        ),
        Row(route: "GET /cases/{reference}/letter/print", administrator: 403, stranger: 404, advocate: 404),
        Row(route: "GET /cases/{reference}/letter/letter.pdf", administrator: 403, stranger: 404, advocate: 404),
        Row(route: "GET /cases/{reference}/letter/form", administrator: 403, stranger: 404, advocate: 404),
        Row(route: "GET /cases/{reference}/letter/call", administrator: 403, stranger: 404, advocate: 200),
        Row(route: "GET /cases/{reference}/letter/call.pdf", administrator: 403, stranger: 404, advocate: 503),
        Row(route: "GET /cases/{reference}/privacy", administrator: 403, stranger: 404, advocate: 200),
        Row(
            route: "POST /cases/{reference}/correct",
            administrator: 403,
            stranger: 404,
            fields: ["question": "nom", "text": "Marie Roy"]
        ),
        Row(
            route: "POST /cases/{reference}/hold",
            administrator: 403,
            stranger: 404,
            advocate: 403,
            fields: ["reason": "Recours"]
        ),
        Row(
            route: "POST /cases/{reference}/hold/lift",
            administrator: 403,
            stranger: 404,
            advocate: 403,
            fields: ["reason": "Fini"]
        ),
        Row(route: "GET /cases/{reference}/erase", administrator: 403, stranger: 404, advocate: 403),
        Row(
            route: "POST /cases/{reference}/erase",
            administrator: 403,
            stranger: 404,
            advocate: 403,
            fields: ["reason": "request", "sure": "yes"]
        ),
        Row(route: "GET /cases/{reference}/export", administrator: 403, stranger: 404, advocate: 403),
        Row(route: "POST /cases/{reference}/export", administrator: 403, stranger: 404, advocate: 403),
        Row(route: "GET /privacy/number", administrator: 403, stranger: 200, advocate: 403),
        Row(
            route: "POST /privacy/number",
            administrator: 403,
            stranger: 200,
            advocate: 403,
            fields: ["number": "514 555-0123"]
        ),
        Row(route: "POST /privacy/number/export", administrator: 403, stranger: 422, advocate: 403),
        Row(route: "POST /privacy/number/erase", administrator: 403, stranger: 422, advocate: 403),
        Row(route: "GET /privacy", administrator: 200, stranger: 200, advocate: 403),
        Row(route: "GET /incidents", administrator: 200, stranger: 200, advocate: 403),
        Row(route: "GET /incidents.csv", administrator: 200, stranger: 200, advocate: 403),
        Row(route: "GET /incidents/new", administrator: 200, stranger: 200, advocate: 403),
        Row(route: "POST /incidents", administrator: 422, stranger: 422, advocate: 403),
        Row(route: "GET /incidents/{incident}", administrator: 404, stranger: 404, advocate: 403),
        Row(route: "POST /incidents/{incident}", administrator: 404, stranger: 404, advocate: 403),
        Row(route: "GET /statistics", administrator: 403, stranger: 200, advocate: 403),
        Row(route: "GET /statistics.csv", administrator: 403, stranger: 200, advocate: 403),
        Row(route: "GET /statistics/report", administrator: 403, stranger: 200, advocate: 403),
        Row(route: "POST /cases/{reference}/close", administrator: 403, stranger: 404, fields: ["reason": "resolved"]),
    ]

    @Test func tableNamesEveryRoute() async throws {
        try await ConsoleHouse.with { house in
            let routes = try house.routes.routes.map { "\($0.method.rawValue) \($0.path.description)" }
            #expect(Set(routes) == Set(Self.rows.map(\.route)))
            #expect(routes.count == Set(routes).count)
        }
    }

    /// A house with one claimed case, and a browser for each kind of person.
    private func open(
        _ row: Row,
        as login: String?,
        _ body: @escaping @Sendable (Browser, String) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            let owner = try await house.account("advocate")
            try await house.account("administrator", roles: [.administrator])
            try await house.account("stranger", roles: [.advocate, .coordinator], organisation: "other")
            _ = try await house.store.claim(reference, by: owner, at: house.clock.now)
            let path = row.path.replacing("{reference}", with: reference.text)
                .replacing("{token}", with: SecureToken.random().text).replacing("{name}", with: "none.css")
                .replacing("{id}", with: "none").replacing("{account}", with: owner.id)
            try await house.visit { client in
                let browser = Browser(client)
                if let login {
                    #expect(try await browser.signIn(login).status == .seeOther)
                    try await browser.open("/account")
                }
                try await body(browser, path)
            }
        }
    }

    @Test(arguments: rows, [nil, "administrator", "stranger", "advocate"])
    func answersEach(_ row: Row, login: String?) async throws {
        let expected =
            switch login {
            case "administrator": row.administrator
            case "stranger": row.stranger
            case "advocate": row.advocate
            default: row.visitor
            }
        try await open(row, as: login) { browser, path in
            // The forms of the pages before sign-in have a token of their own.
            let isVisitorForm = ["/sign-in", "/invitations", "/resets"].contains { path.hasPrefix($0) }
            if row.method == .post, login == nil || isVisitorForm {
                browser.setCookie("pv-form", SecureToken.random().text)
            }
            let token = browser.cookie(isVisitorForm ? "pv-form" : "pv").flatMap { SecureToken($0) }
            let answer =
                row.method == .get
                ? try await browser.open(path)
                : try await browser.submit(path, row.fields, token: token.map { FormToken(secret: $0).text } ?? "")
            #expect(answer.status.code == expected)
            let isPage = answer.headers[.contentType]?.hasPrefix("text/html") == true
            #expect(!isPage || answer.text.contains("</html>"))
            if login == nil, expected == 303 {
                #expect(answer.location?.hasPrefix("/sign-in") == true)
            }
        }
    }

    @Test(arguments: rows.filter { $0.method == .post })
    func refusesFormsOfOthers(_ row: Row) async throws {
        let isSecondStep = row.path.hasPrefix("/sign-in/")
        // Somebody whom the route lets in: the form is looked at after that.
        let login = row.advocate == 403 ? "stranger" : "advocate"
        try await open(row, as: isSecondStep ? nil : login) { browser, path in
            if isSecondStep {
                // The second step is open only to somebody who gave a password.
                try await browser.givePassword("advocate")
                try await browser.open("/sign-in/code")
            }
            let other = FormToken(secret: .random()).text
            for token in ["", "x", other] {
                #expect(try await browser.submit(path, row.fields, token: token).status == .forbidden)
            }
            let body = Browser.encoded(row.fields.merging(["form-token": browser.formToken]) { $1 })
            for site in ["cross-site", "same-site", "none"] {
                var headers = Browser.formHeaders
                headers[.secFetchSite] = site
                #expect(try await browser.send(.post, path, headers: headers, body: body).status == .forbidden)
            }
            var headers = Browser.formHeaders
            headers[.contentType] = "text/plain"
            #expect(try await browser.send(.post, path, headers: headers, body: body).status == .unsupportedMediaType)
            let large = body + "&more=" + String(repeating: "x", count: 70_000)
            let answer = try await browser.send(.post, path, headers: Browser.formHeaders, body: large)
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test(arguments: rows)
    func refusesOtherMethods(_ row: Row) async throws {
        let taken = Self.rows.filter { $0.path == row.path }.map(\.method)
        try await open(row, as: "advocate") { browser, path in
            for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete] where !taken.contains(method) {
                let answer = try await browser.send(method, path, headers: Browser.formHeaders, body: "")
                #expect(answer.status == .methodNotAllowed)
                #expect(answer.headers[.allow] == taken.map(\.rawValue).joined(separator: ", "))
            }
        }
    }
}
