import Testing

@testable import IntakeCore

@Suite("What earlier answers leave of a condition")
struct PendingConditionTests {
    private static let yes = Condition.answer("asked", isOneOf: ["yes"])
    private static let no = Condition.answer("asked", isOneOf: ["no", "unknown"])
    private static let later = Condition.answer("later", isOneOf: ["yes"])

    @Test(
        "Answered parts are decided, the others are left",
        arguments: [
            (yes, .holds), (no, .fails), (later, .depends(later)),
            (.not(yes), .fails), (.not(no), .holds), (.not(later), .depends(.not(later))),
            (.all([yes, later]), .depends(.all([later]))), (.all([no, later]), .fails), (.all([yes, yes]), .holds),
            (.any([yes, later]), .holds), (.any([no, later]), .depends(.any([later]))), (.any([no, no]), .fails),
            (.all([]), .holds), (.any([]), .fails),
            (.not(.any([no, .all([yes, later])])), .depends(.not(.any([.all([later])])))),
        ] as [(Condition, PendingCondition)]
    )
    func pending(condition: Condition, expected: PendingCondition) {
        var answers = Answers()
        answers["asked"] = Answer(.yes)
        #expect(condition.pending(after: answers, to: ["asked"]) == expected)
    }

    @Test("With every answer known, nothing is left, and the outcome is the condition's own")
    func decided() {
        let conditions = [
            Self.yes, Self.no, .not(Self.later), .all([Self.yes, Self.later]), .any([Self.no, .not(Self.no)]),
        ]
        for value in [Answer.Value.yes, .no, .unknown, .skipped, .unclear] {
            var answers = Answers()
            answers["asked"] = Answer(value)
            for condition in conditions {
                let expected: PendingCondition = condition.holds(for: answers) ? .holds : .fails
                #expect(condition.pending(after: answers, to: ["asked", "later"]) == expected)
            }
        }
    }
}
