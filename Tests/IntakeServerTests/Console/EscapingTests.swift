import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// Whatever people write is shown as they wrote it, and does nothing.
struct EscapingTests {
    static let attack = "<script>alert('x')</script>\"><img src=x onerror=alert()>{{layout.formToken}}"

    @Test(arguments: [Language.french, .english])
    func showsWordsAsWords(language: Language) async throws {
        try await ConsoleHouse.with { house in
            let attack = Self.attack
            let reference = try await house.person(
                "+15145550111",
                texts: [attack, "1", attack, attack, attack, "3 mars 2026", "1", attack, "1", "1", attack]
            )
            let account = try await house.account("amelie", name: attack, language: language)
            _ = try await house.store.claim(reference, by: account, at: house.clock.now)
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                let path = "/cases/\(reference.text)"
                try await browser.open(path)
                try await browser.submit(path + "/notes", ["text": attack])
                try await browser.submit(path + "/reply", ["text": attack])
                let long = String(repeating: attack, count: 20)
                let pages = [
                    try await browser.submit(path + "/reply", ["text": long]),
                    try await browser.submit(path + "/close", ["reason": attack, "words": attack]),
                    try await browser.open(path),
                    try await browser.open("/queue?state=claimed"),
                    try await browser.open("/account"),
                    try await browser.open("/" + Browser.encoded(["page": attack])),
                ]
                for page in pages {
                    #expect(!page.text.contains("<script>"))
                    #expect(!page.text.contains("<img"))
                    #expect(!page.text.contains("</script>\""))
                }
                // Shown, in its place, in each of them: name, answers, remark, first and other words, texts, note.
                let shown = pages[2].text.matches(of: /&lt;script&gt;alert/).count
                #expect(shown >= 10)
                #expect(pages[2].text.contains("{{layout.formToken}}"))
            }
        }
    }

    @Test func showsALoginAsWritten() async throws {
        try await ConsoleHouse.with { house in
            try await house.visit { client in
                let browser = Browser(client)
                let answer = try await browser.signIn(Self.attack, password: "x")
                #expect(!answer.text.contains("<script"))
                #expect(answer.text.contains("&lt;script&gt;"))
            }
        }
    }

    @Test func putsNothingPersonalInAddresses() async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase(name: "Zénobie")
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                for path in ["/queue", "/cases/\(reference.text)", "/account", "/tasks"] {
                    let page = try await browser.open(path)
                    let links = page.text.matches(of: /(?:href|action)="([^"]*)"/).map { String($0.1) }
                    #expect(!links.isEmpty)
                    for link in links where !link.hasPrefix("tel:") {
                        #expect(!link.contains("555") && !link.contains("nobie") && !link.contains("amelie"))
                    }
                }
            }
        }
    }
}
