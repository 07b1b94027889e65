import Testing

@testable import IntakeCore

/// What is told on the phone.
struct ComplaintSheetTests {
    private func sheet(_ source: LetterSource, _ language: Language = .french) -> ComplaintSheet {
        ComplaintSheet(LetterSample.template, source, in: language)
    }

    @Test func `the problems and the answers stand in the template's order`() {
        let sheet = sheet(LetterSample.source())
        #expect(sheet.problems == ["Aucun suivi.", "Je n’ai pas pu joindre mon agent."])
        #expect(sheet.entries.map(\.label) == ["Bureau", "Ce qui est arrivé", "Lettre reçue", "Date de la lettre"])
        #expect(sheet.entries.map(\.text).last == "1er\u{A0}mars\u{A0}2026")
    }

    @Test func `what is missing is to be asked`() {
        #expect(sheet(LetterSample.source([:])).entries.allSatisfy { $0.text == nil })
        let unknown = sheet(LetterSample.source(changing: ["date": Answer(.unknown)]))
        #expect(unknown.entries.last?.text == "ne sait pas")
    }

    @Test func `long answers are cut after a whole sentence`() throws {
        let story = String(repeating: "Une phrase de plus. ", count: 200)
        let entry = try #require(
            sheet(LetterSample.source(changing: ["recit": Answer(.text(story))])).entries.dropFirst().first
        )
        #expect(entry.isShortened)
        #expect(entry.text?.hasSuffix("Une phrase de plus. […]\u{A0}»") == true)
        #expect((entry.text?.count ?? 0) < 580)
    }
}
