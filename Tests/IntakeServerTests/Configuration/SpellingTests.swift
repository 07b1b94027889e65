import Testing

@testable import IntakeServer

struct SpellingTests {
    private static let names = ["number", "account", "organisation", "checklist", "languages"]

    @Test(arguments: [
        ("nubmer", "number"), ("acount", "account"), ("organization", "organisation"), ("Checklists", "checklist"),
    ])
    func `the nearest name is found`(written: String, meant: String) {
        #expect(Spelling.nearest(to: written, among: Self.names) == meant)
    }

    @Test(arguments: ["hours", "x", "provider", ""])
    func `a name that is like none of them is left alone`(written: String) {
        #expect(Spelling.nearest(to: written, among: Self.names) == nil)
    }

    @Test func `there may be no names at all`() {
        #expect(Spelling.nearest(to: "number", among: []) == nil)
    }
}
