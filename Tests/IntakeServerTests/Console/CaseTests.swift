import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// What advocates see of a case, and what they do with it.
struct CaseTests {
    /// A finished case, and a browser of an advocate of its group.
    private func visit(
        reach: String = "1",
        story: String = "Personne ne rappelle",
        _ body: @escaping @Sendable (ConsoleHouse, Browser, String) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase(story: story, reach: reach)
            try await house.account("amelie", name: "Amélie")
            try await house.account("luc", name: "Luc")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await body(house, browser, "/cases/\(reference.text)")
            }
        }
    }

    @Test func showsWhatAnAdvocateNeeds() async throws {
        try await visit { _, browser, path in
            let page = try await browser.open(path)
            let expected = [
                "514 555-0111", "Marie", "texto ou appel", "Veut l’aide d’un groupe", "Aucun suivi Oui (lu dans oui )",
                "A ajouté depuis 3 mois", "Bulletin, 2012-04 · à vérifier avant de s’y fier Position A",
                "Récit Personne ne rappelle", "3 mars 2026", "1 juin 2026", "Avis de 90 jours", "Ses premiers mots",
                "Bonjour, mon agent", "Prendre ce dossier",
            ]
            for words in expected {
                #expect(page.words.contains(words), "missing: \(words)")
            }
            #expect(!page.text.contains("/reply"))
            #expect(!page.text.contains("/close"))
        }
    }

    @Test func marksQuestionsWithoutAnAnswer() async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.person("+15145550122", texts: ["Bonjour", "1", "HUMAIN"])
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                let page = try await browser.open("/cases/\(reference.text)")
                #expect(page.words.contains("Récit Pas encore répondu"))
                #expect(page.words.contains("Entrevue incomplète"))
            }
        }
    }

    @Test func showsANumberAndATimeBeforeConsent() async throws {
        try await ConsoleHouse.with { house in
            let texts = ["Secret avant accord", "HUMAIN", "mardi matin"]
            let reference = try await house.person("+15145550133", texts: texts)
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                let page = try await browser.open("/cases/\(reference.text)")
                #expect(page.words.contains("514 555-0133"))
                #expect(page.words.contains("mardi matin"))
                #expect(!page.text.contains("Secret avant accord"))
                #expect(!page.words.contains("Réponses"))
                #expect(!page.words.contains("Messages"))
            }
        }
    }

    @Test func isClaimedByOneAndSaysByWhom() async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            let path = "/cases/\(reference.text)"
            try await house.account("amelie", name: "Amélie")
            try await house.account("luc", name: "Luc")
            try await house.visit { client in
                let (amelie, luc) = (Browser(client), Browser(client))
                for (browser, login) in [(amelie, "amelie"), (luc, "luc")] {
                    #expect(try await browser.signIn(login).status == .seeOther)
                    try await browser.open(path)
                }
                #expect(try await amelie.submit(path + "/claim").location == path + "?done=claimed")
                #expect(try await luc.submit(path + "/claim").location == path + "?done=taken")
                let page = try await luc.open(path + "?done=taken")
                #expect(page.words.contains("Quelqu’un a pris ce dossier juste avant vous."))
                #expect(page.words.contains("Amélie s’occupe de ce dossier."))
                #expect(!page.text.contains("/reply"))
                #expect(try await amelie.open(path + "?done=claimed").words.contains("Le dossier est à vous."))
                for action in ["release", "close", "reply", "move"] {
                    let fields = ["text": "Bonjour", "reason": "resolved", "list": "waiting"]
                    #expect(try await luc.submit("\(path)/\(action)", fields).status == .conflict)
                }
            }
        }
    }

    @Test func queuesAReplyAndShowsItsCost() async throws {
        try await visit { house, browser, path in
            try await browser.open(path)
            try await browser.submit(path + "/claim")
            try await browser.open(path)
            let answer = try await browser.submit(path + "/reply", ["text": "Bonjour Marie, à demain. Çà va?"])
            #expect(answer.location == path + "?done=replied")
            #expect(house.wakes.value == 1)
            let page = try await browser.open(path)
            #expect(page.words.contains("Amélie · texto"))
            #expect(page.words.contains("en attente d’envoi · 31 caractères, 1 texto"))
            let items = try await house.store.claimOutbox(at: house.clock.now, limit: 10, exceptLines: [])
            #expect(items.map(\.text) == ["Bonjour Marie, à demain. Çà va?".transliteratedToGSM7()])
            #expect(items.map(\.to.e164) == ["+15145550111"])
        }
    }

    @Test(arguments: [("", "Écrivez le message"), (String(repeating: "x", count: 1000), "7 textos")])
    func refusesRepliesAndKeepsTheWords(text: String, sentence: String) async throws {
        try await visit { house, browser, path in
            try await browser.open(path)
            try await browser.submit(path + "/claim")
            try await browser.open(path)
            let answer = try await browser.submit(path + "/reply", ["text": text])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.words.contains(sentence))
            #expect(answer.text.contains(">\(text)</textarea>"))
            #expect(answer.text.contains("href=\"#reply-text\""))
            #expect(house.wakes.value == 0)
        }
    }

    @Test(arguments: [("2", "qu’on l’appelle"), ("4", "ni appel ni texto")])
    func offersNoReplyWhereTextsAreNotSafe(reach: String, sentence: String) async throws {
        try await visit(reach: reach) { house, browser, path in
            try await browser.open(path)
            try await browser.submit(path + "/claim")
            let page = try await browser.open(path)
            #expect(page.words.contains(sentence))
            #expect(!page.text.contains("/reply"))
            #expect(try await browser.submit(path + "/reply", ["text": "x"]).status == .conflict)
            #expect(house.wakes.value == 0)
        }
    }

    @Test func offersNoReplyAfterStop() async throws {
        try await visit { house, browser, path in
            try await house.person("+15145550111", texts: ["ARRET"])
            try await browser.open(path)
            try await browser.submit(path + "/claim")
            let page = try await browser.open(path)
            #expect(page.words.contains("La personne ne veut plus de textos."))
            #expect(!page.text.contains("/reply"))
        }
    }

    @Test func keepsNotesMovesClosesAndReleases() async throws {
        try await visit { house, browser, path in
            try await browser.open(path)
            try await browser.submit(path + "/claim")
            try await browser.open(path)
            #expect(try await browser.submit(path + "/notes", ["text": " "]).status == .unprocessableContent)
            let noted = try await browser.submit(path + "/notes", ["text": "Rappeler jeudi"])
            #expect(noted.location == path + "?done=noted")
            #expect(try await browser.open(path).words.contains("Rappeler jeudi"))
            #expect(try await browser.submit(path + "/move", ["list": "waiting"]).location == path + "?done=moved")
            #expect(try await browser.submit(path + "/move", ["list": "closed"]).status == .unsupportedMediaType)
            #expect(try await browser.submit(path + "/release").location == path + "?done=released")
            try await browser.submit(path + "/claim")
            #expect(try await browser.submit(path + "/close").words.contains("Choisissez pourquoi"))
            let other = try await browser.submit(path + "/close", ["reason": "other"])
            #expect(other.words.contains("Dites en quelques mots"))
            let fields = ["reason": "referred", "words": "Au Projet Genèse"]
            #expect(try await browser.submit(path + "/close", fields).location == path + "?done=closed")
            let page = try await browser.open(path)
            #expect(page.words.contains("Dirigée vers un autre groupe. Au Projet Genèse"))
            #expect(!page.text.contains("/claim"))
            let history = ["a pris le dossier", "a écrit une note", "a changé le dossier de liste · En attente"]
            for line in history + ["a remis le dossier dans la file", "a fermé le dossier"] {
                #expect(page.words.contains("Amélie " + line))
            }
        }
    }

    @Test func writesEveryViewDown() async throws {
        try await visit { house, browser, path in
            try await browser.open(path)
            let reference = try #require(CaseReference(reading: String(path.dropFirst("/cases/".count))))
            let views = try await house.store.audit(of: reference, in: "demo").filter { $0.action == .viewed }
            #expect(views.map(\.actorName) == ["Amélie"])
        }
    }

    @Test func letsACoordinatorGiveBackAnothersCase() async throws {
        try await visit { house, browser, path in
            let reference = try #require(CaseReference(reading: String(path.dropFirst("/cases/".count))))
            let luc = try #require(try await house.store.advocate(login: "luc")).advocate
            _ = try await house.store.claim(reference, by: luc, at: house.clock.now)
            #expect(!(try await browser.open(path).text.contains("/release")))
            let boss = try await house.account("chef", roles: [.coordinator])
            #expect(boss.roles == [.coordinator])
            try await browser.open("/account")
            try await browser.submit("/sign-out")
            #expect(try await browser.signIn("chef").status == .seeOther)
            #expect(try await browser.open(path).text.contains("/release"))
            #expect(try await browser.submit(path + "/release").location == path + "?done=released")
        }
    }

    @Test func showsALongCorrespondenceInParts() async throws {
        try await visit { house, browser, path in
            try await house.person(
                "+15145550111",
                texts: (1...60).map { "\($0)e " + String(repeating: "x", count: 900) }
            )
            let page = try await browser.open(path)
            #expect(page.text.utf8.count < 100_000)
            #expect(page.words.contains("60e x"))
            #expect(!page.words.contains(" 1e x"))
            var (seen, next) = (1, page.text.firstMatch(of: /href="([^"]+skip=\d+)#transcript"/).map { String($0.1) })
            var last = page
            var hasBeginning = false
            while let link = next {
                last = try await browser.open(link)
                #expect(last.text.utf8.count < 100_000)
                #expect(last.words.contains("Derniers messages"))
                hasBeginning = hasBeginning || last.words.contains(" 1e x")
                next = last.text.firstMatch(of: /href="([^"]+skip=\d+)#transcript"/).map { String($0.1) }
                seen += 1
            }
            #expect(seen > 1)
            #expect(hasBeginning)
            #expect(last.words.contains("Bonjour, mon agent Porte-voix"))
            #expect(try await browser.open(path + "?skip=99999").status == .ok)
            #expect(try await browser.open(path + "?skip=-1").words.contains("60e x"))
        }
    }
}
