import IntakeServer
import Testing

/// What is told of a checklist that cannot be asked.
struct BrokenChecklistTests {
    private static let date = "kind: date"
    private static let condition = "when: { letter: yes }"
    private static let deadline = "deadline: { days: 90, source: \"Loi, art. 1\" }"

    @Test(arguments: [
        Breakage(.first, "id: first", "id: §furst", "The id must be the file's name"),
        Breakage(.first, "id: first\nversion: \"1\"\n", "§id: first\n", "`version` is missing"),
        Breakage(.first, "version: \"1\"", "§versoin: \"1\"", "Did you mean `version`?", others: 1),
        Breakage(.first, "{ fr: Premier, en: First }", "§{ en: First }", "The text in French is missing"),
        Breakage(.first, "[un, one]", "[un, §stop]", "`stop` is a command word"),
        Breakage(.first, "[un, one]", "[un, §Deux]", "chooses `second` too, on line +15145550100"),
        Breakage(.first, "[un, one]", "[un, §UN]", "`UN` stands here twice"),
        Breakage(.first, "questions:\n", "questions: []\n§other:\n", "`other` is not known here", others: 1),
        Breakage(.first, "- id: letter\n", "- id: §Lettre\n", "cannot be a name", others: 1),
        Breakage(.first, "- id: letter\n", "- id: §not\n", "has a meaning in conditions", others: 1),
        Breakage(
            .first,
            "- id: children\n",
            "- id: §letter\n",
            "Another question of this checklist is called `letter`"
        ),
        Breakage(.second, "  - id: problem\n    kind", "  - §kind", "`id` is missing"),
        Breakage(.second, "    kind: yes-no\n", "    kind: §yes/no\n", "Did you mean `yes-no`?"),
        Breakage(.second, "{ fr: Problème, en: Problem }", "§{ fr: Problème }", "The text in English is missing"),
        Breakage(.second, "text: { fr", "§txt: { fr", "Did you mean `text`?", others: 1),
        Breakage(
            .second,
            "    kind: yes-no\n",
            "    kind: yes-no\n    §long: true\n",
            "belongs to a question of kind text"
        ),
        Breakage(.second, "    kind: yes-no\n", "    kind: text\n    long: §oui\n", "Write one of these: true, false."),
        Breakage(.second, "    kind: yes-no\n", "    §kind: yes-no\n    kind: text\n", "`kind` stands here and again"),
    ])
    func `a broken checklist is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test(arguments: [
        Breakage(.first, condition, "when: { §lettre: yes }", "No question is called `lettre`. Did you mean `letter`?"),
        Breakage(.first, condition, "when: { letter: §oui }", "Write one of these: yes, no, unknown."),
        Breakage(.first, condition, "when: { letter: [yes, §maybe] }", "`maybe` cannot stand here"),
        Breakage(.first, condition, "when: { §children: yes }", "`children` is not asked before this question"),
        Breakage(.first, condition, "when: { §letter-date: yes }", "is not asked before this question"),
        Breakage(.first, condition, "when: §yes", "Keys and values are needed here"),
        Breakage(.first, condition, "when: { any: §{ letter: yes } }", "A list is needed here"),
        Breakage(.first, condition, "when: { not: { letter: §never } }", "`never` cannot stand here"),
        Breakage(.first, condition, "when: { all: [{ letter: yes }, { §liter: no }] }", "Did you mean `letter`?"),
        Breakage(.end, "{ reach: neither }", "{ reach: §nether }", "Did you mean `neither`?"),
        Breakage(.end, "{ reach: neither }", "{ §story: neither }", "reads yes-no and choice questions alone"),
    ])
    func `a broken condition is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test(arguments: [
        Breakage(.first, "distress: [unknown]", "distress: [§maybe]", "Write one of these: yes, no, unknown."),
        Breakage(.first, date, date + "\n    distress: §[yes]", "Only a yes-no or a choice question"),
        Breakage(
            .first,
            "kind: yes-no",
            "kind: yes-no\n    deadline: §{ days: 9, source: x }",
            "Only a question of kind date"
        ),
        Breakage(.first, deadline, "deadline: §{ days: 90 }", "`source` is missing"),
        Breakage(.first, deadline, "deadline: { days: §ninety, source: x }", "is not a whole number"),
        Breakage(.first, deadline, "deadline: { days: §0, source: x }", "from 1 to 3660 days"),
        Breakage(.first, "max: 20", "max: §-1", "`max` is less than `min`"),
        Breakage(.first, "min: 1", "min: §0", "0 alone calls a human"),
        Breakage(
            .first,
            "- id: children\n    kind: number\n    min: 1\n",
            "- §id: children\n    kind: number\n",
            "`min` is missing"
        ),
        Breakage(.first, "verify: true", "verify: §maybe", "Write one of these: true, false."),
        Breakage(.first, "source: Bulletin, ", "§src: Bulletin, ", "`src` is not known here", others: 1),
        Breakage(.first, "min: 1", "min: 1\n    purpose: §phone", "needs a question of kind phone"),
        Breakage(.end, "purpose: phone", "purpose: §phon", "Did you mean `phone`?"),
        Breakage(
            .end,
            "  - id: other-number\n    kind: phone\n    purpose: phone\n",
            """
              - { id: spare, kind: phone, purpose: phone, label: { fr: x, en: x }, text: { fr: x, en: x } }
              - id: other-number
                kind: phone
                purpose: §phone

            """,
            "Another question has the purpose `phone`"
        ),
    ])
    func `a broken rule of a question is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test(arguments: [
        Breakage(.end, "words: [texto, sms]", "words: [texto, §AIDE]", "`AIDE` is a command word"),
        Breakage(.end, "words: [texto, sms]", "words: [texto, §2]", "`2` is no word"),
        Breakage(.end, "words: [texto, sms]", "words: [texto, §Both]", "chooses `text-and-call` already"),
        Breakage(.end, "words: [texto, sms]", "words: [texto, §TEXTO]", "stands here twice"),
        Breakage(.end, "- { id: call,", "- { id: §text-and-call,", "Another option of this question"),
        Breakage(.end, "- { id: call, ", "- §{ ", "`id` is missing"),
    ])
    func `a broken option is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test func `a purpose needs its options`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("id: text-and-call", with: "id: both", in: .end)
        let position = try folder.replace("purpose: reach", with: "purpose: §reach", in: .end)
        #expect(folder.faults().map(\.position) == [position])
        #expect(folder.faults().map(\.sentence).joined().contains("text-and-call, call, text and neither"))
    }

    @Test func `a choice has eight options at most`() throws {
        let folder = try ConfigurationFolder()
        let options = (5...8).map { "      - { id: more-\($0), label: { fr: x, en: x } }\n" }.joined()
        let last = "      - { id: neither, label: { fr: aucun, en: neither } }\n"
        let ninth = "      - §{ id: more-9, label: { fr: x, en: x } }\n"
        try folder.replace("    purpose: reach\n", with: "", in: .end)
        let position = try folder.replace(last, with: last + options + ninth, in: .end)
        #expect(folder.faults().map(\.position) == [position])
    }
}
