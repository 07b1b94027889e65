import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// Finding cases, and narrowing lists.
struct SearchTests {
    private func visit(_ body: @escaping @Sendable (ConsoleHouse, Browser) async throws -> Void) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie", name: "Amélie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await browser.open("/queue")
                try await body(house, browser)
            }
        }
    }

    @Test func findsByNamePhoneAndReferenceInEveryList() async throws {
        try await visit { house, browser in
            let marie = try await house.finishedCase("+15145550111", name: "Marie-Ève")
            let jean = try await house.finishedCase("+15145550112", name: "Jean")
            let amelie = try #require(try await house.store.advocate(login: "amelie")).advocate
            _ = try await house.store.claim(marie, by: amelie, at: house.clock.now)
            _ = try await house.store.close(marie, reason: "resolved", by: amelie, at: house.clock.now)
            for typed in ["MARIE", "eve marie", "514 555-0111", marie.text.lowercased()] {
                let page = try await browser.submit("/queue/search", ["search": typed])
                #expect(page.status == .ok)
                #expect(page.text.contains("/cases/\(marie.text)") && !page.text.contains(jean.text))
                #expect(page.words.contains("Liste : Fermés"))
            }
        }
    }

    @Test(arguments: ["mari", "Zoé", "?", ""])
    func saysWhatToTryWhereNothingIsFound(typed: String) async throws {
        try await visit { house, browser in
            _ = try await house.finishedCase(name: "Marie")
            let page = try await browser.submit("/queue/search", ["search": typed])
            #expect(page.status == .ok)
            #expect(page.words.contains("Aucun dossier trouvé"))
        }
    }

    @Test func putsWhatWasTypedIntoNoAddress() async throws {
        try await visit { house, browser in
            for number in 0..<52 {
                try await house.person("+1514555" + String(1000 + number), texts: Self.askHuman)
            }
            let first = try await browser.submit("/queue/search", ["search": "<Zénobie>"])
            #expect(first.text.contains("&lt;Zénobie&gt;"))
            let links = first.text.matches(of: /(?:href|action|formaction)="([^"]*)"/).map { String($0.1) }
            #expect(!links.isEmpty && links.allSatisfy { !$0.contains("nobie") })
        }
    }

    @Test func turnsThePagesOfASearch() async throws {
        try await visit { house, browser in
            for _ in 0..<51 {
                try await house.person("+15145550111", texts: Self.askHuman + ["NOUVEAU", "1"])
            }
            let first = try await browser.submit("/queue/search", ["search": "514 555 0111"])
            let cursor = try #require(first.text.firstMatch(of: /name="after" value="([^"]+)"/)).1
            let second = try await browser.submit(
                "/queue/search",
                ["search": "514 555 0111", "after": String(cursor)]
            )
            let seen = [first, second].flatMap { Self.references($0) }
            #expect(seen.count == 51 && Set(seen).count == 51)
            let again = try await browser.submit("/queue/search", ["search": "514 555 0111", "after": "nonsense"])
            #expect(Self.references(again) == Self.references(first))
        }
    }

    @Test func narrowsAndKeepsTheFilterInEveryLink() async throws {
        try await visit { house, browser in
            let reference = try await house.finishedCase()
            let day = CivilDate(house.clock.now, in: house.settings.timeZone("demo"))
            let fitting = [
                "language=fr", "channel=sms", "checklist=court", "from=\(day.iso)&to=\(day.iso)", "office=&from=",
                "language=klingon&from=2026-13-45", "due=1",
            ]
            for part in fitting {
                #expect(try await browser.open("/queue?\(part)").text.contains(reference.text), "\(part)")
            }
            let others = [
                "language=en", "channel=voice", "checklist=gone", "to=\(day.adding(days: -1).iso)", "office=laval",
                "from=\(day.adding(days: 1).iso)",
            ]
            for part in others {
                let page = try await browser.open("/queue?\(part)")
                #expect(!page.text.contains(reference.text), "\(part)")
                #expect(page.words.contains("Nouveaux 1"))
                let links = page.text.matches(of: /href="(\/queue\?[^"]+)"/).map { String($0.1) }
                let kept = links.filter { $0.contains(part) }
                #expect(kept.count >= CaseState.allCases.count, "\(part)")
            }
            #expect(try await browser.open("/queue?language=en").words.contains("Tout montrer"))
        }
    }

    private static let askHuman = ["Bonjour", "1", "HUMAIN"]

    private static func references(_ answer: Answer) -> [String] {
        answer.text.matches(of: /<h3><a data-step id="open-([^"]+)"/).map { String($0.1) }
    }
}
