import Foundation
import IntakeServer
import Testing

/// What is told of answers written beforehand that cannot be used.
struct BrokenRepliesTests {
    private static let good = """
        missed:
          title: { fr: Manqué, en: Missed }
          text:
            fr: "On vous a appelé. {reference}"
            en: "We called you. {organisation}"

        """

    private func folder(_ old: String = "", _ new: String = "") throws -> (ConfigurationFolder, FilePosition?) {
        let folder = try ConfigurationFolder()
        let text = old.isEmpty ? Self.good : Self.good.replacingOccurrences(of: old, with: new)
        let parts = text.components(separatedBy: "§")
        try folder.write(parts.joined(), to: "replies.yaml")
        guard parts.count == 2 else { return (folder, nil) }
        let lines = parts[0].components(separatedBy: "\n")
        let column = lines[lines.count - 1].unicodeScalars.count + 1
        return (folder, FilePosition(file: folder.path("replies.yaml"), line: lines.count, column: column))
    }

    @Test func `good answers are measured in each language`() throws {
        let report = try folder().0.report()
        #expect(report.faults.isEmpty)
        #expect(report.text.contains("Replies, French"))
        #expect(report.text.contains("Replies, English"))
    }

    @Test func `without the file there is no such answer`() throws {
        let folder = try ConfigurationFolder()
        #expect(try folder.load().replies.isEmpty)
        #expect(!folder.report().text.contains("Replies"))
    }

    @Test(arguments: [
        ("\"We called you. {organisation}\"", "§\"We called. {organsation}\"", "Did you mean `organisation`?"),
        ("\"We called you. {organisation}\"", "§\"We called { you\"", "A brace is open or closed alone"),
        ("title:", "§titel:", "`titel` is not known here."),
        ("missed:", "§Missed Call:", "cannot be a name"),
    ])
    func `a broken answer is told where it stands`(old: String, new: String, sentence: String) throws {
        let (folder, position) = try folder(old, new)
        let faults = folder.faults()
        #expect(faults.contains { $0.position == position && $0.sentence.contains(sentence) }, "\(faults)")
    }

    @Test func `an answer that takes too many texts is told where it stands`() throws {
        let long = String(repeating: "x", count: 400)
        let (folder, position) = try folder("\"We called you. {organisation}\"", "§\"\(long)\"")
        let faults = folder.report().faults
        #expect(faults.map(\.position) == [position])
        #expect(faults.first?.sentence.contains("Too long in English") == true)
    }
}
