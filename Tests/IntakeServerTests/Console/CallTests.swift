import Foundation
import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// Noting calls back to a person.
struct CallTests {
    @Test func isNotedAndShownInTheQueue() async throws {
        try await ConsoleHouse.with { house in
            let path = "/cases/\(try await house.finishedCase().text)"
            try await house.account("amelie", name: "Amélie", language: .english)
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                #expect(!(try await browser.open(path).text.contains("/calls")))
                try await browser.submit(path + "/claim")
                try await browser.open(path)
                let fields = ["outcome": "left-message", "note": "Chez sa sœur", "next": "2026-12-01"]
                #expect(try await browser.submit(path + "/calls", fields).location == path + "?done=called")
                let page = try await browser.open(path + "?done=called")
                for words in ["The call is noted.", "Left a message", "Chez sa sœur", "Next call: Dec 1, 2026"] {
                    #expect(page.words.contains(words), "missing: \(words)")
                }
                #expect(page.words.contains("Amélie called the person · Left a message"))
                #expect(try await browser.open("/queue?state=claimed").words.contains("Call again on Dec 1, 2026"))
            }
        }
    }

    @Test(
        arguments: [
            (["outcome": ""], "Choisissez ce que l’appel a donné.", "call-outcome"),
            (["outcome": "reached", "next": "demain"], "Écrivez la date du prochain appel", "call-next"),
            (["outcome": "reached", "next": "2026-01"], "Écrivez la date du prochain appel", "call-next"),
            (["outcome": "reached", "next": "2026-01-01"], "ne peut pas être dans le passé", "call-next"),
        ]
    )
    func refusesAndKeepsTheWords(fields: [String: String], sentence: String, field: String) async throws {
        try await ConsoleHouse.with { house in
            let path = "/cases/\(try await house.finishedCase().text)"
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await browser.open(path)
                try await browser.submit(path + "/claim")
                let answer = try await browser.submit(path + "/calls", fields.merging(["note": "garde ceci"]) { $1 })
                #expect(answer.status == .unprocessableContent)
                #expect(answer.words.contains(sentence))
                #expect(answer.text.contains("href=\"#\(field)\""))
                #expect(answer.text.contains(">garde ceci</textarea>"))
            }
        }
    }
}
