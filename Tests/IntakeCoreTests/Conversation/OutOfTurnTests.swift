import Foundation
import Testing

@testable import IntakeCore

@Suite("Texts out of turn, and texts that are none")
struct OutOfTurnTests {
    @Test("An explanation that follows at once belongs to the answer before")
    func explanation() {
        var person = Texter()
        person.reach("problem")
        person.send("oui")
        #expect(person.send(Event.Text("since three months"), after: 2) == [])
        #expect(person.conversation.phase == .asking("hungry"))
        #expect(person.conversation.answers["problem"]?.remarks == ["since three months"])
    }

    @Test("A phone that answers keys at once is not misread")
    func scriptedPhone() {
        var person = Texter()
        person.reach("problem")
        #expect(person.send(Event.Text("1"), after: 0).asked == ["hungry"])
        #expect(person.send(Event.Text("2"), after: 0.5).asked == ["story"])
    }

    @Test("What reached us before our reply left answers no question that was not seen")
    func beforeTheReply() {
        var person = Texter()
        person.reach("problem")
        let accepted = person.now + 60
        let replied = accepted + 5
        _ = person.conversation.handle(
            Event(.text(Event.Text("1")), at: accepted),
            in: person.context,
            at: replied
        )
        let effects = person.conversation.handle(
            Event(.text(Event.Text("2")), at: accepted + 1),
            in: person.context,
            at: replied + 1
        )
        #expect(effects == [])
        #expect(person.conversation.answers["problem"]?.remarks == ["2"])
        #expect(person.conversation.phase == .asking("hungry"))
    }

    @Test("STOP is obeyed even out of turn")
    func stopOutOfTurn() {
        var person = Texter()
        person.reach("problem")
        person.send("1")
        #expect(person.send(Event.Text("STOP"), after: 1).said == [.stopped])
    }

    @Test("Late words join own words, and what was not understood")
    func lateWords() {
        var person = Texter()
        person.reach("name")
        person.send("Ann")
        _ = person.send(Event.Text("Tremblay"), after: 1)
        #expect(person.conversation.answers["name"]?.value == .text("Ann\nTremblay"))

        var other = Texter()
        other.reach("problem")
        other.send("well you see")
        #expect(other.send(Event.Text("it is long"), after: 1) == [])
        other.send("1")
        #expect(other.conversation.answers["problem"]?.remarks == ["well you see", "it is long"])
    }

    @Test("Words written before consent wait for it")
    func lateBeforeConsent() {
        var person = Texter()
        person.send("hello")
        #expect(person.send(Event.Text("my cheque is late"), after: 1) == [])
        #expect(person.conversation.openingWords == ["my cheque is late"])
    }

    @Test("A photo or nothing readable gets the question again", arguments: ["", " \n", "\u{0}", "\u{FE0F}"])
    func nothingReadable(body: String) {
        var person = Texter()
        person.reach("problem")
        let effects = person.send(Event.Text(body, mediaCount: 1))
        #expect(effects.said == [.textOnly, .question])
        #expect(person.conversation.answers.isEmpty)
    }

    @Test("A phone's reaction is neither an answer nor a command")
    func reaction() {
        var person = Texter()
        person.reach("problem")
        #expect(person.send(Event.Text("A aimé « 1=oui 2=non »")) == [])
        #expect(person.conversation.phase == .asking("problem"))
    }

    @Test("A masked number is told, and the answer taken")
    func masked() {
        var person = Texter()
        person.reach("story")
        let effects = person.send(Event.Text("My number is [NAS]", isMasked: true))
        #expect(effects.said == [.masked, .ownWordsNoted])
    }

    @Test("Distress is answered at once, once, and goes to the top with consent")
    func distress() {
        var person = Texter()
        #expect(person.send("J'ai plus rien à manger!").said == [.distress, .welcome, .consent])
        #expect(person.conversation.reference == nil)
        let effects = person.send("oui")
        #expect(effects.queued == [.distress])
        #expect(person.send("rien a manger").said.contains(.distress) == false)
    }

    @Test("An answer that a checklist marks tells of distress")
    func markedAnswer() {
        var person = Texter()
        person.reach("hungry")
        let effects = person.send("1")
        #expect(effects.said == [.distress, .question])
        #expect(effects.queued == [.distress])
    }
}
