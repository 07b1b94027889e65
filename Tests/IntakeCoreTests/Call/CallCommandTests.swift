import Foundation
import Testing

@testable import IntakeCore

@Suite("The keys that work at every step of a call")
struct CallCommandTests {
    private static let names = Caller.everywhere.map(\.name)

    private func caller(_ name: String) throws -> Caller {
        try #require(Caller.everywhere.first { $0.name == name }).caller
    }

    @Test("0 queues the case and reaches a human, open or closed", arguments: names)
    func human(name: String) throws {
        var closed = try caller(name)
        let effects = closed.press("0")
        #expect(effects.queued == [closed.conversation.consent == nil ? .callBack : .human])
        #expect(effects.said.first == .closed)
        #expect(closed.conversation.reference != nil)
        var open = try caller(name)
        open.person.context = Caller.open
        #expect(open.press("0").said == [.connecting])
        #expect(open.listening == .advocate(0))
    }

    @Test("* says the step again and changes nothing", arguments: names)
    func again(name: String) throws {
        var caller = try caller(name)
        let before = caller.conversation
        let said = caller.press("*").said
        #expect(!said.isEmpty)
        #expect(caller.conversation.phase == before.phase)
        #expect(caller.conversation.answers == before.answers)
        #expect(caller.conversation.call?.step == before.call?.step)
        #expect(caller.press("*").said == said)
    }

    @Test("9 goes back and loses no answer", arguments: names)
    func back(name: String) throws {
        var caller = try caller(name)
        let before = caller.conversation
        #expect(!caller.press("9").said.isEmpty)
        #expect(caller.conversation.answers == before.answers)
        #expect(caller.listening != .nothing)
    }

    @Test("A key that the step does not have is never taken", arguments: names.filter { $0 != "correcting" })
    func wrongKey(name: String) throws {
        var caller = try caller(name)
        let before = caller.conversation
        caller.press("8")
        #expect(caller.conversation.answers == before.answers)
        #expect(caller.conversation.phase == before.phase)
        #expect(caller.listening != .nothing)
    }

    @Test("Whoever hangs up loses nothing, and is queued or forgotten when the time has come", arguments: names)
    func hangUp(name: String) throws {
        var caller = try caller(name)
        let before = caller.conversation
        #expect(caller.handle(.hungUp) == [])
        #expect(caller.conversation.answers == before.answers)
        guard let timer = caller.conversation.timers(on: Sample.line).first else {
            #expect(before.reference != nil)
            return
        }
        let wait = timer.due.timeIntervalSince(caller.person.now)
        let effects = caller.person.handle(.timer(timer.kind), after: wait)
        #expect(before.consent == nil && before.reference == nil ? effects == [.erase] : effects.queued == [.hungUp])
    }

    @Test("The menu tells what is kept, erases, starts over and changes the language")
    func menu() {
        var caller = Caller()
        caller.reach("letter")
        #expect(caller.press("#").said == [.menuKeys])
        #expect(caller.press("1").said == [.privacy, .question, .keysYesNo])
        #expect(caller.press("#", "4").said == [.question, .keysYesNo])
        #expect(caller.conversation.language == .french)
        #expect(caller.press("#", "9").said == [.question, .keysYesNo])
        #expect(caller.press("#", "3").said == [.confirmRestart, .confirmKeys])
        #expect(caller.press("1").asked == ["problem"])
        #expect(caller.press("#", "2").said == [.confirmErase, .confirmKeys])
        let erased = caller.press("1")
        #expect(erased.contains(.erase))
        #expect(erased.said == [.erased])
        #expect(caller.listening == .nothing)
    }
}
