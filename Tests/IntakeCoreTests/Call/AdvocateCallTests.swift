import Foundation
import Testing

@testable import IntakeCore

@Suite("Reaching a human by phone")
struct AdvocateCallTests {
    private func caller(at question: Question.ID = "letter") -> Caller {
        var caller = Caller()
        caller.reach(question)
        caller.person.context = Caller.open
        return caller
    }

    @Test("Those on call are called one after the other, and the caller hears it")
    func inTurn() {
        var caller = caller()
        #expect(caller.press("0").said == [.connecting])
        #expect(caller.handle(.advocate(.ended)).said == [.connectingNext])
        #expect(caller.listening == .advocate(1))
        #expect(caller.handle(.advocate(.ended)).said == [.nobodyFree, .callBackTime, .callTimeKeys])
    }

    @Test("The key takes the call: what ends afterwards was a conversation")
    func taken() {
        var caller = caller()
        caller.press("0")
        #expect(caller.handle(.advocate(.taken)) == [])
        #expect(caller.handle(.advocate(.ended)).said == [.advocateLeft, .afterAdvocateKeys])
        #expect(caller.press("2").asked == ["letter"])
    }

    @Test("A key that comes when nobody is called any more takes nothing")
    func late() {
        var caller = caller()
        caller.press("0")
        caller.handle(.advocate(.ended))
        caller.handle(.advocate(.ended))
        caller.press("1", "2")
        let before = caller.conversation
        #expect(caller.handle(.advocate(.taken)) == [])
        #expect(caller.conversation == before)
        caller.press("0")
        #expect(caller.handle(.advocate(.ended)).said == [.connectingNext], "the late key counts for no later call")
    }

    @Test("A long talk with an advocate is no call that broke off; what follows it may be one")
    func longTalk() throws {
        var caller = caller()
        caller.press("0")
        caller.handle(.advocate(.taken))
        let limit = try #require(caller.conversation.timers(on: Caller.open.line).first).due
        #expect(limit.timeIntervalSince(caller.person.now) > 4 * 60 * 60)
        _ = caller.person.handle(.hungUp, after: 2 * 60 * 60)
        let end = try #require(caller.conversation.timers(on: Caller.open.line).first).due
        #expect(end.timeIntervalSince(caller.person.now) == 60 * 60)
    }

    @Test("Nobody there: when to call back, then a message or on with the questions")
    func closed() {
        var caller = Caller()
        caller.reach("letter")
        #expect(caller.press("0").said == [.closed, .callBackTime, .callTimeKeys])
        let noted = caller.press("1")
        #expect(noted.said == [.human, .afterAdvocateKeys])
        #expect(noted.queued == [.human])
        #expect(caller.conversation.callBackTime == ["in the morning"])
        #expect(caller.press("1").said == [.leaveMessage, .recordKeys])
        let left = caller.leave("for-ann")
        #expect(left.queued == [.wrote])
        #expect(caller.conversation.messages == ["for-ann"])
        #expect(left.asked == ["letter"])
    }

    @Test("Before consent a call back holds a number and a time, nothing else")
    func beforeConsent() {
        var caller = Caller()
        caller.call()
        caller.press("2")
        #expect(caller.press("0").queued == [.callBack])
        #expect(caller.press("3").said == [.callBackNoted, .callBackNotedKeys])
        #expect(caller.conversation.phase == .callBackNoted)
        #expect(caller.press("1").said == [.welcome, .consent, .consentKeys])
    }

    @Test("A caller with a hidden number is asked where to call back, and hears it again")
    func hiddenNumber() {
        var caller = Caller()
        caller.call(isNumberWithheld: true)
        caller.press("2")
        #expect(caller.press("0").said == [.closed, .askNumber, .phoneKeys])
        #expect(caller.press("5145550123").said == [.checkPhone, .checkKeys])
        #expect(caller.press("2").said == [.askNumber, .phoneKeys])
        #expect(caller.press("5145550124", "1").said == [.callBackTime, .callTimeKeys])
        #expect(caller.conversation.callBackNumber?.e164 == "+15145550124")
    }

    @Test("A message can end in asking for a human")
    func zeroEndsMessage() {
        var caller = caller(at: "story")
        let effects = caller.leave("story-part", endKey: "0")
        #expect(effects.said == [.connecting])
        #expect(caller.conversation.answers["story"]?.recordings == ["story-part"])
    }

    @Test("Hours have days, breaks and holidays")
    func hours() throws {
        let zone = try #require(TimeZone(identifier: "America/Toronto"))
        let day = [OpeningHours.Span(from: 540, until: 720), OpeningHours.Span(from: 780, until: 990)]
        let holiday = try #require(CivilDate(year: 2026, month: 12, day: 25))
        let hours = OpeningHours(week: Array(repeating: day, count: 5), holidays: [holiday])
        let cases: [(String, Bool)] = [
            ("2026-12-24T14:00:00Z", true), ("2026-12-24T13:59:59Z", false), ("2026-12-24T17:30:00Z", false),
            ("2026-12-24T18:00:00Z", true), ("2026-12-24T21:30:00Z", false), ("2026-12-25T15:00:00Z", false),
            ("2026-12-26T15:00:00Z", false), ("2026-07-02T13:00:00Z", true),
        ]
        for (moment, isOpen) in cases {
            let date = try Date(moment, strategy: .iso8601)
            #expect(hours.isOpen(at: date, in: zone) == isOpen, "\(moment)")
        }
    }
}
