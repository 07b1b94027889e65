import HTTPTypes
import IntakeCore
import IntakeStore
import Logging
import Testing

@testable import IntakeServer

/// What is refused is in the audit log, and a flood of it is a few lines.
struct RefusalLogTests {
    private static let casePath = "/cases/{reference}"

    private func refusals(in house: ConsoleHouse, _ organisation: String?) async throws -> [AuditEntry] {
        try await house.store.audit(latest: 500, in: organisation).filter {
            [.refused, .passwordRefused, .signInThrottled, .tokenRefused].contains($0.action)
        }
    }

    @Test func tellsOfTheWalls() async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            try await house.account("root", roles: [.administrator])
            try await house.account("zoe", roles: [.advocate], organisation: "other")
            try await house.visit { client in
                let (root, zoe) = (Browser(client), Browser(client))
                try await root.signIn("root")
                try await zoe.signIn("zoe")
                #expect(try await root.open("/cases/\(reference.text)").status == .forbidden)
                #expect(try await zoe.open("/cases/\(reference.text)?skip=3").status == .notFound)
                #expect(try await zoe.open("/people").status == .forbidden)
                #expect(try await zoe.submit("/cases/\(reference.text)/claim", token: "x").status == .forbidden)
                #expect(try await zoe.open("/nowhere/514-555-0199").status == .notFound)
            }
            let own = try await refusals(in: house, "demo")
            #expect(own.map(\.detail) == ["403 GET \(Self.casePath)"])
            #expect(own.map(\.actorName) == ["root"])
            let others = try await refusals(in: house, "other")
            #expect(
                others.map(\.detail) == [
                    "403 POST \(Self.casePath)/claim", "403 GET /people", "404 GET \(Self.casePath)",
                ]
            )
            #expect(others.map(\.reference) == [reference.text, nil, reference.text])
        }
    }

    @Test func isBoundedInAFlood() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("zoe", organisation: "other")
            try await house.visit { client in
                let zoe = Browser(client)
                try await zoe.signIn("zoe")
                for number in 0..<200 {
                    try await zoe.open("/cases/\(CaseReference(number: number).text)")
                }
            }
            let found = try await refusals(in: house, "other")
            #expect(found.count == 14)
            #expect(found.first?.detail == "404 GET \(Self.casePath) ×80")
        }
    }

    @Test(arguments: ["amelie", "nobody"])
    func tellsOfSignInsThatAreThrottled(login: String) async throws {
        try await ConsoleHouse.with { house in
            let amelie = try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                for _ in 0...SignInThrottle.fromOnePlace {
                    try await browser.givePassword(login, password: "wrong password")
                }
            }
            let found = try await refusals(in: house, nil)
            let passwords = Array(repeating: AuditAction.passwordRefused, count: SignInThrottle.fromOnePlace)
            #expect(found.map(\.action) == [.signInThrottled] + passwords)
            #expect(Set(found.map(\.organisation)) == [login == "amelie" ? "demo" : nil])
            #expect(Set(found.map(\.detail)) == [login == "amelie" ? amelie.id : nil])
        }
    }

    /// Otherwise the time that an answer takes would tell which accounts exist.
    @Test(arguments: ["amelie", nil])
    func letsNoAnswerWaitForALine(login: String?) async throws {
        try await ConsoleHouse.with { house in
            let amelie = try await house.account("amelie")
            let log = RefusalLog(store: house.store, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let gate = house.engine.holdWriters()
            for _ in 0..<3 {
                log.signIn(.password, of: login == nil ? nil : amelie, at: house.clock.now)
            }
            #expect(try await refusals(in: house, nil).isEmpty)
            gate.finish()
            await log.settle()
            let found = try await refusals(in: house, nil)
            #expect(found.map(\.action) == [.passwordRefused, .passwordRefused, .passwordRefused])
        }
    }

    @Test func tellsOfProgramsWithoutAToken() async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            let token = try await APIToken.make(
                in: house.store,
                name: "other",
                organisation: "other",
                at: house.clock.now
            )
            try await house.visit { client in
                let browser = Browser(client)
                let path = "/api/v1/cases/\(reference.text)"
                for (secret, status) in [("pv_none", HTTPResponse.Status.unauthorized), (token, .notFound)] {
                    let answer = try await browser.open(path, headers: [.authorization: "Bearer \(secret)"])
                    #expect(answer.status == status)
                }
            }
            let found = try await refusals(in: house, nil)
            #expect(found.map(\.action) == [.refused, .tokenRefused])
            #expect(found.map(\.organisation) == ["other", nil])
            #expect(found.first?.reference == reference.text)
            #expect(found.first?.detail == "404 GET /api/v1\(Self.casePath)")
        }
    }
}
