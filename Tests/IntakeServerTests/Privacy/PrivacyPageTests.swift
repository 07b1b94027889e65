import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// What coordinators do with what is held on people, through the console.
struct PrivacyPageTests {
    /// Runs a test with a case, as a coordinator who gave password and code a moment ago.
    private func visit(
        _ body: @escaping @Sendable (ConsoleHouse, Browser, CaseReference) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            try await house.account("zoe", name: "Zoé", roles: [.advocate, .coordinator])
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("zoe")
                try await body(house, browser, reference)
            }
        }
    }

    @Test func showsConsentWordForWord() async throws {
        try await visit { _, browser, reference in
            let page = try await browser.open("/cases/\(reference.text)/privacy")
            #expect(page.status == .ok)
            #expect(page.words.contains("Donné le"))
            #expect(page.words.contains("texto"))
            #expect(page.words.contains("Gardé : le dossier est ouvert"))
            let file = try await browser.open("/cases/\(reference.text)")
            #expect(file.words.contains("Consentement donné par texto"))
        }
    }

    @Test func tellsTheDayOnWhichAClosedCaseGoes() async throws {
        try await visit { house, browser, reference in
            try await browser.open("/cases/\(reference.text)")
            let zoe = try #require(try await house.store.advocate(login: "zoe")).advocate
            _ = try await house.store.close(reference, reason: "resolved", by: zoe, at: house.clock.now)
            let today = CivilDate(house.clock.now, in: house.settings.timeZone("demo"))
            let day = house.moments.day(today.adding(months: 12)).full
            let page = try await browser.open("/cases/\(reference.text)")
            #expect(page.words.contains("Sera détruit dans la nuit du \(day) : 12 mois après sa fermeture"))
        }
    }

    @Test func aHoldIsSetShownAndLifted() async throws {
        try await visit { _, browser, reference in
            let path = "/cases/\(reference.text)/hold"
            try await browser.open("/cases/\(reference.text)/privacy")
            let refused = try await browser.submit(path, ["reason": " "])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.words.contains("Écrivez la raison."))
            let set = try await browser.submit(path, ["reason": "Recours <devant> le tribunal"])
            #expect(set.location == "/cases/\(reference.text)/privacy?done=held")
            let page = try await browser.open(set.location ?? "")
            #expect(page.text.contains("Recours &lt;devant&gt; le tribunal"))
            #expect(page.words.contains("Conservation obligatoire, décidée par Zoé"))
            #expect(try await browser.open("/cases/\(reference.text)").words.contains("décidée par Zoé"))

            try await browser.open("/cases/\(reference.text)/erase")
            let erased = try await browser.submit(
                "/cases/\(reference.text)/erase",
                ["reason": "request", "sure": "yes"]
            )
            #expect(erased.status == .conflict)
            #expect(erased.words.contains("décidée par Zoé"))
            #expect(erased.text.contains("Recours &lt;devant&gt; le tribunal"))

            let lifted = try await browser.submit("/cases/\(reference.text)/hold/lift", ["reason": "Jugé"])
            #expect(try await browser.open(lifted.location ?? "").words.contains("Levée par Zoé"))
        }
    }

    @Test func erasureAsksForAReasonAndACheck() async throws {
        try await visit { house, browser, reference in
            let path = "/cases/\(reference.text)/erase"
            let page = try await browser.open(path)
            #expect(page.words.contains("Ce qui est détruit") && page.words.contains("Ce qui reste"))
            for fields in [[:], ["reason": "request"], ["sure": "yes"], ["reason": "retention", "sure": "yes"]] {
                #expect(try await browser.submit(path, fields).status == .unprocessableContent)
            }
            let zoe = try #require(try await house.store.advocate(login: "zoe")).advocate
            let kept = try await house.store.caseFile(reference, for: .advocate(zoe), at: house.clock.now)
            #expect(kept?.phone != nil)
            let done = try await browser.submit(path, ["reason": "request", "sure": "yes"])
            #expect(done.location == "/cases/\(reference.text)/privacy?done=erased")
            let after = try await browser.open(done.location ?? "")
            #expect(after.words.contains("par Zoé : à la demande de la personne, auprès du groupe"))
            let file = try await browser.open("/cases/\(reference.text)")
            #expect(!file.words.contains("Personne ne rappelle") && !file.words.contains("Marie"))
        }
    }

    @Test(arguments: ["erase", "export"])
    func passwordAndCodeAreAskedForAgain(page: String) async throws {
        try await visit { house, browser, reference in
            house.clock.advance(by: SessionLimits.confirmed + 1)
            let path = "/cases/\(reference.text)/\(page)"
            let asked = try await browser.open(path)
            #expect(asked.status == .seeOther)
            let confirmation = try #require(asked.location)
            #expect(confirmation.hasPrefix("/account/confirm?next="))
            let form = try await browser.open(confirmation)
            #expect(form.text.contains("value=\"\(path)\""))
            #expect(try await browser.submit(path).status == .seeOther)
        }
    }

    @Test func theArchiveIsAZipOfTheWholePerson() async throws {
        try await visit { _, browser, reference in
            let path = "/cases/\(reference.text)/export"
            #expect(try await browser.open(path).words.contains(reference.text))
            let archive = try await browser.submit(path)
            #expect(archive.status == .ok)
            #expect(archive.headers[.contentType] == "application/zip")
            #expect(archive.headers[.contentDisposition]?.contains("porte-voix-\(reference.text).zip") == true)
            #expect(archive.text.hasPrefix("PK"))
            let history = try await browser.open("/cases/\(reference.text)")
            #expect(history.words.contains("a pris une copie de tout, pour la personne"))
        }
    }

    @Test func theListShowsWhatGoesSoon() async throws {
        try await visit { house, browser, reference in
            #expect(try await browser.open("/privacy").words.contains("Aucun dossier n’arrive bientôt"))
            #expect(try await browser.open("/privacy").words.contains("n’a jamais été fait"))
            let zoe = try #require(try await house.store.advocate(login: "zoe")).advocate
            try await browser.open("/cases/\(reference.text)")
            _ = try await house.store.close(reference, reason: "resolved", by: zoe, at: house.clock.now)
            let run = house.clock.now + 360 * 86_400
            _ = try await house.store.endRetention(under: .usual, at: run)
            house.clock.advance(by: 360 * 86_400 + 60)
            try await browser.signIn("zoe")
            let page = try await browser.open("/privacy")
            #expect(
                page.words.contains("\(reference.text) , Fermé le")
                    || page.words.contains("\(reference.text), Fermé le")
            )
            #expect(page.words.contains("Sera détruit dans la nuit du"))
            #expect(!page.words.contains("n’a jamais été fait"))
            #expect(page.words.contains("Dernier passage"))
        }
    }

    @Test func whoRunsTheSystemSeesTheRulesAndNoCase() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("chef", roles: [.administrator])
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("chef")
                let page = try await browser.open("/privacy")
                #expect(page.words.contains("12 mois après leur fermeture"))
                #expect(!page.words.contains("Dossiers bientôt détruits"))
            }
        }
    }
}

extension ConsoleHouse {
    fileprivate var moments: Moments { Moments(language: .french, timeZone: settings.timeZone("demo")) }
}
