import Testing

@testable import IntakeCore

@Suite("A key that is told after the end of its call")
struct LateKeyTests {
    @Test("It answers the open question")
    func question() {
        var caller = Caller()
        caller.reach("letter")
        caller.handle(.hungUp)
        caller.press("2")
        #expect(caller.conversation.phase == .asking("reach"))
        #expect(caller.conversation.answers["letter"]?.value == .no)
    }

    @Test("It says when to call back, and answers no question")
    func callTime() {
        var caller = Caller()
        caller.reach("letter")
        caller.press("0")
        caller.handle(.hungUp)
        caller.press("1")
        #expect(caller.conversation.callBackTime == ["in the morning"])
        #expect(caller.conversation.answers["letter"] == nil)
    }

    @Test("It confirms what was entered")
    func check() {
        var caller = Caller()
        caller.reach("letter-date")
        caller.press("03032025")
        caller.handle(.hungUp)
        caller.press("1")
        #expect(caller.conversation.answers["letter-date"]?.value.token == "2025-03-03")
    }

    @Test("It chooses a language, and nothing is told of the conversation")
    func language() {
        var caller = Caller()
        caller.reach("letter")
        caller.handle(.hungUp)
        caller.call()
        caller.handle(.hungUp)
        #expect(caller.press("1").said == [.resume, .resumeKeys])
        #expect(caller.conversation.answers["letter"] == nil)
    }

    @Test("The next call is a new one")
    func nextCall() {
        var caller = Caller()
        caller.reach("letter")
        caller.press("0")
        caller.handle(.hungUp)
        #expect(!caller.conversation.isOnPhone)
        caller.call()
        #expect(caller.conversation.isOnPhone)
        #expect(caller.press("2").said == [.resume, .resumeKeys])
    }
}
