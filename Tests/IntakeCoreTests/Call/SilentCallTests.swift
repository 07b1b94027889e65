import Foundation
import Testing

@testable import IntakeCore

@Suite("What is not understood on a call")
struct SilentCallTests {
    @Test("Again, then the keys alone, then a call back or a message; never a hang-up")
    func silence() {
        var caller = Caller()
        caller.reach("letter")
        #expect(caller.stayQuiet().said == [.notHeard, .question, .keysYesNo])
        #expect(caller.stayQuiet().said == [.keysYesNo])
        #expect(caller.conversation.isSpokenSlowly)
        #expect(caller.stayQuiet().said == [.lost, .lostKeys])
        #expect(caller.stayQuiet().said == [.waiting])
        #expect(caller.listening == .key(within: 20))
        #expect(caller.press("5").said == [.question, .keysYesNo])
    }

    @Test("A wrong key is told, and a second one says the keys alone")
    func wrongKeys() {
        var caller = Caller()
        caller.reach("letter")
        #expect(caller.press("7").said == [.wrongKey, .question, .keysYesNo])
        #expect(caller.press("7").said == [.keysYesNo])
        #expect(caller.press("7").said == [.lost, .lostKeys])
    }

    @Test("A question that is not understood is left with what was pressed")
    func leftQuestion() {
        var caller = Caller()
        caller.reach("letter")
        caller.press("7", "8", "7")
        #expect(caller.press("2").said == [.keptAsRemark, .question, .questionKeys])
        #expect(caller.conversation.answers["letter"] == Answer(.unclear, remarks: ["7", "8", "7"]))
    }

    @Test("Going on leaves no question that was not the trouble")
    func otherTrouble() {
        for keys in [["0"], ["0", "1", "1"], ["#"]] {
            var caller = Caller()
            caller.reach("letter")
            keys.forEach { caller.press($0) }
            caller.stayQuiet(times: 3)
            #expect(caller.press("2").said == [.question, .keysYesNo], "\(keys)")
            #expect(caller.conversation.answers["letter"] == nil)
        }
        var hidden = Caller()
        hidden.call(isNumberWithheld: true)
        hidden.press("2", "1")
        hidden.stayQuiet(times: 3)
        #expect(hidden.press("2").asked == ["problem"])
        #expect(hidden.conversation.answers["problem"] == nil)
    }

    @Test("What was entered is kept, though nobody says whether it was understood")
    func uncheckedEntry() {
        var caller = Caller()
        caller.reach("letter-date")
        caller.press("03032025")
        var gone = caller
        caller.stayQuiet(times: 3)
        #expect(caller.press("2").said == [.keptAsRemark, .question, .questionKeys])
        #expect(caller.conversation.answers["letter-date"] == Answer(.unclear, remarks: ["03032025"]))
        gone.handle(.hungUp)
        gone.handle(.timer(.expiry))
        #expect(gone.conversation.answers["letter-date"] == Answer(.unclear, remarks: ["03032025"]))
        gone.call()
        #expect(gone.press("2", "1").asked == ["letter-date"])
        gone.press("04032025", "1")
        #expect(gone.conversation.answers["letter-date"]?.remarks == [])
    }

    @Test("Wrong keys of somebody who may be another person are no remark of the first")
    func wrongKeysOfAStranger() {
        var caller = Caller()
        caller.reach("letter")
        caller.handle(.hungUp)
        caller.call()
        caller.press("2", "7", "8", "1")
        caller.press("2")
        #expect(caller.conversation.answers["letter"]?.remarks == [])
    }

    @Test("Whoever is silent to the end is called back, and told goodbye")
    func silenceThroughout() {
        var caller = Caller()
        caller.call()
        caller.stayQuiet(times: 3)
        var effects: [Effect] = []
        var silences = 0
        while caller.listening != .nothing, silences < 50 {
            effects = caller.stayQuiet()
            silences += 1
        }
        #expect(effects.queued == [.callBack])
        #expect(effects.said == [.callBackNoted, .farewell])
        #expect(caller.conversation.phase == .callBackNoted)
    }

    @Test("Silence at every step comes to an end in which an advocate knows", arguments: Caller.everywhere.map(\.name))
    func silenceEverywhere(name: String) throws {
        var caller = try #require(Caller.everywhere.first { $0.name == name }).caller
        var silences = 0
        while caller.listening != .nothing {
            caller.stayQuiet()
            silences += 1
            try #require(silences < 50)
        }
        // Without a number and without consent there is nothing that an advocate could be told.
        let isUnknown = caller.conversation.lacksNumber && caller.conversation.consent == nil
        #expect(isUnknown || caller.conversation.reference != nil)
    }

    @Test("Whoever gives no number is promised no call, and is not hung up on")
    func noNumber() {
        var caller = Caller()
        caller.call(isNumberWithheld: true)
        caller.press("2")
        #expect(caller.press("0").said == [.closed, .askNumber, .phoneKeys])
        #expect(caller.press("3").said == [.noNumber, .callBackNotedKeys])
        #expect(caller.press("*").said == [.noNumber, .callBackNotedKeys])
        #expect(caller.press("1", "1", "3").asked == ["problem"])
        #expect(caller.press("0").said == [.closed, .askNumber, .phoneKeys])
        #expect(caller.press("3").said.prefix(2) == [.noNumber, .leaveMessage])
        caller.stayQuiet(times: 3)
        #expect(caller.stayQuiet().said == [.waitingWithoutNumber])
    }

    @Test("Somebody who presses wrong keys for ever is never hung up on", arguments: Caller.everywhere.map(\.name))
    func wrongKeysThroughout(name: String) throws {
        var caller = try #require(Caller.everywhere.first { $0.name == name }).caller
        for _ in 0..<60 {
            caller.press("8")
            #expect(caller.listening != .nothing)
        }
    }
}
