import Foundation
import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// Handing a case over, merging and reopening, as advocates do it.
struct CaseSharingTests {
    /// Amélie has a finished case; Luc is a colleague, and another group has somebody too.
    private func visit(
        _ body: @escaping @Sendable (ConsoleHouse, Browser, CaseReference) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            let amelie = try await house.account("amelie", name: "Amélie")
            try await house.account("luc", name: "Luc")
            try await house.account("dan", name: "Dan", organisation: "other")
            _ = try await house.store.claim(reference, by: amelie, at: house.clock.now)
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await browser.open("/cases/\(reference.text)")
                try await body(house, browser, reference)
            }
        }
    }

    @Test func givesACaseToAColleagueWhoIsTold() async throws {
        try await visit { house, browser, reference in
            let path = "/cases/\(reference.text)"
            #expect(try await browser.submit(path + "/colleague").words.contains("Choisissez à qui transmettre"))
            let luc = try #require(try await house.store.advocate(login: "luc")).advocate
            let answer = try await browser.submit(path + "/colleague", ["colleague": luc.id])
            #expect(answer.location == path + "?done=handed-over")
            #expect(try await browser.open(path).words.contains("Amélie a transmis le dossier · Luc"))
            try await browser.submit("/sign-out")
            #expect(try await browser.signIn("luc").status == .seeOther)
            #expect(try await browser.open("/queue?state=claimed").words.contains("Transmis par Amélie"))
            #expect(try await browser.open(path).words.contains("Amélie vous a transmis ce dossier."))
        }
    }

    @Test func givesACaseToAnotherGroupOnlyWithConsent() async throws {
        try await visit { _, browser, reference in
            let path = "/cases/\(reference.text)"
            let page = try await browser.open(path)
            #expect(page.text.contains("<option value=\"other\">"))
            #expect(!page.text.contains("<option value=\"demo\">"))
            let incomplete = [
                ["group": "other", "consent": "by-phone"], ["group": "other", "agreed": "yes"],
                ["group": "other", "agreed": "yes", "consent": "guessed"],
            ]
            for fields in incomplete {
                let answer = try await browser.submit(path + "/group", fields)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.words.contains("Sans l’accord de la personne, rien ne part."))
            }
            for group in ["", "demo", "nowhere"] {
                let fields = ["group": group, "agreed": "yes", "consent": "by-phone"]
                #expect(try await browser.submit(path + "/group", fields).words.contains("Choisissez le groupe"))
            }
            let fields = ["group": "other", "agreed": "yes", "consent": "by-phone", "words": "Bon courage"]
            #expect(try await browser.submit(path + "/group", fields).location == "/queue?done=given-to-group")
            #expect(try await browser.open(path).status == .notFound)
            try await browser.submit("/sign-out")
            #expect(try await browser.signIn("dan").status == .seeOther)
            let seen = try await browser.open(path)
            #expect(seen.words.contains("Bon courage"))
            #expect(seen.words.contains("a transmis le dossier à votre groupe · Groupe"))
            #expect(seen.words.contains("accord donné au téléphone"))
        }
    }

    @Test func mergesADuplicateAndLeadsFromOneToTheOther() async throws {
        try await visit { house, browser, reference in
            let path = "/cases/\(reference.text)"
            let other = try await house.person("+15145550122", texts: ["Bonjour", "1", "HUMAIN"])
            for wrong in ["", "xyz", reference.text] {
                let answer = try await browser.submit(path + "/merge", ["reference": wrong])
                #expect(answer.status == .unprocessableContent)
                #expect(answer.words.contains("Aucun autre dossier de votre organisme"))
            }
            let written = other.text.lowercased()
            #expect(try await browser.submit(path + "/merge", ["reference": written]).location == path + "?done=merged")
            let page = try await browser.open(path)
            #expect(page.text.contains("href=\"/cases/\(other.text)\""))
            #expect(page.words.contains("Amélie a fusionné ici un autre dossier · \(other.text)"))
            let merged = try await browser.open("/cases/\(other.text)")
            #expect(merged.words.contains("Fusionné dans le dossier \(reference.text)"))
            #expect(!merged.text.contains("/reopen"))
        }
    }

    @Test func offersTheOtherCasesOfTheSamePerson() async throws {
        try await visit { house, browser, reference in
            let second = try await house.person("+15145550111", texts: ["NOUVEAU", "1", "HUMAIN"])
            #expect(second != reference)
            let page = try await browser.open("/cases/\(reference.text)")
            #expect(page.words.contains("Autres dossiers de cette personne \(second.text), Nouveau"))
            #expect(page.text.contains("name=\"other\" value=\"\(second.text)\""))
            let path = "/cases/\(reference.text)"
            #expect(try await browser.submit(path + "/merge", ["other": second.text]).location == path + "?done=merged")
        }
    }

    @Test func reopensAClosedCaseWithAReason() async throws {
        try await visit { _, browser, reference in
            let path = "/cases/\(reference.text)"
            try await browser.submit(path + "/close", ["reason": "resolved"])
            #expect(try await browser.open(path).text.contains("/reopen"))
            #expect(try await browser.submit(path + "/reopen").words.contains("Dites pourquoi le dossier est rouvert."))
            let answer = try await browser.submit(path + "/reopen", ["reason": "Le problème revient"])
            #expect(answer.location == path + "?done=reopened")
            let page = try await browser.open(path)
            #expect(page.words.contains("Le problème revient"))
            #expect(page.words.contains("Amélie a rouvert le dossier"))
        }
    }
}
