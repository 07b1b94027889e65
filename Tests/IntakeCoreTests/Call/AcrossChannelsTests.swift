import Foundation
import Testing

@testable import IntakeCore

@Suite("One conversation over texts and calls")
struct AcrossChannelsTests {
    @Test("Begun by text, continued by phone, finished by text; the neutral question first each time")
    func textCallText() {
        var caller = Caller()
        caller.person.reach("letter")
        caller.call()
        #expect(caller.press("2").said == [.resume, .resumeKeys])
        #expect(caller.press("1").said == [.question, .keysYesNo])
        caller.press("2")
        #expect(caller.conversation.phase == .asking("reach"))
        caller.handle(.hungUp)
        #expect(caller.person.send("1").said == [.resume])
        // What was written before we knew who writes is taken then: it answers how to be reached.
        #expect(caller.person.send("1").asked == ["people"])
        caller.person.send("2", "Laval", "Ann", "1", "1")
        #expect(caller.conversation.isComplete)
        #expect(caller.conversation.answers["letter"]?.value == .no)
    }

    @Test("Somebody else on the same phone sees nothing of the first, and need not choose a language again")
    func someoneElse() {
        var caller = Caller()
        caller.person.reach("letter")
        caller.call()
        caller.press("1")
        let effects = caller.press("2")
        #expect(effects.contains(.beginAnother(with: .someoneElse)))
        #expect(effects.queued == [.unfinished])
        #expect(effects.said == [])
    }

    @Test("A key pressed for a question that a text has answered meanwhile answers nothing")
    func staleKey() {
        var caller = Caller()
        caller.reach("letter")
        caller.person.send("2", "1")
        #expect(caller.conversation.phase == .asking("reach"))
        #expect(caller.press("1").said == [.question, .questionKeys])
        #expect(caller.conversation.answers["reach"] == nil)
    }

    @Test("A key pressed while a text waits for a yes or a no answers nothing")
    func staleConfirmation() {
        var caller = Caller()
        caller.reach("letter")
        caller.person.send("DELETE")
        #expect(caller.press("1").contains(.erase) == false)
    }

    @Test("A caller who was reminded by text goes on where the texts stopped")
    func afterReminder() {
        var caller = Caller()
        caller.person.reach("letter")
        _ = caller.person.handle(.timer(.reminder), after: 90_000)
        caller.call()
        #expect(caller.press("2", "1").asked == ["letter"])
    }

    @Test("Who stopped our texts can call as anybody else, and is texted nothing")
    func stopped() {
        var caller = Caller()
        caller.person.send("hello", "STOP")
        caller.call()
        caller.press("2")
        caller.press("1")
        #expect(caller.conversation.phase == .asking("problem"))
        #expect(caller.conversation.isStopped)
    }

    @Test("No reminder by text follows a call that broke off")
    func noReminder() {
        var caller = Caller()
        caller.reach("letter")
        caller.handle(.hungUp)
        #expect(caller.conversation.timers(on: Sample.line).map(\.kind) == [.expiry])
        #expect(caller.person.handle(.timer(.reminder), after: 90_000) == [])
    }

    @Test("A message that reaches us after the call still joins its question, else the case")
    func lateMessage() {
        var caller = Caller()
        caller.reach("story")
        caller.handle(.hungUp)
        caller.leave("late")
        #expect(caller.conversation.answers["story"]?.recordings == ["late"])
        caller.handle(.hungUp)
        caller.reach("letter")
        caller.leave("later")
        #expect(caller.conversation.messages == ["later"])
    }
}
