import Foundation
import IntakeCore
import IntakeServer
import Testing

/// How a line is answered by telephone.
struct PhoneLineTests {
    /// The line with this added to it and to its group.
    private func catalogue(line: String = "", group: String = "") throws -> Catalogue {
        let folder = try ConfigurationFolder()
        try folder.replace("[fr, en]\n", with: "[fr, en]\n" + line, in: .main)
        try folder.replace("    name: Groupe\n", with: "    name: Groupe\n" + group, in: .main)
        return try folder.load()
    }

    private func facts(of catalogue: Catalogue) throws -> PhoneFacts {
        let line = try #require(catalogue.configuration.lines.first)
        return try #require(catalogue.facts(of: line)?.phone)
    }

    private static let onCall = """
            onCall:
              ring: RING
              seconds: 20
              limit: 30
              advocates:
                - { name: Ana, number: "+15145550181", login: ana }
                - { name: Samir, number: "+15145550182" }

        """
    private static let hours = "    hours: { mon-fri: [9:00-12:00, \"13:00-16:30\"], sun: [\"0:00-24:00\"] }\n"

    @Test func `a line without hours calls nobody`() throws {
        let catalogue = try catalogue()
        #expect(try facts(of: catalogue) == .nobodyOnCall)
        #expect(catalogue.configuration.lines.first?.onCall.numbers(at: 0) == [])
    }

    @Test func `hours are read day by day, holidays with the group`() throws {
        let line = Self.hours + Self.onCall.replacing("RING", with: "in-turn")
        let group = "    holidays: [2027-01-01, 2026-12-25]\n    droppedCall: 15\n"
        let facts = try facts(of: catalogue(line: line, group: group))
        let workday = [OpeningHours.Span(from: 540, until: 720), OpeningHours.Span(from: 780, until: 990)]
        let sunday = [OpeningHours.Span(from: 0, until: 1440)]
        #expect(facts.hours.week == [workday, workday, workday, workday, workday, [], sunday])
        #expect(facts.hours.holidays.map(\.iso) == ["2026-12-25", "2027-01-01"])
        #expect(facts.droppedCall == 900)
    }

    @Test func `one after the other, each advocate is a place`() throws {
        let catalogue = try catalogue(line: Self.hours + Self.onCall.replacing("RING", with: "in-turn"))
        let onCall = try #require(catalogue.configuration.lines.first?.onCall)
        #expect(try facts(of: catalogue).placesOnCall == 2)
        #expect((-1...2).map { onCall.numbers(at: $0).map(\.name) } == [[], ["Ana"], ["Samir"], []])
        #expect(onCall.numbers(at: 0).first?.login == "ana")
        #expect(onCall.numbers(at: 1).first?.login == nil)
        #expect(onCall.seconds == 20)
        #expect(onCall.limit == 30)
    }

    @Test func `together, all of them are one place`() throws {
        let catalogue = try catalogue(line: Self.hours + Self.onCall.replacing("RING", with: "together"))
        let onCall = try #require(catalogue.configuration.lines.first?.onCall)
        #expect(try facts(of: catalogue).placesOnCall == 1)
        #expect((0...1).map { onCall.numbers(at: $0).map(\.name) } == [["Ana", "Samir"], []])
    }

    @Test func `facts are said aloud in words of their own`() throws {
        let catalogue = try catalogue(
            group: "    spoken: { callBack: { fr: \"bientôt, promis\", en: \"soon, promise\" } }\n"
        )
        let spoken = try facts(of: catalogue).spoken
        #expect(spoken.keys.sorted() == ["callBack"])
        #expect(spoken["callBack"]?[.french] == "bientôt, promis")
    }

    @Test func `the shipped line is answered by somebody in its hours`() throws {
        let path = Fixtures.shippedFolder.appending(path: "porte-voix.yaml").path
        let catalogue = try Catalogue.load(configuration: path)
        let facts = try facts(of: catalogue)
        #expect(facts.placesOnCall == 2)
        #expect(facts.hours.week.prefix(5).allSatisfy { !$0.isEmpty })
    }
}
