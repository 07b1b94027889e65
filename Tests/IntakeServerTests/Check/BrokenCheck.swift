import IntakeServer
import Testing

/// One thing wrong in an otherwise good configuration that only `check` finds, and the line that it prints.
struct BrokenCheck: CustomTestStringConvertible, Sendable {
    let name: String
    let file: ConfigurationFolder.File
    /// What stood there.
    let old: String
    /// What stands there instead, with a `§` where the fault must point.
    let new: String
    /// All that is printed after the position.
    let sentence: String

    init(_ name: String, _ file: ConfigurationFolder.File, _ old: String, _ new: String, _ sentence: String) {
        self.name = name
        self.file = file
        self.old = old
        self.new = new
        self.sentence = sentence
    }

    var testDescription: String { name }

    /// The checklist that the line asks: the other one would only take time.
    private var checklist: String {
        switch file {
        case .first, .end: "first"
        case .second, .french, .english, .spokenFrench, .spokenEnglish, .main, .words: "second"
        }
    }

    /// Breaks a configuration that can be loaded all the same, and looks for the one fault that is printed.
    func expectItsFault() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("checklist: first\n", with: "checklist: \(checklist)\n", in: .main)
        try folder.replace("checklists: [second, first]", with: "checklists: [\(checklist)]", in: .main)
        let position = try #require(try folder.replace(old, with: new, in: file))
        #expect(folder.faults() == [])
        let report = folder.report()
        #expect(report.faults.map(\.description) == ["\(position): \(sentence)"])
        #expect(report.text.hasPrefix("\(position): \(sentence)\n"))
        #expect(report.text.hasSuffix("\n1 fault"))
    }
}
