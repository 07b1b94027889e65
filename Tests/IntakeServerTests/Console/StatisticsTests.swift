import Foundation
import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// Where interviews stop, as coordinators see it.
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
            Language.french, "Liste courte, version 1 (entrevues commencées : 2, terminées : 1)",
            "Aucun suivi 2 0 2 0 0 60 s"
        ),
        (Language.english, "Short list, version 1 (interviews begun: 2, finished: 1)", "No follow-up 2 0 2 0 0 60 s"),
    ])
    func countsEachQuestion(language: Language, caption: String, row: String) async throws {
        try await visit(as: language) { house, browser in
            _ = try await house.finishedCase("+15145550001")
            try await house.person("+15145550002", texts: ["Bonjour", "1", "non", "ARRET"])
            let words = try await browser.open("/statistics").words
            #expect(words.contains(caption))
            #expect(words.contains(row))
            #expect(words.contains(language == .french ? "Récit 2 1 1 0 0 60 s" : "Story 2 1 1 0 0 60 s"))
        }
    }

    @Test func isATableForASpreadsheetToo() async throws {
        try await visit { house, browser in
            _ = try await house.finishedCase()
            let answer = try await browser.open("/statistics.csv?days=all")
            #expect(answer.headers[.contentType] == "text/csv; charset=utf-8; header=present")
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            let lines = answer.text.components(separatedBy: "\r\n")
            #expect(lines[0] == "checklist,version,question,asked,answered,unclear,skipped,abandoned,median_seconds")
            #expect(lines[1] == "court,1,suivi,1,1,0,0,0,60")
            #expect(lines.count == 7)
            #expect(lines.last == "")
        }
    }

    @Test(arguments: [("30", 0), ("90", 0), ("365", 1), ("all", 1), ("nonsense", 0)])
    func countsAPeriod(days: String, begun: Int) async throws {
        try await visit { house, browser in
            try await house.person("+15145550002", texts: ["Bonjour", "1", "HUMAIN"])
            house.clock.advance(by: 100 * 86_400)
            #expect(try await browser.signIn("amelie").status == .seeOther)
            let words = try await browser.open("/statistics?days=\(days)").words
            #expect(words.contains("entrevues commencées : 1") == (begun == 1))
            #expect(words.contains("Aucune entrevue dans cette période") == (begun == 0))
            let csv = try await browser.open("/statistics.csv?days=\(days)").text
            #expect(csv.contains("court,1,suivi") == (begun == 1))
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
            let refused = try await browser.open("/statistics")
            #expect(refused.status == .forbidden)
            #expect(refused.words.contains("Seules les personnes qui coordonnent voient cette page."))
        }
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("@x,y", "\"'@x,y\""),
        ("2026-09", "2026-09"), ("é", "é"),
    ])
    func quotesWhatASpreadsheetWouldMisread(version: String, field: String) {
        let label = ConsoleInterview.both("q", "q")
        let checklist = ChecklistCount(
            checklist: "c",
            version: version,
            title: label,
            begun: 0,
            finished: 0,
            questions: [QuestionCount(question: "q", label: label)]
        )
        let text = StatisticsCSV.text(DropOff(checklists: [checklist], erased: 0, damaged: 0))
        #expect(text.components(separatedBy: "\r\n")[1] == "c,\(field),q,0,0,0,0,0,")
    }
}
