import Foundation
import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// The figures of a group, as coordinators see them and may publish them.
struct StatisticsTests {
    private func visit(
        as language: Language = .french,
        _ body: @escaping @Sendable (ConsoleHouse, Browser) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie", roles: [.coordinator], language: language)
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await body(house, browser)
            }
        }
    }

    @Test(arguments: [
        (
            Language.french, "Liste courte, octobre à décembre 2026\u{A0}: 7 dossiers.",
            "Aucun suivi 7 100 % 0", "novembre 2026 7 100 %"
        ),
        (
            Language.english, "Short list, October to December 2026: 7 cases.", "No follow-up 7 100% 0",
            "November 2026 7 100%"
        ),
    ])
    func showsWhatIsLargeEnough(language: Language, summary: String, problem: String, month: String) async throws {
        try await visit(as: language) { house, browser in
            try await house.people(7)
            let words = try await browser.open("/statistics").words
            #expect(words.contains(summary.replacing("\u{A0}", with: " ")))
            #expect(words.contains(problem))
            #expect(words.contains(month))
        }
    }

    @Test(arguments: ["/statistics", "/statistics/report", "/statistics.csv"])
    func hidesWhatIsTooSmall(path: String) async throws {
        try await visit { house, browser in
            try await house.people(4)
            let few = try await browser.open(path)
            #expect(few.status == .ok)
            #expect(!few.text.contains("suivi"))
            #expect(path.hasSuffix("csv") || few.words.contains("Moins de cinq dossiers"))
            // Two of eight who said no: with them the number of those who said yes is hidden.
            try await house.people(4, from: 4, answers: ["oui", "oui", "non", "non"])
            let answer = try await browser.open(path).text
            if path.hasSuffix("csv") {
                #expect(answer.contains("problem;suivi/yes;Aucun suivi;Oui;x\r\n"))
                #expect(answer.contains("problem;suivi/no;Aucun suivi;Non;x\r\n"))
            } else {
                #expect(answer.contains("caché"))
            }
        }
    }

    @Test func emptyPagesSayWhatToDo() async throws {
        try await visit { house, browser in
            #expect(try await browser.open("/statistics").words.contains("Aucun dossier n’a encore été compté."))
            try await house.people(5)
            // The quarter after: nothing came, and the one before is over.
            house.clock.advance(by: 60 * 86_400)
            #expect(try await browser.signIn("amelie").status == .seeOther)
            let before = try await browser.open("/statistics").words
            #expect(before.contains("5 dossiers"))
            #expect(!before.contains("Période en cours"))
            let current = try await browser.open("/statistics?checklist=court&period=2027-01").words
            #expect(current.contains("Aucun dossier de cette liste dans cette période."))
        }
    }

    @Test(arguments: ["?period=2026-11", "?period=2026-10&checklist=none", "?period=x", "?days=30", ""])
    func aPeriodThatThereIsNotIsNotTold(query: String) async throws {
        try await visit { house, browser in
            try await house.people(5)
            let words = try await browser.open("/statistics\(query)").words
            #expect(words.contains("octobre à décembre 2026"))
            #expect(words.contains("Période en cours"))
        }
    }

    @Test func isATableForASpreadsheetToo() async throws {
        try await visit { house, browser in
            try await house.people(6)
            let answer = try await browser.open("/statistics.csv")
            #expect(answer.headers[.contentType] == "text/csv; charset=utf-8; header=present")
            #expect(
                answer.headers[.contentDisposition] == "attachment; filename=\"porte-voix-court-2026-10.csv\""
            )
            let lines = answer.text.components(separatedBy: "\r\n")
            #expect(
                lines[0] == "\u{FEFF}group;checklist;from;to;status;table;category;table_name;category_name;count"
            )
            let start = "Groupe <b>démo</b>;court;2026-10;2026-12;provisional;"
            #expect(lines[1] == start + "total;all;Dossiers;Tous;6")
            #expect(lines.contains(start + "problem;suivi/yes;Aucun suivi;Oui;6"))
            #expect(lines.contains(start + "outcomes;new;Où en est le dossier;Nouveau;6"))
            #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix(start) })
            #expect(lines.last == "")
        }
    }

    @Test func theReportNamesGroupPeriodAndMethod() async throws {
        try await visit(as: .english) { house, browser in
            try await house.people(6)
            let page = try await browser.open("/statistics/report?checklist=court&period=2026-10")
            for text in ["Short list, October to December 2026", "Groupe &lt;b&gt;démo&lt;/b&gt;", "How to read these"]
            {
                #expect(page.text.contains(text))
            }
            #expect(!page.text.contains("Personne ne rappelle"))
            #expect(page.text.contains("role=\"img\""))
        }
    }

    @Test func isLinkedForCoordinatorsAlone() async throws {
        try await visit { house, browser in
            let page = try await browser.open("/statistics").text
            #expect(page.contains("<a href=\"/statistics\" aria-current=\"page\">"))
            try await house.account("luc")
            try await browser.submit("/sign-out")
            #expect(try await browser.signIn("luc").status == .seeOther)
            #expect(!(try await browser.open("/queue").text.contains("/statistics")))
            for path in ["/statistics", "/statistics.csv", "/statistics/report"] {
                let refused = try await browser.open(path)
                #expect(refused.status == .forbidden)
                #expect(refused.words.contains("Cela est réservé aux personnes qui coordonnent."))
            }
        }
    }

    @Test func coordinatorsSeeTheirOwnGroupAlone() async throws {
        try await visit { house, browser in
            try await house.people(6, organisation: "other")
            #expect(try await browser.open("/statistics").words.contains("Aucun dossier n’a encore été compté."))
            #expect(!(try await browser.open("/statistics.csv?checklist=court").text.contains("total")))
        }
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
        ("@x,y", "\"'@x,y\""), ("2026-09", "2026-09"), ("é", "é"), ("\tx", "'\tx"), ("-3", "'-3"),
    ])
    func quotesWhatASpreadsheetWouldMisread(text: String, field: String) {
        #expect(CSV.field(text) == field)
    }

    @Test(arguments: [
        (0, "1 heure ouvrable", "1 working hour"), (6, "7 heures ouvrables", "7 working hours"),
        (7, "8 heures ouvrables", "8 working hours"), (8, "2 jours ouvrables", "2 working days"),
        (23, "3 jours ouvrables", "3 working days"), (24, "4 jours ouvrables", "4 working days"),
    ])
    func waitsAreToldInHoursAndDays(hours: Int, french: String, english: String) {
        #expect(WaitWords.text(hours, in: .french).replacing("\u{A0}", with: " ") == french)
        #expect(WaitWords.text(hours, in: .english).replacing("\u{A0}", with: " ") == english)
    }
}

extension ConsoleHouse {
    /// So many people who finish an interview, each with one of the answers in turn.
    fileprivate func people(
        _ number: Int,
        from first: Int = 0,
        answers: [String] = ["oui"],
        organisation: String = "demo"
    ) async throws {
        for rank in first..<first + number {
            try await person(
                "+1514555\(2000 + rank)",
                texts: [
                    "Bonjour", "1", answers[(rank - first) % answers.count], "Personne ne rappelle", "3 mars 2026", "1",
                    "Marie", "1", "1",
                ],
                organisation: organisation
            )
        }
    }
}
