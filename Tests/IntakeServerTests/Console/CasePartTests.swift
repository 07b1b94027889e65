import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// However much was written about a case, its page stays light, and all of it can be reached.
struct CasePartTests {
    /// A page may weigh 100 KB with its style sheet and scripts, which take a fifth of that.
    private static let mostBytes = 80_000

    private func open(
        _ body: @escaping @Sendable (ConsoleHouse, Browser, Advocate, CaseReference) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            let amelie = try await house.account("amelie")
            _ = try await house.store.claim(reference, by: amelie, at: house.clock.now)
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("amelie")
                try await body(house, browser, amelie, reference)
            }
        }
    }

    /// All that stands on the pages of one list, from the latest to the earliest.
    private func everything(_ list: String, _ path: String, _ browser: Browser) async throws -> [String] {
        var pages: [String] = []
        var next: String? = path
        while let link = next {
            let page = try await browser.open(link)
            #expect(page.text.utf8.count < Self.mostBytes)
            pages.append(page.words)
            next = page.text.firstMatch(
                of: try Regex("href=\"([^\"]+[?]\(list)=[0-9]+)#", as: (Substring, Substring).self)
            )
            .map { String($0.1) }
        }
        return pages
    }

    @Test func aLongStoryIsCutAndLeadsToTheMessages() async throws {
        try await ConsoleHouse.with { house in
            let story = String(repeating: "é ", count: 8000)
            let reference = try await house.finishedCase(story: story)
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("amelie")
                let page = try await browser.open("/cases/\(reference.text)")
                #expect(page.text.utf8.count < Self.mostBytes)
                #expect(page.words.contains("La suite se trouve parmi les messages"))
                #expect(page.text.matches(of: /é/).count < 16_000)
            }
        }
    }

    @Test func notesAreReadInParts() async throws {
        try await open { house, browser, amelie, reference in
            let words = String(repeating: "é ", count: 1000)
            for number in 1...12 {
                house.clock.advance(by: 1)
                _ = try await house.store.addNote(
                    "#\(number)# \(words)",
                    to: reference,
                    by: amelie,
                    at: house.clock.now
                )
            }
            let pages = try await everything("notes", "/cases/\(reference.text)", browser)
            #expect(pages.count > 1)
            #expect(pages.first?.contains("#12#") == true)
            for number in 1...12 {
                #expect(pages.count { $0.contains("#\(number)#") } == 1)
            }
        }
    }

    @Test func callsAreReadInParts() async throws {
        try await open { house, browser, amelie, reference in
            for number in 1...40 {
                _ = try await house.store.recordCallAttempt(
                    .noAnswer,
                    note: "#\(number)#",
                    on: reference,
                    by: amelie,
                    at: house.clock.now
                )
            }
            let pages = try await everything("calls", "/cases/\(reference.text)", browser)
            #expect(pages.count > 1)
            for number in 1...40 {
                #expect(pages.count { $0.contains("#\(number)#") } == 1)
            }
        }
    }

    @Test func theHistoryIsReadInParts() async throws {
        try await open { house, browser, amelie, reference in
            for number in 0..<300 {
                let progress: CaseProgress = number.isMultiple(of: 2) ? .waiting : .submitted
                _ = try await house.store.move(reference, to: progress, by: amelie, at: house.clock.now)
            }
            let pages = try await everything("history", "/cases/\(reference.text)", browser)
            let moves = pages.reduce(0) { $0 + $1.matches(of: /a changé le dossier de liste/).count }
            #expect(pages.count > 1)
            #expect(moves == 300)
            #expect(pages.last?.contains("a mis le dossier dans la file") == true)
        }
    }

    @Test func everyListAtItsLongestFitsOnOnePage() async throws {
        try await open { house, browser, amelie, reference in
            try await house.person(
                "+15145550111",
                texts: (1...60).map { "\($0)e " + String(repeating: "x", count: 900) }
            )
            for _ in 0..<60 {
                _ = try await house.store.addNote("note", to: reference, by: amelie, at: house.clock.now)
                _ = try await house.store.recordCallAttempt(
                    .reached,
                    note: String(repeating: "a", count: 400),
                    on: reference,
                    by: amelie,
                    at: house.clock.now
                )
            }
            let page = try await browser.open("/cases/\(reference.text)")
            #expect(page.text.utf8.count < Self.mostBytes)
        }
    }

    @Test func refusesWhatIsTooLongAndKeepsIt() async throws {
        try await open { house, browser, _, reference in
            let path = "/cases/\(reference.text)"
            try await browser.open(path)
            let note = String(repeating: "é", count: CaseDraft.longestNote + 1)
            let refused = try await browser.submit(path + "/notes", ["text": note])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.words.contains("au plus 5000 caractères"))
            #expect(refused.text.contains(">\(note)</textarea>"))
            let call = ["outcome": "reached", "note": String(repeating: "é", count: CallDraft.longestNote + 1)]
            let again = try await browser.submit(path + "/calls", call)
            #expect(again.status == .unprocessableContent)
            #expect(again.words.contains("au plus 2000 caractères"))
            let note5000 = String(note.dropLast())
            #expect(try await browser.submit(path + "/notes", ["text": note5000]).status == .seeOther)
            let file = try await house.store.caseFile(reference, for: .system, at: house.clock.now)
            #expect(file?.notes.map(\.text) == [note5000])
            #expect(file?.attempts.isEmpty == true)
        }
    }
}
