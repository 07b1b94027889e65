import Foundation
import Testing

@testable import IntakeCore

@Suite("Somebody else holds the phone: whatever they press or write, nothing of the first person is shown")
struct SharedPhoneTests {
    /// Prompts that show something of the conversation.
    private static let telling: Set<Wording.Key> = [
        .question, .summary, .whichToCorrect, .accompaniment, .statusNew, .statusUnderWay, .callBackNoted,
    ]

    @Test(
        "On the phone, before it is known who calls",
        arguments: [
            ["#", "3"], ["#", "3", "2"], ["#", "2", "2"], ["#", "1"], ["#", "9"], ["#", "2", "9"],
            ["#", "2", "#", "3"],
            ["2", "#", "2", "2"], ["2", "#", "3"], ["2", "*"], ["2", "9"], ["7", "7", "7", "7", "2"],
            ["2", "7", "7", "7", "7", "2"],
        ]
    )
    func keys(keys: [String]) {
        var caller = Caller()
        caller.person.reach("letter")
        caller.call()
        let said = keys.flatMap { caller.press($0).said }
        #expect(Self.telling.isDisjoint(with: said), "\(keys): \(said)")
        #expect(caller.conversation.answers["letter"] == nil)
    }

    @Test("What was asked there still goes on for the person themselves")
    func samePerson() {
        var caller = Caller()
        caller.person.reach("letter")
        caller.call()
        caller.press("2", "#", "2")
        #expect(caller.press("2").said == [.resume, .resumeKeys])
        #expect(caller.press("1").asked == ["letter"])
        #expect(caller.conversation.isWriterUnknown == nil)
    }

    @Test(
        "By text, after a long silence or a call",
        arguments: [
            ["DELETE", "no"], ["DELETE", "what?"], ["DELETE", "BACK"], ["NEW", "no"], ["DELETE", "INFO"], [""],
            ["INFO", "REPEAT"], ["STOP", "START"], ["DELETE", ""],
            ["DELETE", "NEW", "2"],
        ],
        [true, false]
    )
    func texts(texts: [String], isAfterCall: Bool) {
        var caller = Caller()
        caller.person.reach("letter")
        if isAfterCall {
            caller.call()
            caller.handle(.hungUp)
        } else {
            _ = caller.person.handle(.timer(.reminder), after: 90_000)
        }
        let said = texts.flatMap { caller.person.send($0).said }
        #expect(Self.telling.isDisjoint(with: said), "\(texts): \(said)")
    }

    @Test("Words that came instead of a yes or a no are kept until it is known who wrote them")
    func words() {
        var person = Texter()
        person.reach("letter")
        _ = person.handle(.timer(.reminder), after: 90_000)
        #expect(person.send("DELETE").said == [.confirmErase])
        #expect(person.send("2026-03-03").said == [.resume])
        #expect(person.send("1").said.contains(.resume) == false)
        #expect(person.conversation.isWriterUnknown == nil)
    }
}
