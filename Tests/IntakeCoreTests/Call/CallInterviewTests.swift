import Foundation
import Testing

@testable import IntakeCore

@Suite("An interview by voice and keypad")
struct CallInterviewTests {
    @Test("The language is asked first, each in itself; then consent, with its keys")
    func opening() {
        var caller = Caller()
        let first = caller.call()
        #expect(first.said == [.greeting, .chooseLanguage, .chooseLanguage])
        #expect(first.languages == [nil, .french, .english])
        #expect(caller.press("1").said == [.welcome, .consent, .consentKeys])
        #expect(caller.conversation.language == .french)
        #expect(caller.press("1").said == [.commands, .question, .keysYesNo])
        #expect(caller.conversation.consent?.language == .french)
    }

    @Test("A line of one language does not ask for it")
    func oneLanguage() {
        var caller = Caller()
        caller.person.context.line.languages = [.english]
        #expect(caller.call().said == [.greeting, .welcome, .consent, .consentKeys])
    }

    @Test("Refusing keeps nothing, and the call ends once the person knows where to complain")
    func refusal() {
        var caller = Caller()
        caller.call()
        let effects = caller.press("2", "2")
        #expect(effects.said == [.declined, .farewell])
        #expect(effects.contains(.erase))
        #expect(caller.listening == .nothing)
    }

    @Test("Every kind of question is answered by keys or by a message")
    func answers() {
        var caller = Caller()
        caller.reach("name")
        caller.leave("my-name")
        let answers = caller.conversation.answers
        #expect(answers["problem"]?.value == .yes)
        #expect(answers["hungry"]?.value == .no)
        #expect(answers["story"] == .recorded("message-story"))
        #expect(answers["letter-date"]?.value.token == "2025-03-03")
        #expect(answers["reach"]?.value == .option("neither"))
        #expect(answers["other-phone"]?.value.token == "+15145550123")
        #expect(answers["people"]?.value == .number(2))
        #expect(answers["town"] == .recorded("message-town"))
        #expect(answers["name"] == .recorded("my-name"))
        #expect(caller.conversation.phase == .summary)
        #expect(caller.press("1").said == [.accompaniment, .accompanimentKeys])
        let end = caller.press("1")
        #expect(end.queued == [.complete])
        #expect(end.said == [.finishedWithGroup, .finishedKeys])
        #expect(caller.conversation.isComplete)
    }

    @Test(
        "What is entered is said back, and taken on a yes",
        arguments: [
            ("03032025", "2025-03-03"), ("032025", "2025-03"), ("2025", "2025"), ("29022024", "2024-02-29"),
        ]
    )
    func dates(keys: String, date: String) {
        var caller = Caller()
        caller.reach("letter-date")
        #expect(caller.press(keys).said == [.checkDate, .checkKeys])
        #expect(caller.conversation.answers["letter-date"] == nil)
        caller.press("1")
        #expect(caller.conversation.answers["letter-date"]?.value.token == date)
    }

    @Test("A date that does not exist is asked again", arguments: ["31022025", "13", "00002025", "99999999", "12a"])
    func wrongDates(keys: String) {
        var caller = Caller()
        caller.reach("letter-date")
        #expect(caller.press(keys).said == [.wrongKey, .question, .dateKeys])
        #expect(caller.conversation.phase == .asking("letter-date"))
    }

    @Test("An entry of 3 is a person who does not know")
    func unknownDate() {
        var caller = Caller()
        caller.reach("letter-date")
        caller.press("3")
        #expect(caller.conversation.answers["letter-date"]?.value == .unknown)
        #expect(caller.conversation.phase == .asking("reach"))
    }

    @Test("What was entered wrongly is entered again")
    func startOver() {
        var caller = Caller()
        caller.reach("letter-date")
        #expect(caller.press("03032025", "2").said == [.question, .dateKeys])
    }

    @Test("A long story can be told in several messages, and each is kept")
    func severalMessages() {
        var caller = Caller()
        caller.reach("story")
        #expect(caller.leave("one").said == [.wordsKept, .moreWordsKeys])
        #expect(caller.press("1").said == [.leaveMessage, .recordKeys])
        #expect(caller.listening == .message(atMost: 180))
        caller.leave("two")
        caller.press("2")
        #expect(caller.conversation.answers["story"]?.recordings == ["one", "two"])
        #expect(caller.conversation.phase == .asking("letter"))
    }

    @Test("Nobody is recorded who was not told what is kept, and nobody is told twice")
    func notice() {
        var caller = Caller()
        caller.reach("hungry")
        #expect(caller.press("2").said == [.question, .recordingNotice, .recordKeys])
        #expect(caller.press("1").said == [.question, .keysYesNo])
        caller.press("2", "1", "1")
        #expect(caller.press("5").said.contains(.recordingNotice) == false)
    }

    @Test("A message that was cut off offers more, whatever the question", arguments: [180, 172])
    func longestMessage(seconds: Int) {
        var caller = Caller()
        caller.reach("town")
        var ended = caller
        #expect(caller.leave("long", seconds: seconds, endKey: nil).said == [.wordsKept, .moreWordsKeys])
        #expect(ended.leave("long", seconds: seconds).asked == ["name"])
    }

    @Test("So does a message for the advocate")
    func longestMessageForAdvocate() {
        var caller = Caller()
        caller.reach("letter")
        caller.press("0", "1", "1")
        let cutOff = caller.leave("long", seconds: 175, endKey: nil)
        #expect(cutOff.said == [.messageKept, .leaveMessage, .recordKeys])
        #expect(caller.leave("rest").asked == ["letter"])
        #expect(caller.conversation.messages == ["long", "rest"])
    }

    @Test("The answer to a question of distress tells at once who helps now")
    func distress() {
        var caller = Caller()
        caller.reach("hungry")
        let effects = caller.press("1")
        #expect(effects.said.first == .distress)
        #expect(effects.queued == [.distress])
    }

    @Test("The reference goes by text to whoever may be texted and wants it")
    func textOffer() {
        var caller = Caller()
        caller.person.context.checklist.questions.removeAll { $0.id == "reach" || $0.id == "other-phone" }
        caller.reach("name")
        caller.leave()
        #expect(caller.press("1", "1").said == [.finishedWithGroup, .textOfferKeys])
        let sent = caller.press("1")
        #expect(sent.texted == [.finishedWithGroup])
        #expect(sent.said == [.textSent, .finishedKeys])
    }

    @Test("Whoever calls from no mobile is asked for one, which is said back before it is kept")
    func mobile() {
        var caller = Caller()
        caller.person.context.checklist.questions.removeAll { $0.id == "reach" || $0.id == "other-phone" }
        caller.reach("name")
        caller.leave()
        caller.press("1", "1")
        #expect(caller.press("2").said == [.askMobile, .phoneKeys])
        #expect(caller.listening == .entry(atMost: Pace.phoneKeys, within: Pace.secondsForKey))
        #expect(caller.press("514").said == [.wrongKey, .askMobile, .phoneKeys])
        #expect(caller.press("5145550123").said == [.checkPhone, .checkKeys])
        #expect(caller.press("2").said == [.askMobile, .phoneKeys])
        let kept = caller.press("5145550124", "1")
        #expect(kept.said == [.finishedWithGroup, .finishedKeys])
        #expect(kept.texted == [])
        #expect(caller.conversation.mobile?.e164 == "+15145550124")
    }

    @Test(
        "Nobody needs to have a mobile",
        arguments: [("3", Wording.Key.finishedWithGroup), ("9", .statusNew)]
    )
    func noMobile(key: String, told: Wording.Key) {
        var caller = Caller()
        caller.person.context.checklist.questions.removeAll { $0.id == "reach" || $0.id == "other-phone" }
        caller.reach("name")
        caller.leave()
        caller.press("1", "1", "2")
        #expect(caller.press(key).said == [told, .finishedKeys])
        #expect(caller.conversation.mobile == nil)
        #expect(caller.listening == .key(within: Pace.secondsForKey))
    }

    @Test("No text is offered to a number of which the carrier said that it takes none")
    func landline() {
        var caller = Caller()
        caller.person.context.takesTexts = false
        caller.person.context.checklist.questions.removeAll { $0.id == "reach" || $0.id == "other-phone" }
        caller.reach("name")
        caller.leave()
        #expect(caller.press("1", "1").said == [.finishedWithGroup, .finishedKeys])
    }

    @Test("No text is offered to a hidden number")
    func noTextOffer() {
        var caller = Caller()
        caller.person.context.checklist.questions = [Sample.checklist.questions[0]]
        caller.call(isNumberWithheld: true)
        #expect(caller.press("2", "1", "3").said == [.commands, .question, .keysYesNo])
        #expect(caller.press("1", "1", "1").said == [.finishedWithGroup, .finishedKeys])
    }
}

extension [Effect] {
    /// The language of each prompt that has one of its own.
    fileprivate var languages: [Language?] {
        compactMap { if case .say(let prompt) = $0 { .some(prompt.language) } else { nil } }
    }

    /// The names of the prompts texted.
    fileprivate var texted: [Wording.Key] {
        compactMap { if case .text(let prompt) = $0 { prompt.name } else { nil } }
    }
}

extension Answer {
    fileprivate static func recorded(_ message: String) -> Answer {
        var answer = Answer(.recorded)
        answer.recordings = [message]
        return answer
    }
}
