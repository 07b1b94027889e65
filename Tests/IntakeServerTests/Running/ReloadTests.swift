import Foundation
import IntakeCore
import Logging
import Testing

@testable import IntakeServer

/// Reading the configuration anew while the server runs.
struct ReloadTests {
    @Test(arguments: [
        ("name: Groupe", "name: Voisins", []),
        ("simulated }", "simulated, carrierAnswers: [STOP] }", []),
        ("8080", "9090", ["publicURL"]),
        ("{ file: token }", "{ file: other-token }", ["accounts"]),
        (
            "America/Toronto", "America/Vancouver",
            ["timeZone of the first line's organisation, for the console"]
        ),
    ])
    func `what needs a restart is told`(old: String, new: String, changes: [String]) throws {
        let folder = try ConfigurationFolder()
        let before = try folder.load()
        #expect(before.changesThatNeedRestart(since: before) == [])
        try folder.replace(old, with: new, in: .main)
        #expect(try folder.load().changesThatNeedRestart(since: before) == changes)
    }

    @Test func `a line stays with an account that runs`() throws {
        let folder = try ConfigurationFolder()
        let before = try folder.load()
        try folder.replace("  demo: { provider", with: "  other: { provider", in: .main)
        try folder.replace("account: demo", with: "account: other", in: .main)
        let kept = try folder.load().keepingAccounts(of: before)
        #expect(kept.configuration.lines.map(\.account) == ["demo"])
        #expect(kept.configuration.lines.compactMap(kept.facts).count == 1)
    }

    @Test func `what turns read of an account is taken up`() throws {
        let folder = try ConfigurationFolder()
        let before = try folder.load()
        try folder.replace("simulated }", with: "simulated, carrierAnswers: [STOP] }", in: .main)
        let kept = try folder.load().keepingAccounts(of: before)
        #expect(kept.configuration.lines.compactMap(kept.facts).map(\.carrierAnswers) == [[.stop]])
    }

    @Test func `what was read is served, and a fault changes nothing`() throws {
        let folder = try ConfigurationFolder()
        let data = DataFolder(folder.path("data"))
        try data.make()
        let configuration = CurrentConfiguration(try folder.load(), providers: [:], publicURL: "http://127.0.0.1:8080")
        let reloader = Reloader(
            path: folder.path("porte-voix.yaml"),
            data: data,
            configuration: configuration,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let number = try #require(PhoneNumber(e164: "+15145550100"))
        let questions = { configuration.lines.line(number)?.checklist.questions.first?.text[.french] }

        try folder.replace("Une lettre?", with: "Un avis?", in: .first)
        #expect(questions() == "Une lettre?")
        reloader.reload()
        #expect(questions() == "Un avis?")
        #expect(ReloadOutcome.read(from: data)?.isGood == true)

        try folder.replace("Un avis?", with: "Une décision?", in: .first)
        try folder.replace("lines:", with: "lins:", in: .main)
        reloader.reload()
        #expect(questions() == "Un avis?")
        let outcome = try #require(ReloadOutcome.read(from: data))
        #expect(!outcome.isGood)
        #expect(outcome.text.contains(folder.path("porte-voix.yaml") + ":"))
    }
}

struct ProcessIdentityTests {
    @Test func `this process runs, and another with its number does not`() throws {
        let current = ProcessIdentity.current
        #expect(current.isRunning)
        #expect(!current.start.isEmpty)
        let stored = String(decoding: try JSONEncoder().encode(current), as: UTF8.self)
        let other = stored.replacing("\"\(current.start)\"", with: "\"1\"")
        #expect(other != stored)
        #expect(try JSONDecoder().decode(ProcessIdentity.self, from: Data(stored.utf8)) == current)
        #expect(try !JSONDecoder().decode(ProcessIdentity.self, from: Data(other.utf8)).isRunning)
    }
}
