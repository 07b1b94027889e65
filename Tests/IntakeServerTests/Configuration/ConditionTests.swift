import IntakeCore
import IntakeServer
import Testing

struct ConditionTests {
    @Test(arguments: [
        ("{ letter: yes }", Condition.answer("letter", isOneOf: ["yes"])),
        ("{ letter: [no, unknown] }", .answer("letter", isOneOf: ["no", "unknown"])),
        ("{ not: { letter: yes } }", .not(.answer("letter", isOneOf: ["yes"]))),
        (
            "{ any: [{ letter: yes }, { letter: no }] }",
            .any([.answer("letter", isOneOf: ["yes"]), .answer("letter", isOneOf: ["no"])])
        ),
        (
            "{ letter: yes, not: { letter: no } }",
            .all([.answer("letter", isOneOf: ["yes"]), .not(.answer("letter", isOneOf: ["no"]))])
        ),
        ("{ all: [{ letter: yes }] }", .all([.answer("letter", isOneOf: ["yes"])])),
    ])
    func `a condition is read as it is written`(written: String, expected: Condition) throws {
        let folder = try ConfigurationFolder()
        try folder.replace("when: { letter: yes }", with: "when: \(written)", in: .first)
        let checklist = try #require(try folder.load().checklist("first"))
        #expect(checklist.question("letter-date")?.when == expected)
    }
}
