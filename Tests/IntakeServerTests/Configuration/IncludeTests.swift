import IntakeCore
import IntakeServer
import Testing

struct IncludeTests {
    @Test func `included questions and lists stand where the include stood`() throws {
        let folder = try ConfigurationFolder()
        let checklist = try #require(try folder.load().checklist("first"))
        let ids = ["letter", "letter-date", "children", "story", "reach", "other-number"]
        #expect(checklist.questions.map(\.id) == ids)
        #expect(checklist.distressWords == ["homeless", "sans abri"])
    }

    @Test(arguments: [
        Breakage(.first, "include: common/words.yaml", "include: §common/word.yaml", "There is no file"),
        Breakage(.first, "include: common/end.yaml", "include: §first.yaml", "includes itself"),
        Breakage(.first, "- include: common/end.yaml", "- include: common/end.yaml\n    §when: x", "is not known here"),
        Breakage(.end, "questions:\n", "questions:\n  - include: §common/end.yaml\n", "includes itself"),
        Breakage(.end, "questions:\n", "questions:\n  - include: §common/../common/end.yaml\n", "includes itself"),
        Breakage(.end, "questions:\n", "§id: end\nquestions:\n", "The keys are questions"),
        Breakage(.words, "- homeless\n", "- homeless\n- §[]\n", "A text is needed here"),
        Breakage(.words, "- homeless\n- sans abri", "§homeless", "A list is needed here"),
        Breakage(.end, "long: true", "long: §maybe", "Write one of these: true, false."),
    ])
    func `faults of included files keep their own file and line`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test func `a file that two checklists include tells its faults once`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("questions:\n", with: "questions:\n  - include: common/end.yaml\n", in: .second)
        let position = try folder.replace("kind: phone", with: "kind: §fone", in: .end)
        #expect(folder.faults().map(\.position) == [position])
    }

    @Test func `an included file can include another`() throws {
        let folder = try ConfigurationFolder()
        let question = "- { id: name, kind: text, label: { fr: Nom, en: Name }, text: { fr: \"Nom?\", en: \"Name?\" } }"
        try folder.write("questions:\n  \(question)\n", to: "checklists/common/name.yaml")
        try folder.replace("questions:\n", with: "questions:\n  - include: common/name.yaml\n", in: .end)
        let checklist = try #require(try folder.load().checklist("first"))
        #expect(checklist.questions.map(\.id).contains("name"))
    }
}
