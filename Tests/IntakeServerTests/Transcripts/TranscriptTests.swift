import Foundation
import Testing

@testable import IntakeServer

@Suite("Written conversations")
struct TranscriptTests {
    @Test("A transcript is written as it was read")
    func roundTrip() throws {
        let text = """
            # Somebody in a hurry.
            > bonjour
            < Bonjour.
              Une question?
            < 1=oui

            # Later.
            ~ 3 min
            > one\\ntwo
            # The end.

            """
        let transcript = try Transcript(text, file: "a.txt")
        #expect(transcript.steps.map(\.act) == [.send("bonjour"), .wait(180), .send("one\ntwo")])
        #expect(transcript.steps[0].messages == ["Bonjour.\nUne question?", "1=oui"])
        #expect(transcript.text == text)
    }

    @Test(
        "A line that is none is told, with what to write",
        arguments: [
            ("bonjour\n", "a.txt:1:1: A line begins"),
            ("> a\n\n< b\n", "a.txt:3:1: A line begins"),
            ("< b\n", "a.txt:1:1: A line begins"),
            ("> a\n~ soon\n", "a.txt:2:1: `soon` is not a time"),
            ("~ 3 weeks\n", "a.txt:1:1: `3 weeks` is not a time"),
        ]
    )
    func faults(text: String, beginning: String) {
        #expect {
            try Transcript(text, file: "a.txt")
        } throws: { error in
            (error as? Fault)?.description.hasPrefix(beginning) == true
        }
    }

    @Test("Seconds, minutes, hours and days are written in the largest unit that fits")
    func waits() throws {
        let text = "~ 90 s\n~ 2 min\n~ 5 h\n~ 3 d\n"
        let same = try Transcript(text, file: "a.txt")
        #expect(same.text == text)
        let larger = try Transcript("~ 60 s\n~ 24 h\n", file: "a.txt")
        #expect(larger.text == "~ 1 min\n~ 1 d\n")
    }

    @Test("The shipped transcripts go as they are written")
    func shipped() throws {
        let folder = try #require(try Self.folder())
        #expect(folder.faults().map(\.description) == [])
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.transcripts)
        #expect(names.count { $0.hasSuffix(".txt") } >= 4)
    }

    @Test("A transcript that does not go as it is written is told, with what the person gets")
    func different() throws {
        let copy = try ConfigurationCopy()
        defer { copy.remove() }
        try copy.write("> hello\n< Goodbye\n> STOP\n", to: "checklists/transcripts/virage-numerique.en.txt")
        let report = CheckReport(configuration: copy.main)
        let faults = report.faults.map(\.description).filter { $0.contains("virage-numerique.en.txt") }
        #expect(faults.count == 2)
        #expect(faults.first?.contains(":1:1: After this the person gets `Hello, this is") == true)
        #expect(faults.last?.contains(":3:1: After this the person gets `Stopped") == true)
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let transcripts = root + "/Config/checklists/transcripts"

    private static func folder() throws -> TranscriptFolder? {
        let main = root + "/Config/porte-voix.yaml"
        return TranscriptFolder(of: try Catalogue.load(configuration: main), configuration: main)
    }

    /// The shipped configuration in a folder of its own.
    private struct ConfigurationCopy {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        var main: String { folder.appending(path: "porte-voix.yaml").path }

        init() throws {
            let shipped = URL(filePath: root + "/Config").resolvingSymlinksInPath()
            try FileManager.default.copyItem(at: shipped, to: folder)
        }

        func write(_ text: String, to file: String) throws {
            try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
        }

        func remove() {
            try? FileManager.default.removeItem(at: folder)
        }
    }
}
