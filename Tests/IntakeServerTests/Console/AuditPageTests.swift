import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// The audit log as coordinators read it.
struct AuditPageTests {
    private func open(
        _ body: @escaping @Sendable (ConsoleHouse, Browser, CaseReference) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            try await house.account("chef", roles: [.coordinator])
            try await house.account("zoe", name: "Zoé d’ailleurs", organisation: "other")
            let amelie = try await house.account("amelie", name: "=Amélie, « A »")
            _ = try await house.store.claim(reference, by: amelie, at: house.clock.now)
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("chef")
                try await body(house, browser, reference)
            }
        }
    }

    @Test func showsWhoDidWhatAndThatNothingWasAltered() async throws {
        try await open { _, browser, reference in
            let page = try await browser.open("/audit")
            #expect(page.words.contains("Le journal est intact"))
            #expect(page.words.contains("a pris le dossier"))
            #expect(page.text.contains("href=\"/cases/\(reference.text)\""))
            #expect(page.words.contains("a lu le journal"))
            #expect(!page.text.contains("Zoé"))
        }
    }

    @Test func tellsWhereItWasAltered() async throws {
        try await open { house, browser, _ in
            try await house.store.write { try $0.execute("UPDATE audit SET action = 'noted' WHERE number = 2") }
            #expect(try await browser.open("/audit").words.contains("altéré à partir de la ligne 2."))
        }
    }

    @Test func filters() async throws {
        try await open { house, browser, reference in
            func count(_ query: String) async throws -> Int {
                try await browser.open("/audit?" + query).text.matches(of: #/<time /#).count
            }
            #expect(try await count("action=claimed") == 1)
            #expect(try await count("action=closed") == 0)
            #expect(try await count("reference=\(reference.text)&action=claimed") == 1)
            let amelie = try #require(try await house.store.advocate(login: "amelie")).advocate
            #expect(try await count("actor=\(amelie.id)&action=claimed") == 1)
            #expect(try await count("actor=\(amelie.id)&action=audit-read") == 0)
            #expect(try await count("before=x&actor=%27&action=%22") == 0)
        }
    }

    @Test func goesOnOverPages() async throws {
        try await open { house, browser, _ in
            let chef = try #require(try await house.store.advocate(login: "chef")).advocate
            for _ in 0..<120 {
                try await house.store.recordAuditReading(by: .advocate(chef), .auditRead, at: house.clock.now)
            }
            var path: String? = "/audit?action=audit-read"
            var found = 0
            while let next = path {
                let page = try await browser.open(next)
                found += page.text.matches(of: #/<time /#).count
                path = page.text.firstMatch(of: /href="([^"]+)" rel="next"/)
                    .map { String($0.1).replacing("&amp;", with: "&") }
            }
            #expect(found == 121)
        }
    }

    @Test func notesEveryPageAndWhichItWas() async throws {
        try await open { house, browser, reference in
            func last() async throws -> AuditEntry? { try await house.store.audit(latest: 1, in: "demo").first }
            try await browser.open("/audit?before=9223372036854775807")
            #expect(try await last()?.action == .auditRead)
            #expect(try await last()?.detail == "group before=9223372036854775807")
            try await browser.open("/audit?action=claimed&actor=%3Cb%3E&reference=\(reference.text)")
            #expect(try await last()?.detail == "group actor=? action=claimed case")
            #expect(try await last()?.reference == nil)
            try await browser.open("/audit.csv?before=3")
            #expect(try await last()?.action == .auditExported)
            #expect(try await last()?.detail == "group before=3")
        }
    }

    @Test func isTakenAlongAsATable() async throws {
        try await open { _, browser, reference in
            let table = try await browser.open("/audit.csv?action=claimed")
            #expect(table.headers[.contentType]?.hasPrefix("text/csv") == true)
            let lines = table.text.split(separator: "\r\n")
            #expect(lines.count == 2)
            #expect(lines[0] == "number,at,actor_kind,actor,action,group,case,detail")
            #expect(lines[1].contains("\"'=Amélie, « A »\",claimed,demo,\(reference.text),"))
            #expect(try await browser.open("/audit?action=audit-exported").words.contains("a téléchargé le journal"))
        }
    }

    /// Who runs the system reads what was done with it and with accounts, in every group, and nothing of a case.
    @Test func showsWhoRunsTheSystemNoCase() async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            try await house.account("root", roles: [.administrator])
            let amelie = try await house.account("amelie", name: "Amélie", organisation: "demo")
            try await house.account("both", roles: [.coordinator, .administrator], organisation: "other")
            _ = try await house.store.claim(reference, by: amelie, at: house.clock.now)
            try await house.store.recordRefusedSignIn(.tooManyAttempts, of: nil, at: house.clock.now)
            try await house.visit { client in
                for (login, path) in [("root", "/audit"), ("both", "/audit?scope=installation")] {
                    let browser = Browser(client)
                    try await browser.signIn(login)
                    let page = try await browser.open(path)
                    #expect(page.words.contains("a refusé une connexion : trop d’essais"))
                    #expect(page.words.contains("Amélie a créé son compte · intervention"))
                    #expect(!page.text.contains(reference.text))
                    let table = try await browser.open(path.replacing("/audit", with: "/audit.csv"))
                    #expect(table.text.contains("sign-in-throttled"))
                    #expect(!table.text.contains(reference.text))
                    let own = try await browser.open("/audit?reference=\(reference.text)")
                    #expect(!own.text.contains("href=\"/cases/"))
                }
            }
        }
    }
}
