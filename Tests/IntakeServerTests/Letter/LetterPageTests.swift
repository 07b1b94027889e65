import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// The letter's pages, as an advocate sees and uses them.
struct LetterPageTests {
    private static let written = [
        "language": "fr", "sender": "Marie <b>Roy</b>", "subject": "Plainte", "body": "Un.\n\nDeux : rien.",
        "enclosures": "Copie", "accompanied": "yes",
    ]

    /// A house with a case that Anne has, and her browser on its letter.
    private func writing(
        _ body: @escaping @Sendable (ConsoleHouse, Browser, _ path: String) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase(story: "Personne ne rappelle jamais")
            let anne = try await house.account("anne")
            try await house.account("chef", roles: [.coordinator])
            _ = try await house.store.claim(reference, by: anne, at: house.clock.now)
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("anne")
                let path = "/cases/\(reference.text)/letter"
                try await browser.open(path)
                try await body(house, browser, path)
            }
        }
    }

    private func save(
        _ browser: Browser,
        _ path: String,
        base: Int,
        _ changes: [String: String] = [:]
    ) async throws -> Answer {
        let fields = Self.written.merging(changes) { $1 }.merging(["base": String(base)]) { $1 }
        return try await browser.submit(path, fields)
    }

    @Test func draftsFromTheAnswersAndSaysWhatIsMissing() async throws {
        try await writing { _, browser, path in
            #expect(try await browser.open(path).words.contains("Pas encore de lettre."))
            #expect(try await browser.submit("\(path)/draft", ["language": "fr", "base": "0"]).status == .seeOther)
            let page = try await browser.open(path)
            #expect(page.words.contains("– Aucun suivi. Je précise : « depuis 3 mois »."))
            #expect(page.words.contains("Mes mots : « Personne ne rappelle jamais »."))
            #expect(page.words.contains("Lettre datée du 3 mars 2026."))
            #expect(page.words.contains("La lettre n’est pas prête. Il reste à compléter : adresse postale"))
            #expect(page.words.contains("brouillon fait des réponses"))
        }
    }

    @Test func keepsVersionsShowsChangesAndTakesOneAgain() async throws {
        try await writing { _, browser, path in
            #expect(try await save(browser, path, base: 0).location == "\(path)?done=letter-saved")
            #expect(try await save(browser, path, base: 1).location == "\(path)?done=letter-unchanged")
            _ = try await save(browser, path, base: 1, ["body": "Un.\n\nTrois."])
            let second = try await browser.open("\(path)/versions/2")
            #expect(second.text.contains("<ins>Trois.</ins>"))
            #expect(second.text.contains("<del>Deux : rien.</del>"))
            #expect(second.words.contains("C’est la dernière version."))
            #expect(try await browser.open("\(path)/versions/1").words.contains("Reprendre cette version"))
            #expect(try await browser.open("\(path)/versions/3").status == .notFound)
            let restored = try await browser.submit("\(path)/restore", ["version": "1", "base": "2"])
            #expect(restored.location == "\(path)?done=letter-restored")
            #expect(try await browser.open(path).words.contains("reprise de la version 1"))
        }
    }

    @Test func tellsWhoSavesSecondAndLosesNothing() async throws {
        try await writing { house, browser, path in
            _ = try await save(browser, path, base: 0)
            let other = Browser(browser.client)
            try await other.signIn("chef")
            try await other.open(path)
            _ = try await save(other, path, base: 1, ["body": "Du chef."])
            try await browser.open(path)
            let answer = try await save(browser, path, base: 1, ["body": "D’Anne."])
            #expect(answer.status == .conflict)
            #expect(answer.words.contains("chef a enregistré la version 2 pendant que vous écriviez."))
            #expect(answer.text.contains(">D’Anne.</textarea>"))
            #expect(answer.words.contains("Du chef."))
            #expect(answer.text.contains("name=\"base\" value=\"2\""))
            #expect(try await save(browser, path, base: 2, ["body": "Des deux."]).status == .seeOther)
            let stale = try await browser.submit("\(path)/draft", ["language": "fr", "base": "1"])
            #expect(stale.status == .conflict)
        }
    }

    @Test func citesAReferenceByOneClickAndNeverByItself() async throws {
        try await writing { house, browser, path in
            try await browser.submit("\(path)/draft", ["language": "fr", "base": "0"])
            #expect(try await browser.open(path).text.contains("Position A (Bulletin") == false)
            let answer = try await save(browser, path, base: 1, ["cite": "suivi.0"])
            #expect(answer.status == .ok)
            #expect(answer.words.contains("Deux : rien. Position A (Bulletin, avril 2012)"))
            #expect(answer.words.contains("Ce qui est dans le formulaire n’est pas encore enregistré."))
            #expect(try await save(browser, path, base: 1, ["cite": "suivi.7"]).status == ConsoleError.notAForm.status)
            #expect(try await browser.open(path).text.contains("Position A (Bulletin") == false)
        }
    }

    @Test func refusesWhatIsEmptyOrTooLong() async throws {
        try await writing { _, browser, path in
            let empty = try await save(browser, path, base: 0, ["body": ""])
            #expect(empty.status == .unprocessableContent)
            #expect(empty.words.contains("Écrivez ce champ avant d’enregistrer."))
            let long = try await save(browser, path, base: 0, ["body": String(repeating: "x", count: 15_001)])
            #expect(long.status == .unprocessableContent)
            #expect(long.words.contains("Ce texte a 15001 caractères"))
        }
    }

    @Test func recordsAgreementToAVersion() async throws {
        try await writing { house, browser, path in
            house.clock.advance(by: 60)
            _ = try await save(browser, path, base: 0)
            #expect(try await browser.open(path).words.contains("La personne n’a pas encore accepté la lettre."))
            let none = try await browser.submit("\(path)/approval", ["version": "1"])
            #expect(none.status == .unprocessableContent)
            let textless = try await browser.submit("\(path)/approval", ["version": "1", "manner": "text"])
            #expect(textless.words.contains("Choisissez le texto où la personne accepte."))
            // The answers of the interview agree to nothing that was written after them.
            #expect(try await browser.open(path).text.contains("name=\"message\"") == false)
            #expect(try await browser.open(path).words.contains("aucun texto depuis cette version."))
            _ = try await house.person("+15145550111", texts: ["Oui, c’est bon"])
            let page = try await browser.open(path).text
            #expect(page.matches(of: /<option value="[0-9a-f]{32}"/).count == 1)
            let message = page.firstMatch(of: /<option value="([0-9a-f]{32})"/).map { String($0.1) } ?? ""
            let agreed = try await browser.submit(
                "\(path)/approval",
                ["version": "1", "manner": "text", "message": message]
            )
            #expect(agreed.location == "\(path)?done=letter-approved")
            #expect(try await browser.open(path).words.contains("La personne a accepté cette version."))
            _ = try await save(browser, path, base: 1, ["body": "Autre chose."])
            #expect(try await browser.open(path).words.contains("La personne a accepté la version 1, qui a changé"))
        }
    }

    @Test func recordsWhatWasSentOnceTheLetterIsReady() async throws {
        try await writing { house, browser, path in
            func send(_ fields: [String: String]) async throws -> Answer {
                try await browser.submit("\(path)/sent", fields)
            }
            let nothing = try await send(["manner": "post", "sent-on": "2026-11-18"])
            #expect(nothing.words.contains("Il n’y a pas encore de lettre à envoyer."))
            _ = try await save(browser, path, base: 0, ["body": "[à compléter : le récit]"])
            let unready = try await send(["manner": "online", "sent-on": "2026-11-18"])
            #expect(unready.status == .unprocessableContent)
            #expect(unready.words.contains("La lettre n’est pas prête. Il reste à compléter : le récit."))
            _ = try await save(browser, path, base: 1)
            #expect(try await send(["manner": "post", "sent-on": "2999-01-01"]).words.contains("dans le futur"))
            #expect(try await send(["manner": "post", "sent-on": "x"]).status == .unprocessableContent)
            let past = try await send(["manner": "post", "sent-on": "2026-11-18", "follow-up": "2020-01-01"])
            #expect(past.words.contains("Le suivi ne peut pas être dans le passé."))
            let sent = try await send([
                "manner": "post", "sent-on": "2026-11-18", "ombudsman-reference": "PC-77", "follow-up": "2999-01-04",
            ])
            #expect(sent.location == "\(path)?done=complaint-sent")
            let page = try await browser.open(path)
            #expect(page.words.contains("Par la poste , 18 nov. 2026 · Version 2"))
            #expect(page.words.contains("numéro du Protecteur : PC-77"))
            let file = try await browser.open(path.replacing("/letter", with: ""))
            #expect(file.words.contains("Plainte envoyée"))
            #expect(file.words.contains("4 janv. 2999"))
        }
    }

    @Test func printsTheLetterEscapedWithItsProcuration() async throws {
        try await writing { _, browser, path in
            _ = try await save(browser, path, base: 0)
            let paper = try await browser.open("\(path)/print")
            #expect(paper.text.contains("Marie &lt;b&gt;Roy&lt;/b&gt;"))
            #expect(paper.text.contains("Protecteur &lt;du citoyen&gt;"))
            #expect(paper.text.contains("Deux\u{A0}: rien."))
            for words in ["9, rue du Groupe", "1, rue Une", "Objet : Plainte", "Procuration", "Copie", "Merci."] {
                #expect(paper.words.contains(words))
            }
            #expect(!paper.words.contains("Brouillon"))
            _ = try await save(browser, path, base: 1, ["accompanied": "", "body": "[à compléter : x]"])
            let alone = try await browser.open("\(path)/print")
            #expect(!alone.words.contains("Procuration"))
            #expect(alone.words.contains("Brouillon : il reste à compléter"))
            #expect(try await browser.open("\(path)/print?version=1").words.contains("Procuration"))
            let pdf = try await browser.open("\(path)/letter.pdf")
            #expect(pdf.status == .serviceUnavailable)
            #expect(pdf.words.contains("apt install weasyprint"))
        }
    }

    @Test func theLetterOfAMergedCaseLendsItsDayToNoOther() async throws {
        try await writing { house, browser, path in
            _ = try await save(browser, path, base: 0)
            let anne = try #require(try await house.store.advocate(login: "anne")).advocate
            let survivor = try #require(CaseReference(reading: String(path.split(separator: "/")[1])))
            let other = try await house.finishedCase("+15145550112")
            let (store, now) = (house.store, house.clock.now)
            _ = try await store.claim(other, by: anne, at: now)
            let letter = Letter(language: .french, sender: "Ann", subject: "Plainte", body: "Un.")
            _ = try await store.saveLetter(letter, as: .edit, after: 0, on: other, by: anne, at: now)
            let day = try #require(PartialDate(iso: "2026-11-02")).earliest
            let sent = NewSubmission(manner: .post, sentOn: day, version: 1)
            #expect(try await store.recordSubmission(sent, on: other, by: anne, at: now) == .done)
            #expect(try await browser.open("/cases/\(other.text)/letter/print").words.contains("Le 2 novembre 2026"))
            #expect(try await store.merge(other, into: survivor, by: anne, at: now) == .done)
            let paper = try await browser.open("\(path)/print").words
            #expect(paper.contains("Le 18 novembre 2026"))
            #expect(!paper.contains("2 novembre"))
        }
    }

    @Test func someoneWhoWasNotAskedWhetherTheyWantAGroupNamesNone() async throws {
        try await ConsoleHouse.with { house in
            let texts = ["Bonjour", "1", "1", "Rien", "3 mars 2026", "HUMAIN"]
            let reference = try await house.person("+15145550111", texts: texts)
            let anne = try await house.account("anne")
            _ = try await house.store.claim(reference, by: anne, at: house.clock.now)
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("anne")
                let path = "/cases/\(reference.text)/letter"
                try await browser.open(path)
                try await browser.submit("\(path)/draft", ["language": "fr", "base": "0"])
                let paper = try await browser.open("\(path)/print").words
                #expect(!paper.contains("Procuration") && !paper.contains("m’aide"))
            }
        }
    }

    @Test func thePersonKeepsAPageWithTheDeadline() async throws {
        try await writing { house, browser, path in
            _ = try await save(browser, path, base: 0, ["accompanied": ""])
            let paper = try await browser.open("\(path)/print")
            for words in [
                "À garder : ne pas envoyer avec la plainte", "n’est pas un appel et n’arrête aucun délai.",
                "demande de révision par écrit, au plus tard le 1er juin 2026.",
                "90 jours à partir du 3 mars 2026, la date de la lettre.", "Ce jour est passé.",
            ] {
                #expect(paper.words.contains(words))
            }
            let letter = paper.words.split(separator: "À garder")[0]
            #expect(!letter.contains("1er juin"))
        }
    }

    @Test func theDeadlineOfTheirCopySaysWhatItRestsOn() async throws {
        for (told, day, basis) in [
            ("octobre 2026", "au plus tard le 30 décembre 2026.", "le premier jour possible : le jour exact"),
            ("sais pas", "dans les 90 jours de la date de la lettre.", "le délai est peut-être déjà passé."),
        ] {
            try await ConsoleHouse.with { house in
                let texts = ["Bonjour", "1", "1", "Rien", told, "1", "Marie", "1", "1"]
                let reference = try await house.person("+15145550111", texts: texts)
                let anne = try await house.account("anne")
                _ = try await house.store.claim(reference, by: anne, at: house.clock.now)
                try await house.visit { client in
                    let browser = Browser(client)
                    try await browser.signIn("anne")
                    let path = "/cases/\(reference.text)/letter"
                    try await browser.open(path)
                    _ = try await save(browser, path, base: 0)
                    let paper = try await browser.open("\(path)/print")
                    #expect(paper.words.contains(day))
                    #expect(paper.words.contains(basis))
                    let isKnown = day.hasPrefix("au plus tard")
                    let sheet = try await browser.open("\(path)/call")
                    #expect(sheet.words.contains("Dernier jour pour demander la révision") == isKnown)
                    #expect(sheet.words.contains("La date de la lettre n’est pas connue") != isKnown)
                }
            }
        }
    }

    @Test func aMergedCaseWhoseDateIsKnownGivesItsDay() async throws {
        try await ConsoleHouse.with { house in
            func told(_ date: String, from phone: String) async throws -> CaseReference {
                try await house.person(phone, texts: ["Bonjour", "1", "1", "Rien", date, "1", "Marie", "1", "1"])
            }
            let reference = try await told("sais pas", from: "+15145550111")
            let other = try await told("3 mars 2026", from: "+15145550112")
            let anne = try await house.account("anne")
            for each in [reference, other] { _ = try await house.store.claim(each, by: anne, at: house.clock.now) }
            #expect(try await house.store.merge(other, into: reference, by: anne, at: house.clock.now) == .done)
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("anne")
                let sheet = try await browser.open("/cases/\(reference.text)/letter/call").words
                #expect(sheet.contains("Dernier jour pour demander la révision de la décision : 1er juin 2026."))
                #expect(!sheet.contains("La date de la lettre n’est pas connue"))
            }
        }
    }

    @Test func measuresTheTextForTheFormAndOffersAShorterOne() async throws {
        try await writing { _, browser, path in
            _ = try await save(browser, path, base: 0)
            let short = try await browser.open("\(path)/form")
            #expect(short.words.contains("caractères sur 200"))
            #expect(!short.words.contains("dépasse"))
            _ = try await save(browser, path, base: 1, ["body": String(repeating: "Une phrase. ", count: 30)])
            let long = try await browser.open("\(path)/form")
            #expect(long.words.contains("Le texte dépasse la limite de"))
            #expect(long.words.contains("Une forme plus courte"))
            #expect(long.words.contains("Une phrase. […]"))
            _ = try await save(browser, path, base: 2, ["body": String(repeating: "x", count: 300)])
            #expect(try await browser.open("\(path)/form").words.contains("Une seule phrase prend trop de place"))
        }
    }

    @Test func theSheetForTheCallNeedsNoLetter() async throws {
        try await writing { _, browser, path in
            let sheet = try await browser.open("\(path)/call")
            for words in ["1 800 555-0199", "514 555-0111", "Aucun suivi.", "« Personne ne rappelle jamais »"] {
                #expect(sheet.words.contains(words))
            }
            #expect(sheet.words.contains("Avec l’aide de"))
            _ = try await save(browser, path, base: 0, ["accompanied": ""])
            #expect(try await !browser.open("\(path)/call").words.contains("Avec l’aide de"))
            #expect(sheet.words.contains("Dernier jour pour demander la révision de la décision : 1er juin 2026."))
        }
    }

    @Test func colleaguesReadAndDoNotWrite() async throws {
        try await writing { house, browser, path in
            _ = try await save(browser, path, base: 0)
            try await house.account("bruno")
            let other = Browser(browser.client)
            try await other.signIn("bruno")
            let page = try await other.open(path)
            #expect(page.words.contains("anne s’occupe de ce dossier."))
            #expect(page.words.contains("Deux : rien."))
            #expect(!page.text.contains("<textarea"))
            #expect(try await save(other, path, base: 1, ["body": "x"]).status == .conflict)
        }
    }

    @Test func theHistoryTellsWhatWasDoneAndNothingThatWasWritten() async throws {
        try await writing { _, browser, path in
            _ = try await save(browser, path, base: 0)
            try await browser.open("\(path)/print")
            let file = try await browser.open(path.replacing("/letter", with: ""))
            #expect(file.words.contains("anne a écrit la lettre · Version 1"))
            #expect(file.words.contains("anne a imprimé ou copié la lettre"))
            #expect(!file.words.contains("Deux : rien."))
        }
    }
}
