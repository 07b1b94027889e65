import Foundation
import HTTPTypes
import HummingbirdTesting
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// The API, byte for byte.
struct APITests {
    /// A house with a token for one group, or for all.
    private func visit(
        organisation: String? = "demo",
        _ body: @escaping @Sendable (ConsoleHouse, @escaping Getter) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let token = try await APIToken.make(
                in: house.store,
                name: "stats",
                organisation: organisation,
                at: house.clock.now
            )
            try await house.visit { client in
                try await body(house) { path in
                    try await Browser(client).open(path, headers: [.authorization: "Bearer \(token)"])
                }
            }
        }
    }

    private typealias Getter = @Sendable (String) async throws -> Answer

    @Test func givesTheList() async throws {
        try await visit { house, get in
            let reference = try await house.finishedCase()
            let answer = try await get("/api/v1/cases")
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
            let time = house.clock.now.formatted(.iso8601)
            #expect(
                answer.text == """
                    {"cases":[{"channels":["sms"],"checklist":"court","complete":true,"createdAt":"\(time)",\
                    "deadline":"2026-06-01","language":"fr","organisation":"demo","reasons":["complete"],\
                    "reference":"\(reference.text)","state":"new","updatedAt":"\(time)","version":"1"}],"next":null}
                    """
            )
        }
    }

    @Test func writesDownThatTheListIsReadOnceAnHour() async throws {
        try await visit { house, get in
            func lines() async throws -> [AuditEntry] {
                try await house.store.audit(latest: 20, in: "demo").filter { $0.action == .listed }
            }
            for _ in 0..<5 { #expect(try await get("/api/v1/cases").status == .ok) }
            #expect(try await lines().map(\.actorName) == ["stats"])
            house.clock.advance(by: ListingNotes.window)
            for _ in 0..<2 { _ = try await get("/api/v1/cases") }
            #expect(try await lines().count == 2)
        }
    }

    @Test func givesACaseAndWritesItDown() async throws {
        try await visit { house, get in
            let reference = try await house.finishedCase()
            let text = try await get("/api/v1/cases/\(reference.text)").text
            let parts = [
                """
                "answers":[{"question":"suivi","remark":"depuis 3 mois","value":"yes"},\
                {"question":"recit","remark":null,"value":"Personne ne rappelle"},\
                {"question":"lettre","remark":null,"value":"2026-03-03"},\
                {"question":"joindre","remark":null,"value":"text-and-call"},\
                {"question":"nom","remark":null,"value":"Marie"}]
                """,
                """
                "contact":{"name":"Marie","phone":"+15145550111","safe":"text-and-call"}
                """,
                """
                "transcript":[{"at":"\((ConsoleHouse.start + 60).formatted(.iso8601))","channel":"sms","delivery":null,\
                "direction":"in","text":"Bonjour, mon agent"},
                """,
            ]
            for part in parts {
                #expect(text.contains(part))
            }
            let views = try await house.store.audit(of: reference, in: nil).filter { $0.action == .viewed }
            #expect(views.map(\.actorName) == ["stats"])
            #expect(views.map(\.actorKind) == [.token])
        }
    }

    @Test func givesNothingToldBeforeConsent() async throws {
        try await visit { house, get in
            let reference = try await house.person("+15145550133", texts: ["Secret", "HUMAIN", "mardi"])
            let text = try await get("/api/v1/cases/\(reference.text)").text
            #expect(text.contains("\"answers\":[]"))
            #expect(text.contains("\"transcript\":[]"))
            #expect(!text.contains("Secret"))
        }
    }

    @Test func keepsGroupsApart() async throws {
        try await visit { house, get in
            let other = try await house.finishedCase(organisation: "other")
            #expect(try await get("/api/v1/cases").text == "{\"cases\":[],\"next\":null}")
            let answer = try await get("/api/v1/cases/\(other.text)")
            #expect(answer.status == .notFound)
            #expect(answer.text == "{\"error\":\"No case that this token may read has this reference.\"}")
        }
        try await visit(organisation: nil) { house, get in
            let other = try await house.finishedCase(organisation: "other")
            #expect(try await get("/api/v1/cases/\(other.text)").status == .ok)
        }
    }

    @Test func turnsPages() async throws {
        try await visit { house, get in
            var expected: [String] = []
            for number in 0..<5 {
                let phone = "+1514555" + String(1000 + number)
                expected.append(try await house.person(phone, texts: ["Bonjour", "1", "HUMAIN"]).text)
            }
            var seen: [String] = []
            var path: String? = "/api/v1/cases?limit=2"
            while let current = path {
                let text = try await get(current).text
                seen += text.matches(of: /"reference":"([^"]+)"/).map { String($0.1) }
                path = text.firstMatch(of: /"next":"([^"]+)"/).map { "/api/v1/cases?limit=2&cursor=\($0.1)" }
            }
            #expect(seen == expected)
            let since = house.clock.now.formatted(.iso8601)
            let last = try await get("/api/v1/cases?since=\(since)").text
            #expect(last.contains(expected[4]) && !last.contains(expected[3]))
            #expect(try await get("/api/v1/cases?state=claimed,closed").text == "{\"cases\":[],\"next\":null}")
        }
    }

    @Test(arguments: [
        ("state=nonsense", "state"), ("state=new,", "state"), ("limit=0", "limit"), ("limit=x", "limit"),
        ("limit=201", "limit"), ("since=yesterday", "since"), ("cursor=nonsense", "cursor"),
    ])
    func tellsMistakes(query: String, name: String) async throws {
        try await visit { _, get in
            let answer = try await get("/api/v1/cases?\(query)")
            #expect(answer.status == .badRequest)
            #expect(answer.text.hasPrefix("{\"error\":\"The parameter \\\"\(name)\\\" is not understood"))
        }
    }

    @Test(
        arguments: [
            nil, "", "Bearer", "Bearer x", "Basic pv_x", "Bearer pv_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ] as [String?]
    )
    func refusesWhoHasNoToken(header: String?) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            try await house.visit { client in
                for path in ["/api/v1/cases", "/api/v1/cases/\(reference.text)"] {
                    var headers: HTTPFields = [:]
                    headers[.authorization] = header
                    let answer = try await Browser(client).open(path, headers: headers)
                    #expect(answer.status == .unauthorized)
                    #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
                    #expect(answer.text.hasPrefix("{\"error\":"))
                }
            }
            #expect(try await house.store.audit(of: reference, in: nil).allSatisfy { $0.action != .viewed })
        }
    }

    @Test func refusesARevokedTokenAndASession() async throws {
        try await ConsoleHouse.with { house in
            let now = house.clock.now
            let token = try await APIToken.make(in: house.store, name: "old", organisation: nil, at: now)
            try await house.store.revokeToken("old", at: now)
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                #expect(try await browser.open("/api/v1/cases").status == .unauthorized)
                let answer = try await browser.open("/api/v1/cases", headers: [.authorization: "Bearer \(token)"])
                #expect(answer.status == .unauthorized)
            }
        }
    }

    @Test(arguments: APIRoutes.paths, [HTTPRequest.Method.post, .put, .patch, .delete])
    func isForReadingAlone(path: String, method: HTTPRequest.Method) async throws {
        try await ConsoleHouse.with { house in
            try await house.visit { client in
                let path = path.replacing("{reference}", with: "K7R-4MX")
                let answer = try await Browser(client).send(method, path, headers: [:], body: nil)
                #expect(answer.status == .methodNotAllowed)
                #expect(answer.headers[.allow] == "GET")
            }
        }
    }
}
