import Foundation
import Testing

@testable import IntakeCore

@Suite("The interview, from the first text to the queue")
struct InterviewTests {
    @Test("A first text is greeted and asked for consent, and waits for it")
    func opening() {
        var person = Texter()
        #expect(person.send("my cheque was cut").said == [.welcome, .consent])
        #expect(person.conversation.openingWords == ["my cheque was cut"])
        #expect(person.conversation.phase == .consent)
    }

    @Test("A greeting, a key or the checklist's word is nothing to keep", arguments: ["Bonjour", "hi!", "1", "Sample"])
    func greeting(text: String) {
        var person = Texter()
        person.send(text)
        #expect(person.conversation.openingWords == [])
    }

    @Test("Consent is given by a clear yes alone")
    func consent() {
        var person = Texter()
        person.send("hello")
        #expect(person.send("maybe so").said == [.consentAgain])
        #expect(person.send("3").said == [.consentAgain])
        #expect(person.send("oui").asked == ["problem"])
        #expect(person.conversation.consent?.wordingVersion == "w1")
        #expect(person.conversation.consent?.language == .english)
    }

    @Test("A refusal keeps nothing")
    func refusal() {
        var person = Texter()
        person.send("hello, my agent hangs up")
        let effects = person.send("no")
        #expect(effects.said == [.declined])
        #expect(effects.contains(.erase))
        #expect(person.conversation.openingWords == [])
        #expect(person.conversation.isOver)
    }

    @Test("The whole interview ends with a case and a reference")
    func whole() {
        var person = Texter()
        person.reach("name")
        #expect(person.send("Ann").said == [.summary])
        #expect(person.send("1").said == [.accompaniment])
        let effects = person.send("1")
        #expect(effects.queued == [.complete])
        #expect(effects.said == [.finishedWithGroup])
        #expect(person.conversation.reference == Sample.context.newReference)
        #expect(person.conversation.wish == .group)
        #expect(person.conversation.isComplete)
        #expect(person.conversation.answers["other-phone"]?.value == .phone(PhoneNumber(e164: "+15145550123")!))
        #expect(person.conversation.answers["story"]?.value == .text("It broke"))
    }

    @Test("Two unclear answers are kept as remarks, and the dialogue goes on")
    func unclear() {
        var person = Texter()
        person.reach("problem")
        #expect(person.send("well you see").said == [.unclearYesNo])
        let effects = person.send("it depends on the day")
        #expect(effects.said == [.keptAsRemark, .question])
        let answer = person.conversation.answers["problem"]
        #expect(answer?.value == .unclear)
        #expect(answer?.remarks == ["well you see", "it depends on the day"])
    }

    @Test("An unclear answer followed by a clear one stays with it as a remark")
    func unclearThenClear() {
        var person = Texter()
        person.reach("problem")
        person.send("well you see", "oui, depuis 3 mois")
        let answer = person.conversation.answers["problem"]
        #expect(answer?.value == .yes)
        #expect(answer?.remarks == ["well you see", "depuis 3 mois"])
    }

    @Test("Own words go on over several messages until a 1; only the first is acknowledged")
    func ownWords() {
        var person = Texter()
        person.reach("story")
        #expect(person.send("First they lost it").said == [.ownWordsNoted])
        #expect(person.send("Then they cut me") == [])
        #expect(person.send("1").asked == ["letter"])
        #expect(person.conversation.answers["story"]?.value == .text("First they lost it\nThen they cut me"))
    }

    @Test("A pause after own words goes on too, once")
    func pause() {
        var person = Texter()
        person.reach("story")
        person.send("All of it")
        #expect(person.conversation.timers(on: Sample.line).map(\.kind) == [.pause, .reminder])
        #expect(person.handle(.timer(.pause), after: 180).asked == ["letter"])
        #expect(person.handle(.timer(.pause)) == [])
        #expect(person.conversation.timers(on: Sample.line).map(\.kind) == [.reminder])
    }

    @Test("A number where own words are asked for is explained, then kept")
    func keyForWords() {
        var person = Texter()
        person.reach("name")
        #expect(person.send("4").said == [.unclearText])
        #expect(person.send("4").said == [.keptAsRemark, .summary])
        #expect(person.conversation.answers["name"]?.remarks == ["4", "4"])
    }

    @Test("A condition opens and closes the questions behind it")
    func conditions() {
        var person = Texter()
        person.reach("letter")
        #expect(person.send("2").asked == ["reach"])
        #expect(person.conversation.answers["letter-date"] == nil)
    }

    @Test("I don't know is an answer to a date, in words; a 3 is not")
    func unknownDate() {
        var person = Texter()
        person.reach("letter-date")
        #expect(person.send("3").said == [.unclearDate])
        person.send("je sais pas")
        #expect(person.conversation.answers["letter-date"]?.value == .unknown)
    }

    @Test("An answer is corrected from the summary, and its condition with it")
    func correcting() {
        var person = Texter()
        person.reach("name")
        person.send("Ann")
        #expect(person.send("2").said == [.whichToCorrect])
        #expect(person.send("99").said == [.unclearWhichToCorrect])
        #expect(person.send("4").asked == ["letter"])
        #expect(person.send("2").said == [.summary])
        #expect(person.conversation.answers["letter"]?.value == .no)
    }

    @Test("The end is reached however unclear the person is")
    func neverClear() {
        var person = Texter()
        person.send("hello")
        person.send("yes")
        for _ in 0..<60 where person.conversation.phase != .finished {
            person.send("hmm hmm")
            _ = person.handle(.timer(.pause))
        }
        #expect(person.conversation.phase == .finished)
        #expect(person.conversation.wish == .group)
    }

    @Test("After the interview a text joins the case and is acknowledged once a day")
    func afterwards() {
        var person = Texter()
        person.reach("name")
        person.send("Ann", "1", "2")
        let first = person.send("They called me back")
        #expect(first.queued == [.wrote])
        #expect(first.said == [.received])
        let second = person.send("And hung up")
        #expect(second.queued == [.wrote])
        #expect(second.said == [])
        #expect(person.send(Event.Text("Again"), after: 86_400).said == [.received])
        #expect(person.conversation.otherWords == ["They called me back", "And hung up", "Again"])
    }
}
