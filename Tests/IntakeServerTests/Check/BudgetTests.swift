import Foundation
import IntakeServer
import Testing

/// Messages that cost more than they may.
struct BudgetTests {
    /// `1/6 ` and ` 1=oui 2=non 3=sais pas` take 27 characters of a yes-no question.
    private static let placeAndKeys = 27

    @Test(arguments: [(160, 0), (161, 1), (170, 10)])
    func `a question has one segment, with its place and its keys`(length: Int, tooMany: Int) throws {
        let text = String(repeating: "a", count: length - Self.placeAndKeys)
        let folder = try ConfigurationFolder()
        let position = try folder.replace("\"Une lettre?\"", with: "§\"\(text)\"", in: .first)
        let faults = folder.report().faults
        #expect(faults.map(\.position) == (tooMany == 0 ? [] : [position]))
        let advice = "take \(tooMany) character\(tooMany == 1 ? "" : "s") out."
        #expect(faults.allSatisfy { $0.sentence.hasSuffix(advice) })
    }

    @Test func `accents that GSM-7 lacks cost nothing once transliterated`() throws {
        let text = String(repeating: "ê", count: 160 - Self.placeAndKeys)
        let folder = try ConfigurationFolder()
        try folder.replace("Une lettre?", with: text, in: .first)
        #expect(folder.report().faults == [])
    }

    @Test func `characters that force UCS-2 are named, each once`() throws {
        let text = String(repeating: "→ ê ✓ ", count: 8)
        let folder = try ConfigurationFolder()
        let position = try folder.replace("\"Une lettre?\"", with: "§\"\(text)\"", in: .first)
        let fault = try #require(folder.report().faults.first)
        #expect(fault.position == position)
        #expect(fault.sentence.contains("take 5 characters out, or write something else for “→” “✓”:"))
    }

    @Test func `who we are and the request for consent take two segments together`() throws {
        let folder = try ConfigurationFolder()
        let long = String(repeating: "a", count: 190)
        try folder.replace("welcome: \"Hello", with: "welcome: \"\(long) Hello", in: .english)
        let position = try folder.replace("consent: \"We keep", with: "consent: §\"We keep", in: .english)
        let faults = folder.report().faults
        #expect(faults.contains { $0.position == position && $0.sentence.contains("Together, `welcome`") })
    }

    @Test func `a message is measured as filled in`() throws {
        let folder = try ConfigurationFolder()
        let position = try folder.replace("human: \"A", with: "human: §\"A", in: .english)
        #expect(folder.report().faults == [])
        try folder.replace("en: soon", with: "en: \(String(repeating: "soon ", count: 15))", in: .main)
        let faults = folder.report().faults
        #expect(faults.contains { $0.position == position && $0.sentence.contains("for `demo`") })
    }

    @Test func `a common interview takes 24 segments at most`() throws {
        let folder = try ConfigurationFolder()
        let question = { (number: Int) in
            "  - { id: q\(number), kind: yes-no, label: { fr: Q, en: Q }, text: { fr: \"Q?\", en: \"Q?\" } }\n"
        }
        // The opening takes 2 segments; summary, accompaniment and end take 3; one question is there already.
        try folder.replace("questions:\n", with: "questions:\n" + (1...18).map(question).joined(), in: .second)
        #expect(folder.report().faults == [])
        try folder.replace(question(18), with: question(18) + question(19), in: .second)
        let position = try folder.replace("id: second\n", with: "id: §second\n", in: .second)
        let faults = folder.report().faults
        #expect(faults.map(\.position) == [position, position])
        #expect(faults.allSatisfy { $0.sentence.contains("takes 25 segments and may take 24") })
    }

    @Test func `the longest way through a checklist is found`() throws {
        let folder = try ConfigurationFolder()
        let report = folder.report()
        // Opening 2, four questions, one "go on", summary, accompaniment, end; a yes asks for the date, the last option
        // for another number.
        #expect(report.text.contains("shortest 10, common 11 (24 at most), longest 12."))
    }
}
