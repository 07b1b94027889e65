import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// The page of tasks.
struct TaskPageTests {
    private func stray(_ house: ConsoleHouse, _ text: String, organisation: String = "demo") async throws {
        try await house.store.keepStray(
            sender: "12345",
            line: try #require(PhoneNumber(e164: ConsoleHouse.line)),
            organisation: organisation,
            text: text,
            account: "demo",
            providerMessageID: UUID().uuidString,
            at: house.clock.now
        )
    }

    @Test func showsWhatWaitsAndWhoDidIt() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie", name: "Amélie")
            try await house.account("sys", roles: [.administrator])
            try await stray(house, "votre <code> est 42")
            try await stray(house, "rien à voir", organisation: "other")
            let reference = try await house.finishedCase()
            try await house.person("+15145550111", texts: ["STOP"])
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                #expect(try await browser.open("/queue").words.contains("Tâches 2"))
                let page = try await browser.open("/tasks")
                #expect(page.words.contains("Texto sans dossier"))
                #expect(page.text.contains("votre &lt;code&gt; est 42") && !page.text.contains("rien à voir"))
                #expect(page.words.contains("Ne veut plus de textos"))
                #expect(page.text.contains("/cases/\(reference.text)"))
                let task = try #require(page.text.firstMatch(of: /action="(\/tasks\/[^"]+\/done)"/)).1
                let done = try await browser.submit(String(task))
                #expect(done.location == "/tasks?done=task-done")
                let after = try await browser.open("/tasks?done=task-done")
                #expect(after.words.contains("La tâche est faite."))
                #expect(after.words.contains("Tâches 1") && after.words.contains("fait par Amélie"))
                #expect(try await browser.submit(String(task)).location == "/tasks?done=task-was-done")
                try await browser.submit("/sign-out")
                #expect(try await browser.signIn("sys").status == .seeOther)
                let counts = try await browser.open("/queue")
                #expect(!counts.text.contains("/tasks"))
            }
        }
    }

    @Test func staysLightHoweverLongTheTexts() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            for number in 0..<50 {
                house.clock.advance(by: 1)
                try await stray(house, "#\(number)# " + String(repeating: "é", count: 1600))
            }
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                var seen: [String] = []
                var next: String? = "/tasks"
                while let path = next {
                    let page = try await browser.open(path)
                    #expect(page.text.utf8.count < 80_000)
                    seen += page.text.matches(of: /#([0-9]+)#/).map { String($0.1) }
                    next = page.text.firstMatch(of: /href="([^"]+)" rel="next"/)
                        .map { String($0.1).replacing("&amp;", with: "&") }
                }
                #expect(seen.count == 50 && Set(seen).count == 50)
            }
        }
    }

    @Test func tellsOfAMessageThatWasNotKept() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.store.discardRecording(
                account: "demo",
                providerRecordingID: "RE1",
                organisation: "demo",
                at: house.clock.now
            )
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                let page = try await browser.open("/tasks")
                #expect(page.words.contains("Message vocal perdu ou en retard"))
                #expect(page.words.contains("Il n’a pas été gardé"))
                #expect(!page.text.contains("/cases/") && !page.text.contains("RE1"))
            }
        }
    }

    @Test func saysWhatWillComeWhereNothingWaits() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                let page = try await browser.open("/tasks")
                #expect(page.words.contains("Aucune tâche n’attend"))
                #expect(try await browser.open("/tasks?after=nonsense").status == .ok)
            }
        }
    }
}
