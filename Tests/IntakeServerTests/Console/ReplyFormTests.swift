import Foundation
import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// Answers that are written beforehand, and the cost of those that take several texts.
struct ReplyFormTests {
    private func visit(_ body: @escaping @Sendable (ConsoleHouse, Browser, String) async throws -> Void) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            let amelie = try await house.account("amelie", name: "Amélie", language: .english)
            _ = try await house.store.claim(reference, by: amelie, at: house.clock.now)
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                let path = "/cases/\(reference.text)"
                try await browser.open(path)
                try await body(house, browser, path)
            }
        }
    }

    @Test func insertsAnAnswerInThePersonsLanguageAndSendsNothing() async throws {
        try await visit { house, browser, path in
            let page = try await browser.open(path)
            #expect(page.text.contains("<option value=\"missed\">Missed call</option>"))
            let fields = ["do": "insert", "canned": "missed", "text": "Bonjour"]
            let answer = try await browser.submit(path + "/reply", fields)
            #expect(answer.status == .ok)
            let reference = path.dropFirst("/cases/".count)
            #expect(
                answer.text.contains(
                    ">Bonjour\nOn vous a appelé. \(reference), Groupe &lt;b&gt;démo&lt;/b&gt;</textarea>"
                )
            )
            #expect(house.wakes.value == 0)
            let none = try await browser.submit(path + "/reply", ["do": "insert", "text": "Bonjour"])
            #expect(none.text.contains(">Bonjour</textarea>"))
        }
    }

    @Test func asksBeforeSendingWhatTakesSeveralTexts() async throws {
        try await visit { house, browser, path in
            let text = String(repeating: "x", count: 400)
            let fields = ["do": "send", "text": text, "agreed": ""]
            let answer = try await browser.submit(path + "/reply", fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.words.contains("This message costs 3 texts."))
            #expect(answer.text.contains("name=\"agreed\" value=\"3\""))
            #expect(answer.text.contains(">\(text)</textarea>"))
            #expect(house.wakes.value == 0)
            let other = fields.merging(["agreed": "2"]) { $1 }
            #expect(try await browser.submit(path + "/reply", other).status == .unprocessableContent)
            let agreed = fields.merging(["agreed": "3"]) { $1 }
            #expect(try await browser.submit(path + "/reply", agreed).location == path + "?done=replied")
            #expect(house.wakes.value == 1)
        }
    }

    /// What would be written before the person consented could not be shown, and may not be kept.
    @Test func offersNoTextToSomebodyWhoHasNotConsented() async throws {
        try await visit { house, browser, _ in
            let reference = try await house.person("+15145550009", texts: ["Bonjour", "HUMAIN"])
            let path = "/cases/\(reference.text)"
            try await browser.open(path)
            try await browser.submit(path + "/claim")
            let page = try await browser.open(path)
            #expect(!page.text.contains("id=\"reply-text\""))
            #expect(page.words.contains("The person has not agreed yet"))
            let answer = try await browser.submit(path + "/reply", ["do": "send", "text": "Bonjour"])
            #expect(answer.status != .seeOther)
            #expect(house.wakes.value == 0)
        }
    }

    /// The case is given to a colleague, or the person texts STOP, while somebody writes.
    @Test(arguments: ["handed over", "closed", "stopped"])
    func keepsTheWordsWhereTheyCanNoLongerGo(change: String) async throws {
        try await visit { house, browser, path in
            let store = house.store
            let reference = try #require(CaseReference(reading: String(path.dropFirst("/cases/".count))))
            let amelie = try #require(try await store.advocate(login: "amelie")).advocate
            let luc = try await house.account("luc", name: "Luc")
            switch change {
            case "handed over": _ = try await store.handOver(reference, to: luc.id, by: amelie, at: house.clock.now)
            case "closed": _ = try await store.close(reference, reason: "fait", by: amelie, at: house.clock.now)
            default: try await house.person("+15145550111", texts: ["STOP"])
            }
            let answer = try await browser.submit(path + "/reply", ["do": "send", "text": "Une longue réponse"])
            #expect(answer.status == .conflict)
            #expect(answer.text.contains(">Une longue réponse</textarea>"))
            #expect(answer.text.contains("href=\"#note-text\""))
            #expect(answer.words.contains("Luc handles this case.") == (change == "handed over"))
            #expect(house.wakes.value == 0)
            if change != "stopped" {
                let fields = ["outcome": "reached", "note": "Ce qu’elle a dit"]
                let call = try await browser.submit(path + "/calls", fields)
                #expect(call.status == .conflict)
                #expect(call.text.contains(">Ce qu’elle a dit</textarea>"))
            }
            let note = try await browser.submit(path + "/notes", ["text": "Une longue réponse"])
            #expect(note.location == path + "?done=noted")
        }
    }

    @Test func loadsTheScriptThatCountsOnlyWhereThereIsSomethingToWrite() async throws {
        try await visit { _, browser, path in
            let page = try await browser.open(path)
            let script = try #require(page.text.firstMatch(of: /src="(\/assets\/reply-cost\.[^"]+\.js)"/)).1
            let answer = try await browser.open(String(script))
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(!(try await browser.open("/queue").text.contains("reply-cost")))
        }
    }

    @Test func letsShortcutsBeSwitchedOff() async throws {
        try await visit { _, browser, path in
            #expect(try await browser.open(path).text.contains("id=\"shortcuts\""))
            #expect(try await browser.submit("/account/shortcuts").location == "/account?done=shortcuts")
            let page = try await browser.open(path)
            #expect(!page.text.contains("id=\"shortcuts\""))
            #expect(!page.text.contains("/assets/shortcuts"))
            try await browser.submit("/account/shortcuts", ["shortcuts": "on"])
            #expect(try await browser.open("/account").text.contains("value=\"on\" checked"))
        }
    }
}
