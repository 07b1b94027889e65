import Foundation
import HTTPTypes
import IntakeStore
import Testing

@testable import IntakeServer

/// The register of confidentiality incidents in the console.
struct IncidentPageTests {
    private static let fields = [
        "occurred": "3 mars 2026, le soir", "aware": "2026-03-04", "information": "Prénoms",
        "circumstances": "=Un écran <resté> ouvert", "people": "environ 12", "risk": "none",
        "assessment": "Personne d’autre n’était là", "measures": "Écrans verrouillés",
    ]

    private func visit(_ body: @escaping @Sendable (ConsoleHouse, Browser) async throws -> Void) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("zoe", name: "Zoé", roles: [.coordinator])
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("zoe")
                try await body(house, browser)
            }
        }
    }

    @Test(arguments: [
        (["aware": ""], "Écrivez la date ainsi"), (["aware": "2999-01-01"], "Écrivez la date ainsi"),
        (["aware": "hier"], "Écrivez la date ainsi"), (["people-told": "2026-13-01"], "Écrivez la date ainsi"),
        (["circumstances": " "], "Dites en bref ce qui s’est passé."), (["risk": "x"], "Choisissez une réponse."),
        (["assessment": ""], "Dites ce qui mène à cette conclusion."),
        (["measures": String(repeating: "x", count: 3001)], "3000 caractères au plus"),
    ])
    func tellsWhatHasToBeCorrected(wrong: [String: String], sentence: String) async throws {
        try await visit { house, browser in
            try await browser.open("/incidents/new")
            let answer = try await browser.submit("/incidents", Self.fields.merging(wrong) { $1 })
            #expect(answer.status == .unprocessableContent)
            #expect(answer.words.contains(sentence))
            // What was written stays in the form.
            #expect(answer.words.contains("Prénoms"))
            #expect(try await browser.open("/incidents").words.contains("Aucun incident au registre"))
        }
    }

    @Test func everyVersionCanBeReadAndTheRegisterTaken() async throws {
        try await visit { _, browser in
            try await browser.open("/incidents/new")
            let saved = try await browser.submit("/incidents", Self.fields)
            let path = try #require(saved.location?.split(separator: "?").first.map(String.init))
            let page = try await browser.open(path)
            #expect(page.text.contains("=Un écran &lt;resté&gt; ouvert"))
            let amended = Self.fields.merging(["people": "14", "version": "1"]) { $1 }
            #expect(try await browser.submit(path, amended).location == path + "?done=incident-saved")
            let late = try await browser.submit(path, Self.fields.merging(["people": "15", "version": "1"]) { $1 })
            #expect(late.status == .conflict)
            #expect(late.words.contains("Quelqu’un a modifié cet incident entre-temps"))
            #expect(try await browser.open(path + "?version=1").words.contains("environ 12"))
            #expect(try await browser.open(path).words.contains("14"))
            let list = try await browser.open("/incidents")
            #expect(list.words.contains("Incident nº 1, version 2"))
            let table = try await browser.open("/incidents.csv")
            #expect(table.text.split(separator: "\r\n").count == 3)
            #expect(table.text.contains("'=Un écran"))
        }
    }
}
