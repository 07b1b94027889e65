import Foundation
import IntakeServer
import Testing

struct CheckReportTests {
    @Test func `the configuration that the project ships has no fault`() {
        let report = CheckReport(configuration: Fixtures.shippedFolder.appending(path: "porte-voix.yaml").path)
        #expect(report.faults.map(\.description) == [])
        #expect(report.text.hasSuffix("\n0 faults"))
    }

    @Test func `the report shows every line, language, checklist, question and message within 80 columns`() throws {
        let report = try ConfigurationFolder().report()
        let lines = report.text.components(separatedBy: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 })
        for title in ["Line +15145550100, French", "Checklist first 1, English", "Checklist second 1, French"] {
            #expect(lines.contains(title))
        }
        for name in ["letter-date", "other-number", "welcome + consent", "privacy", "summary", "status-closed"] {
            #expect(lines.count { $0.hasPrefix("  \(name) ") } >= 2, "\(name)")
        }
        for part in ["question", "keys-yes-no", "summary-yes"] {
            #expect(!lines.contains { $0.hasPrefix("  \(part) ") && $0.contains("GSM-7") }, "\(part)")
        }
    }

    @Test func `a question's row says what it costs with its place and its keys`() throws {
        let report = try ConfigurationFolder().report()
        let row = report.text.components(separatedBy: "\n").first { $0.hasPrefix("  letter ") }
        // 1/6 Une lettre? 1=oui 2=non 3=sais pas
        let words = row?.split(separator: " ").map(String.init)
        #expect(words == ["letter", "1", "1", "38", "122", "GSM-7"])
    }

    @Test func `a whole interview is played on every path`() throws {
        let report = try ConfigurationFolder().report()
        // Opening 2 (French), one question, summary, accompaniment and end, one segment each.
        let expected = "Segments of an interview: shortest 6, common 6 (24 at most), longest 6."
        #expect(report.text.contains(expected))
    }

    @Test func `every checklist is tried out in every language`() throws {
        let report = try ConfigurationFolder().report()
        let proof =
            " inputs: no dead end, every question\n"
            + "  reachable, repeatable and skippable; silence ends in a case or an erasure.\n"
        #expect(report.text.components(separatedBy: proof).count == 5)
        #expect(report.text.components(separatedBy: "\n  Explored ").count == 5)
    }

    @Test func `a checklist with a fault is not said to be proved`() throws {
        let folder = try ConfigurationFolder()
        let never = "{ all: [{ reach: call }, { reach: text }] }"
        try folder.replace("when: { reach: neither }", with: "when: \(never)", in: .end)
        #expect(folder.report().text.contains("inputs: see the faults."))
    }

    @Test func `files that cannot be read give their faults and no table`() throws {
        let folder = try ConfigurationFolder()
        let position = try #require(try folder.replace("kind: date", with: "kind: §day", in: .first))
        let report = folder.report()
        let lines = report.text.components(separatedBy: "\n")
        #expect(lines.first?.hasPrefix("\(position.file):\(position.line):\(position.column): ") == true)
        #expect(lines.last == "1 fault")
        #expect(!report.text.contains("Line +1"))
    }
}
