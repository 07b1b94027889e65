import IntakeCore
import IntakeServer
import Testing

struct CatalogueTests {
    @Test func `a good configuration is read whole`() throws {
        let catalogue = try ConfigurationFolder().load()
        let number = try #require(PhoneNumber(e164: "+15145550100"))
        let line = try #require(catalogue.line(number))
        #expect(line.segmentsPerSecond == 1)
        #expect(line.languages == [.french, .english])
        #expect(catalogue.checklists(of: line).map(\.id) == ["first", "second"])
        #expect(catalogue.configuration.publicURL.text == "http://127.0.0.1:8080")
        #expect(catalogue.wording.text(.cannotSkip, in: .english) == "This step cannot be skipped.")
        #expect(catalogue.account("demo")?.api == .simulated)
        #expect(catalogue.account("demo")?.accountSID == .literal("ACdemo"))
    }

    @Test func `a line's facts come from its group and its account`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("simulated }", with: "simulated, carrierAnswers: [STOP, START] }", in: .main)
        let catalogue = try folder.load()
        let line = try #require(catalogue.configuration.lines.first)
        let facts = try #require(catalogue.facts(of: line))
        #expect(facts.organisation == "demo")
        #expect(facts.organisationName == "Groupe")
        #expect(facts.timeZone == "America/Toronto")
        #expect(facts.callBack[.english] == "soon")
        #expect(facts.urgentHelp[.english] == "911 now")
        #expect(facts.privacyContact[.english] == "514 555-0198")
        #expect(facts.complaints[.english] == "1 800 463-5071")
        #expect(facts.carrierAnswers == [.stop, .start])
    }

    @Test func `a question is read with all that it carries`() throws {
        let catalogue = try ConfigurationFolder().load()
        let checklist = try #require(catalogue.checklist("first"))
        let letter = try #require(checklist.question("letter"))
        #expect(letter.kind == .yesNo)
        #expect(letter.distress == ["unknown"])
        #expect(letter.references.map(\.date) == ["2012-04"])
        #expect(letter.references.map(\.verify) == [true])
        #expect(checklist.question("letter-date")?.deadline == DeadlineRule(days: 90, source: "Loi, art. 1"))
        #expect(checklist.question("children")?.kind == .number(1...20))
        #expect(checklist.question("story")?.kind == .text(long: true))
        #expect(checklist.question(for: .reach)?.options.map(\.id) == ["text-and-call", "call", "text", "neither"])
        #expect(checklist.question(for: .reach)?.options.first?.words == ["les deux", "both"])
        #expect(checklist.question(for: .phone)?.id == "other-number")
        #expect(checklist.words == ["un", "one"])
    }

    @Test func `texts stay as they are written`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("version: \"1\"", with: "version: 0123", in: .first)
        try folder.replace("{ fr: Premier, en: First }", with: "{ fr: no, en: on }", in: .first)
        let checklist = try #require(try folder.load().checklist("first"))
        #expect(checklist.version == "0123")
        #expect(checklist.title[.french] == "no")
        #expect(checklist.title[.english] == "on")
    }

    @Test func `a checklist that no line asks may be in one language`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("checklists: [second, first]", with: "checklists: [first]", in: .main)
        try folder.replace("{ fr: Second, en: Second }", with: "{ fr: Second }", in: .second)
        #expect(folder.faults() == [])
    }
}
