import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// Several cases at once.
struct BulkTests {
    private func visit(
        _ body:
            @escaping @Sendable (ConsoleHouse, Browser, _ cases: [CaseReference], _ luc: Advocate) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie", name: "Amélie")
            let luc = try await house.account("luc", name: "Luc")
            var cases: [CaseReference] = []
            for number in 1...3 {
                cases.append(try await house.person("+1514555000\(number)", texts: ["Bonjour", "1", "HUMAIN"]))
            }
            try await house.visit { [cases] client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await browser.open("/queue")
                try await body(house, browser, cases, luc)
            }
        }
    }

    private static func ticked(_ cases: [CaseReference], _ more: [String: String] = [:]) -> [String: String] {
        cases.reduce(into: more) { $0["case-\($1.text)"] = "1" }
    }

    private static func states(_ house: ConsoleHouse) async throws -> [String: CaseListing] {
        try await house.store.cases(
            in: "demo",
            states: Set(CaseState.allCases),
            limit: 100,
            at: house.clock.now,
            order: .queue
        ).cases.reduce(into: [:]) { $0[$1.reference.text] = $1 }
    }

    @Test func takesWhatIsFreeAndSaysWhoHasTheRest() async throws {
        try await visit { house, browser, cases, luc in
            _ = try await house.store.claim(cases[0], by: luc, at: house.clock.now)
            let unknown = CaseReference(number: 1)
            let page = try await browser.submit(
                "/queue/claim",
                Self.ticked(cases + [unknown], ["back": "/queue?state=new&language=fr"])
            )
            #expect(page.status == .ok)
            #expect(page.words.contains("2 dossiers sont à vous."))
            #expect(page.words.contains("\(cases[0].text) Luc s’occupe de ce dossier."))
            #expect(page.words.contains("\(unknown.text) Ce dossier n’existe plus."))
            #expect(page.text.contains(#"href="/queue?state=new&amp;language=fr""#))
            let states = try await Self.states(house)
            #expect(cases.map { states[$0.text]?.owner?.name } == ["Luc", "Amélie", "Amélie"])
            let log = try await house.store.audit(of: cases[1], in: "demo").map(\.action)
            #expect(log.contains(.claimed))
        }
    }

    @Test func handsOverAndCloses() async throws {
        try await visit { house, browser, cases, luc in
            let given = try await browser.submit(
                "/queue/colleague",
                Self.ticked(Array(cases.prefix(2)), ["colleague": luc.id])
            )
            #expect(given.words.contains("2 dossiers sont transmis."))
            try await browser.open("/queue")
            try await browser.submit("/queue/claim", Self.ticked([cases[2]]))
            let closed = try await browser.submit("/queue/close", Self.ticked(cases, ["reason": "resolved"]))
            #expect(closed.words.contains("Un dossier est fermé."))
            #expect(closed.words.contains("\(cases[0].text) Luc s’occupe de ce dossier."))
            let states = try await Self.states(house)
            #expect(cases.map { states[$0.text]?.state } == [.claimed, .claimed, .closed])
        }
    }

    @Test(
        arguments: [
            ("/queue/claim", [:], "cochez d’abord"), ("/queue/colleague", [:], "choisissez à qui"),
            ("/queue/colleague", ["colleague": "x"], "cochez d’abord"),
            ("/queue/close", [:], "choisissez pourquoi"), ("/queue/close", ["reason": "other"], "quelques mots"),
            ("/queue/close", ["reason": "resolved"], "cochez d’abord"),
        ] as [(String, [String: String], String)]
    )
    func changesNothingWhereSomethingIsMissing(path: String, fields: [String: String], sentence: String) async throws {
        try await visit { house, browser, cases, _ in
            let isWithCases = !sentence.contains("cochez")
            let answer = try await browser.submit(path, isWithCases ? Self.ticked(cases, fields) : fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.words.contains(sentence))
            #expect(answer.text.matches(of: /checked/).count == (isWithCases ? cases.count : 0))
            let states = try await Self.states(house).values.map(\.state)
            #expect(Set(states) == [.new])
        }
    }

    @Test func leadsBackToNowhereElse() async throws {
        try await visit { _, browser, cases, _ in
            for back in ["https://example.org/", "//example.org", "/account", ""] {
                let page = try await browser.submit("/queue/claim", Self.ticked([cases[0]], ["back": back]))
                #expect(page.text.contains(#"class="button" href="/queue?state=new""#))
            }
        }
    }
}
