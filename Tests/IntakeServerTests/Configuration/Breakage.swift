import IntakeServer
import Testing

/// One thing wrong in an otherwise good configuration, and what is told of it.
struct Breakage: CustomTestStringConvertible, Sendable {
    let file: ConfigurationFolder.File
    /// What stood there.
    let old: String
    /// What stands there instead, with a `§` where the fault must point.
    let new: String
    /// A part of the sentence.
    let sentence: String
    /// How many other faults come of it.
    let others: Int

    init(_ file: ConfigurationFolder.File, _ old: String, _ new: String, _ sentence: String, others: Int = 0) {
        self.file = file
        self.old = old
        self.new = new
        self.sentence = sentence
        self.others = others
    }

    var testDescription: String { "\(file.rawValue): \(new)" }

    /// Breaks a configuration and looks for the one fault, at its line and column.
    func expectItsFault() throws {
        let folder = try ConfigurationFolder()
        let position = try #require(try folder.replace(old, with: new, in: file))
        let faults = folder.faults()
        let told = faults.map { "\n  \($0)" }.joined()
        #expect(faults.contains { $0.position == position && $0.sentence.contains(sentence) }, "told: \(told)")
        #expect(faults.count == 1 + others, "told: \(told)")
    }
}
