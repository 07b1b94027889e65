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

    /// What a caller does who is not known, on a line that nobody answers now unless an advocate takes part.
    private static let detours: [[Event.Kind]] = [
        [.keys("0"), .keys("1"), .keys("1"), message],
        [.keys("0"), .keys("1"), .keys("1"), message, .keys("*"), .silence, .silence],
        [.keys("0"), .keys("1"), .keys("2")],
        [.keys("0"), .keys("1"), .keys("*"), .silence, .silence, .silence],
        [.keys("2"), .keys("0"), .keys("1"), .keys("1"), message],
        [.keys("2"), .keys("#"), .keys("2"), .keys("0"), .keys("1"), .keys("1"), message],
        [.keys("2"), .keys("#"), .keys("2"), .keys("0"), .keys("1"), .keys("2")],
        [.silence, .silence, .silence, .keys("3"), message],
        [.silence, .silence, .silence, .keys("1"), .keys("1"), .keys("*")],
        [.silence, .silence, .silence, .keys("2"), .keys("*")],
        [.timer(.expiry), .keys("2"), .keys("*")],
        [.keys("2"), .timer(.expiry), .keys("*"), message, .keys("9"), .silence],
        Array(repeating: .silence, count: 12),
    ]

    private static let message = Event.Kind.recorded(Event.RecordedMessage(id: "m", seconds: 8, endKey: "#"))

    @Test("Nor after a detour: a call back, a message, silence, or the end of the time", arguments: detours)
    func afterDetour(events: [Event.Kind]) {
        for question in ["letter", nil] {
            var caller = Caller()
            caller.reach(question ?? "name")
            if question == nil { caller.leave() }
            caller.handle(.hungUp)
            caller.call()
            let before = caller.conversation
            let said = events.flatMap { caller.handle($0).said }
            #expect(Self.telling.union([.human]).subtracting([.callBackNoted]).isDisjoint(with: said), "\(said)")
            #expect(caller.conversation.phase == before.phase)
            #expect(caller.conversation.answers == before.answers)
        }
    }

    @Test("Nor once an advocate took the call of somebody else")
    func afterAdvocate() {
        var caller = Caller()
        caller.reach("letter")
        caller.handle(.hungUp)
        caller.person.context = Caller.open
        caller.call()
        caller.press("0")
        caller.handle(.advocate(.taken))
        #expect(caller.handle(.advocate(.ended)).said == [.advocateLeft, .afterAdvocateKeys])
        #expect(caller.press("*").said == [.callBackNoted, .afterAdvocateKeys])
        caller.press("1")
        #expect(caller.leave().said == [.messageKept, .resume, .resumeKeys])
        #expect(caller.press("1").asked == ["letter"])
    }

    @Test("A call back asked for before consent is somebody's too")
    func callBack() {
        var caller = Caller()
        caller.call()
        caller.press("2", "0", "1")
        caller.handle(.hungUp)
        caller.call()
        #expect(caller.press("0", "2").said == [.callBackNoted, .resume, .resumeKeys])
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
