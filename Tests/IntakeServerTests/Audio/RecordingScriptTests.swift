import Foundation
import IntakeCore
import Testing

@testable import IntakeServer

/// The sentences that somebody may record.
struct RecordingScriptTests {
    private static func shipped(_ language: Language) throws -> RecordingScript {
        let path = Fixtures.shippedFolder.appending(path: "porte-voix.yaml").path
        return RecordingScript(of: try Catalogue.load(configuration: path), in: language)
    }

    @Test func `every text of a call is in one part of it`() {
        let keys = CallPart.allCases.flatMap(\.keys)
        #expect(keys.count == Set(keys).count)
        #expect(Set(keys) == Set(Wording.Key.spoken).subtracting(CallPart.neverAlone))
    }

    @Test(arguments: Language.allCases)
    func `every sentence has a file of its own`(language: Language) throws {
        let script = try Self.shipped(language)
        let names = script.sections.flatMap { $0.sentences.map(\.name) }
        #expect(names.count == Set(names).count)
        #expect(script.ambiguous.isEmpty)
        #expect(names.contains("welcome"))
        #expect(names.contains("greeting-demo"))
        #expect(names.contains("question-lettre-date"))
        #expect(names.contains("options-joindre"))
        #expect(names.contains("number-16"))
        #expect(
            names.allSatisfy {
                $0.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
            }
        )
    }

    @Test func `the script says what is spoken between the pieces`() throws {
        let text = try Self.shipped(.french).text
        #expect(text.contains("question-1\n    Question\n    (Question {number} sur {total}. {text})\n"))
        #expect(text.contains("greeting-demo\n    Bonjour, ici la démo de Porte-voix.\n\n"))
        #expect(text.contains("question-ville\n    Dans quelle ville"))
    }

    @Test func `the same question with another text in another checklist is told`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("  - id: problem\n", with: "  - id: letter\n", in: .second)
        let script = RecordingScript(of: try folder.load(), in: .english)
        #expect(script.ambiguous.keys.sorted() == ["question-letter"])
    }
}
