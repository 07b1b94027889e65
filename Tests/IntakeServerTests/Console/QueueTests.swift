import Foundation
import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// The lists of cases.
struct QueueTests {
    private func visit(_ body: @escaping @Sendable (ConsoleHouse, Browser) async throws -> Void) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie", name: "Amélie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await body(house, browser)
            }
        }
    }

    @Test(arguments: [
        ("/queue", "Aucun dossier n’attend"), ("/queue?state=closed", "Aucun dossier dans cette liste"),
        ("/queue?state=claimed&mine=1", "Aucun dossier à vous"), ("/queue?state=nonsense", "Aucun dossier n’attend"),
        ("/queue?after=nonsense", "Aucun dossier n’attend"),
    ])
    func saysWhatToDoWhereThereIsNothing(path: String, sentence: String) async throws {
        try await visit { _, browser in
            let page = try await browser.open(path)
            #expect(page.status == .ok)
            #expect(page.words.contains(sentence))
        }
    }

    @Test func putsDistressFirstAndSaysWhy() async throws {
        try await visit { house, browser in
            let plain = try await house.person("+15145550001", texts: ["Bonjour", "1", "HUMAIN"])
            let urgent = try await house.person("+15145550002", texts: ["Bonjour", "1", "je n'ai rien à manger"])
            let words = try await browser.open("/queue").words
            #expect(words.contains("Nouveaux 2"))
            let positions = try [
                "Détresse : à joindre maintenant", urgent.text, "Par ancienneté", plain.text,
            ].map { try #require(words.range(of: $0)?.lowerBound) }
            #expect(positions == positions.sorted())
            #expect(words.contains("Demande à parler à quelqu’un"))
        }
    }

    /// From whatever part of whichever list, the lists themselves lead to what they count.
    @Test(arguments: CaseState.allCases, ["", "&mine=1", "&due=1", "&mine=1&due=1"])
    func listsLeadToNoPartThatIsAlwaysEmpty(state: CaseState, part: String) async throws {
        try await visit { house, browser in
            let waiting = try await house.finishedCase("+15145550001")
            let page = try await browser.open("/queue?state=\(state.rawValue)\(part)")
            let links = page.text.matches(of: /href="(\/queue\?state=[^"]+)"/)
                .map { String($0.1).replacing("&amp;", with: "&") }
            #expect(!links.contains { $0.contains("state=new") && $0.contains("mine=1") })
            #expect(!links.contains { $0.contains("state=closed") && $0.contains("due=1") })
            let new = try #require(links.first { $0.hasPrefix("/queue?state=new") })
            if !part.contains("due") { #expect(try await browser.open(new).text.contains(waiting.text)) }
            // Somebody's bookmark of before.
            #expect(try await browser.open("/queue?state=new&mine=1").text.contains(waiting.text))
        }
    }

    @Test func showsNothingOfAnotherGroup() async throws {
        try await visit { house, browser in
            let other = try await house.finishedCase(organisation: "other")
            let page = try await browser.open("/queue")
            #expect(page.words.contains("Nouveaux 0"))
            #expect(!page.text.contains(other.text))
        }
    }

    @Test func filtersMineAndMarksNews() async throws {
        try await visit { house, browser in
            let mine = try await house.finishedCase("+15145550001")
            let anothers = try await house.finishedCase("+15145550002")
            let amelie = try #require(try await house.store.advocate(login: "amelie")).advocate
            let luc = try await house.account("luc", name: "Luc")
            _ = try await house.store.claim(mine, by: amelie, at: house.clock.now)
            _ = try await house.store.claim(anothers, by: luc, at: house.clock.now)
            _ = try await house.store.caseFile(mine, for: .advocate(amelie), at: house.clock.now)
            let all = try await browser.open("/queue?state=claimed")
            #expect(all.text.contains(mine.text) && all.text.contains(anothers.text))
            #expect(all.words.contains("S’en occupe : Luc"))
            let filtered = try await browser.open("/queue?state=claimed&mine=1")
            #expect(filtered.text.contains(mine.text) && !filtered.text.contains(anothers.text))
            #expect(!filtered.words.contains("Nouveau message à lire"))
            try await house.person("+15145550001", texts: ["autre chose"])
            #expect(try await browser.open("/queue?state=claimed&mine=1").words.contains("Nouveau message à lire"))
        }
    }

    /// A page may weigh 100 KB with its style sheet and scripts, which take a fifth of that.
    @Test func aPageOfFullRowsStaysLight() async throws {
        try await visit { house, browser in
            let amelie = try #require(try await house.store.advocate(login: "amelie")).advocate
            for number in 0..<50 {
                try await house.person("+1514555" + String(1000 + number), texts: ["Bonjour", "1", "HUMAIN"])
            }
            try await house.store.write { connection in
                try connection.execute(
                    """
                    UPDATE cases SET state = 'claimed', advocate_id = ?, handed_over_by = ?, needs_attention = 1,
                        is_distress = 1, channels = 'sms voice', deadline = '2026-12-01', next_call_on = '2026-12-02',
                        reasons = 'human callBack distress wrote undeliverable'
                    """,
                    amelie.id,
                    amelie.id
                )
            }
            let page = try await browser.open("/queue?state=claimed")
            #expect(page.text.contains("data-step"))
            #expect(page.text.utf8.count < 80_000)
        }
    }

    @Test func turnsPagesWithoutLosingACase() async throws {
        try await visit { house, browser in
            var expected: Set<String> = []
            for number in 0..<53 {
                let phone = "+1514555" + String(1000 + number)
                expected.insert(try await house.person(phone, texts: ["Bonjour", "1", "HUMAIN"]).text)
            }
            var path: String? = "/queue"
            var seen: [String] = []
            while let current = path {
                let page = try await browser.open(current)
                seen += page.text.matches(of: /<h3><a data-step id="open-([^"]+)"/).map { String($0.1) }
                path = page.text.firstMatch(of: /href="([^"]+)" rel="next"/)
                    .map { String($0.1).replacing("&amp;", with: "&") }
            }
            #expect(seen.count == 53)
            #expect(Set(seen) == expected)
        }
    }

    @Test func showsAnAdministratorCountsAlone() async throws {
        try await visit { house, browser in
            let reference = try await house.finishedCase()
            try await house.account("sys", roles: [.administrator])
            try await browser.open("/account")
            try await browser.submit("/sign-out")
            #expect(try await browser.signIn("sys").status == .seeOther)
            let page = try await browser.open("/queue")
            #expect(page.words.contains("Nouveaux 1"))
            #expect(!page.text.contains(reference.text))
            #expect(!page.text.contains("/queue?state"))
        }
    }
}
