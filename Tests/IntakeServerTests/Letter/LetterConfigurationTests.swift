import Foundation
import IntakeCore
import Testing

@testable import IntakeServer

/// How letters are written down, and what is told of those that cannot be used.
struct LetterConfigurationTests {
    private static let letter = """
        subject: { fr: "Plainte", en: "Complaint" }
        salutation: { fr: "Bonjour,", en: "Hello," }
        parts:
          - text: { fr: "Bonjour {organisation}.", en: "Hello {organisation}." }
          - when: { letter: yes }
            text: { fr: "Lettre du {letter-date}.", en: "Letter of {letter-date}." }
          - problems:
              - { question: letter, answers: [yes], text: { fr: "Une lettre.", en: "A letter." } }
            lead: { fr: "Problèmes :", en: "Problems:" }
        closing: { fr: "Merci.", en: "Thank you." }
        accompaniment: { fr: "{organisation} aide.", en: "{organisation} helps." }
        procuration: { fr: "autorise {organisation}.", en: "authorise {organisation}." }
        phone: [letter-date]

        """

    private static let ombudsman = """
        name: { fr: Protecteur, en: Ombudsman }
        address: ["1, rue Une", "Québec"]
        phone: "1 800 555-0199"
        hours: { fr: le jour, en: by day }
        website: example.org
        formLimit: 2000
        checked: 2026-11
        verify: true

        """

    private static func folder(
        letter: String = letter,
        ombudsman: String? = ombudsman,
        name: String = "first"
    ) throws -> ConfigurationFolder {
        let folder = try ConfigurationFolder()
        try FileManager.default.createDirectory(atPath: folder.path("letters"), withIntermediateDirectories: true)
        try folder.write(letter, to: "letters/\(name).yaml")
        if let ombudsman { try folder.write(ombudsman, to: "ombudsman.yaml") }
        return folder
    }

    @Test func `a good letter is read with its address`() throws {
        let catalogue = try Self.folder().load()
        let template = try #require(catalogue.letters["first"])
        #expect(template.parts.count == 3)
        #expect(template.essentials == ["letter-date"])
        #expect(catalogue.ombudsman?.formLimit == 2000)
        #expect(catalogue.ombudsman?.checked == PartialDate(iso: "2026-11"))
    }

    @Test func `the shipped letters are good, and none of their checklists is left out`() throws {
        let catalogue = try Catalogue.load(
            configuration: Fixtures.shippedFolder.appending(path: "porte-voix.yaml").path
        )
        #expect(Set(catalogue.letters.keys) == Set(catalogue.checklistFiles.keys))
        #expect(catalogue.ombudsman?.verify == true)
    }

    @Test(arguments: [
        ("en: \"Hello {organisation}.\"", "en: §\"Hello {organsation}.\"", "Did you mean `organisation`?"),
        ("{ fr: \"Plainte\", en: \"Complaint\" }", "§{ fr: \"Plainte\" }", "The text in English is missing"),
        ("when: { letter: yes }", "when: { §leter: yes }", "Did you mean `letter`?"),
        ("question: letter,", "question: §letre,", "No question of `first` is called `letre`."),
        ("answers: [yes]", "answers: [§oui]", "`oui` cannot stand here."),
        ("phone: [letter-date]", "phone: [§letter-day]", "Did you mean `letter-date`?"),
        ("closing:", "§clossing:", "`clossing` is not known here."),
        ("fr: \"Merci.\"", "fr: §\"Merci {.\"", "A brace is open or closed alone"),
        (
            "  - text: { fr: \"Bonjour", "  - §lead: { fr: x, en: x }\n    text: { fr: \"Bonjour",
            "Only quote, remark and problems have a lead"
        ),
        ("question: letter,", "question: §letter-date,", "tells of a problem"),
    ])
    func `a broken letter is told where it stands`(old: String, new: String, sentence: String) throws {
        let parts = Self.letter.replacingOccurrences(of: old, with: new).components(separatedBy: "§")
        #expect(parts.count == 2)
        let folder = try Self.folder(letter: parts.joined())
        let lines = parts[0].components(separatedBy: "\n")
        let column = lines[lines.count - 1].unicodeScalars.count + 1
        let position = FilePosition(file: folder.path("letters/first.yaml"), line: lines.count, column: column)
        let faults = folder.faults()
        #expect(faults.contains { $0.position == position && $0.sentence.contains(sentence) }, "\(faults)")
    }

    @Test func `a letter needs a checklist and an address`() throws {
        let other = try Self.folder(name: "frist").faults()
        #expect(other.map(\.sentence).contains { $0.contains("No checklist is called `frist`") }, "\(other)")
        let nowhere = try Self.folder(ombudsman: nil).faults()
        #expect(nowhere.map(\.sentence) == ["This file is missing: letters need to know where they go."])
    }

    @Test(arguments: [
        ("formLimit: 2000", "formLimit: §20", "Write a number of characters from 200"),
        ("checked: 2026-11", "checked: §soon", "`soon` is not a date"),
        ("phone: \"1 800 555-0199\"\n", "", "`phone` is missing"),
    ])
    func `a broken address is told`(old: String, new: String, sentence: String) throws {
        let text = Self.ombudsman.replacingOccurrences(of: old, with: new).replacingOccurrences(of: "§", with: "")
        let faults = try Self.folder(ombudsman: text).faults()
        #expect(faults.contains { $0.sentence.contains(sentence) }, "\(faults)")
    }
}
