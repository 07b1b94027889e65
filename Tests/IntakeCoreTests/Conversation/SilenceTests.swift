import Foundation
import Testing

@testable import IntakeCore

@Suite("Silence, reminders and coming back")
struct SilenceTests {
    static let day: TimeInterval = 24 * 60 * 60
    static let zone = Sample.line.zone

    /// Lets the timers of a person come, one after the other, and returns what each said and queued.
    private func silence(of person: inout Texter, timers count: Int) -> [[Effect]] {
        (0..<count).compactMap { _ in
            let timers = person.conversation.timers(on: Sample.line)
            guard let next = timers.min(by: { $0.due < $1.due }) else { return nil }
            return person.handle(.timer(next.kind), after: next.due.timeIntervalSince(person.now))
        }
    }

    @Test("A silent person is reminded twice, then the interview is queued as it is")
    func twoReminders() {
        var person = Texter()
        person.reach("letter")
        let turns = silence(of: &person, timers: 10)
        #expect(turns.map(\.said) == [[.reminder], [.reminder], []])
        #expect(turns.map(\.queued) == [[], [], [.expired]])
        #expect(person.conversation.timers(on: Sample.line) == [])
    }

    @Test("Without consent one reminder, then all is erased")
    func withoutConsent() {
        var person = Texter()
        person.send("they cut my cheque")
        let turns = silence(of: &person, timers: 10)
        #expect(turns.map(\.said) == [[.reminder], []])
        #expect(turns.last?.contains(.erase) == true)
        #expect(person.conversation.openingWords == [])
    }

    @Test("A call back that was asked for stands when the rest is erased")
    func callBackStands() {
        var person = Texter()
        person.send("hello", "HUMAN", "monday", "1")
        let turns = silence(of: &person, timers: 10)
        #expect(turns.last?.contains(.erase) == false)
        #expect(person.conversation.callBackTime == ["monday"])
    }

    @Test("What a stopped person texted without consent is erased too")
    func stoppedWithoutConsent() {
        var person = Texter()
        person.send("hello", "STOP")
        #expect(silence(of: &person, timers: 3).last == [.erase])
    }

    @Test("A command or a photo alone is erased too, without a reminder", arguments: ["AIDE", "EFFACER", ""])
    func commandAlone(text: String) {
        var person = Texter()
        person.send(text)
        #expect(silence(of: &person, timers: 3) == [[.erase]])
    }

    @Test("Reminders and expiry come outside the quiet hours, on the line's own clocks", arguments: 0..<48)
    func quietHours(hour: Int) throws {
        var person = Texter()
        person.reach("letter")
        person.context = Sample.context
        _ = person.send(Event.Text("hmm hmm"), after: Double(hour) * 3600 + 60)
        person.send("1")
        let timer = try #require(person.conversation.timers(on: Sample.line).first { $0.kind == .reminder })
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = Self.zone
        #expect((9..<21).contains(calendar.component(.hour, from: timer.due)))
        #expect(timer.due >= person.now + Self.day)
        #expect(timer.due <= person.now + 1.6 * Self.day)
    }

    @Test(
        "The morning comes at the line's local hour, also when the clocks change",
        arguments: [
            ("2026-03-08T04:30:00Z", "2026-03-08T13:00:00Z"),  // 23:30 EST, then 9:00 EDT
            ("2026-11-01T03:30:00Z", "2026-11-01T14:00:00Z"),  // 23:30 EDT, then 9:00 EST
            ("2026-07-01T12:59:59Z", "2026-07-01T13:00:00Z"),
            ("2026-07-01T13:00:00Z", "2026-07-01T13:00:00Z"),
            ("2026-07-02T00:59:59Z", "2026-07-02T00:59:59Z"),
            ("2026-07-02T01:00:00Z", "2026-07-02T13:00:00Z"),
        ]
    )
    func morning(from: String, expected: String) throws {
        let format = Date.ISO8601FormatStyle()
        let start = try format.parse(from)
        #expect(QuietHours.usual.end(from: start, in: Self.zone) == (try format.parse(expected)))
    }

    @Test("An hour that the clocks skip is the next one that exists")
    func skippedHour() throws {
        let hours = QuietHours(from: 22, until: 2)
        let format = Date.ISO8601FormatStyle()
        let start = try format.parse("2026-03-08T05:00:00Z")
        #expect(hours.end(from: start, in: Self.zone) == (try format.parse("2026-03-08T07:00:00Z")))
    }

    @Test("After an outage one reminder comes, in the morning, and no second one at once")
    func outage() throws {
        var person = Texter()
        person.reach("letter")
        // Six days later at night, Toronto time: everything is overdue.
        let night = try Date.ISO8601FormatStyle().parse("2025-12-01T05:00:00Z")
        #expect(person.handle(.timer(.reminder), after: night.timeIntervalSince(person.now)) == [])
        let morning = try #require(person.conversation.timers(on: Sample.line).first)
        #expect(morning == Timer(kind: .reminder, due: try Date.ISO8601FormatStyle().parse("2025-12-01T14:00:00Z")))
        #expect(person.handle(.timer(.reminder), after: morning.due.timeIntervalSince(person.now)).said == [.reminder])
        let next = try #require(person.conversation.timers(on: Sample.line).first)
        #expect(next.due >= person.now + Self.day)
    }

    @Test("Coming back begins with a neutral question, and what was written meanwhile is read after it")
    func comingBack() {
        var person = Texter()
        person.reach("letter")
        #expect(person.send(Event.Text("oui, en mars"), after: 5 * Self.day).said == [.resume])
        #expect(person.conversation.answers["letter"] == nil)
        #expect(person.send("1").asked == ["letter-date"])
        #expect(person.conversation.answers["letter"]?.remarks == ["en mars"])
    }

    @Test(
        "A command that would show the conversation waits for the neutral question too",
        arguments: ["RETOUR", "REPETER"]
    )
    func commandsWait(word: String) {
        var person = Texter()
        person.reach("reach")
        #expect(person.send(Event.Text(word), after: Self.day).said == [.resume])
        #expect(person.send("1").said == [.question])
    }

    @Test("A number that takes no texts is not reminded; its interview expires all the same")
    func landline() {
        var person = Texter()
        person.reach("letter")
        person.context.takesTexts = false
        var effects: [Effect] = []
        for _ in 0..<20 where !person.conversation.hasExpired {
            effects += silence(of: &person, timers: 1).flatMap { $0 }
        }
        #expect(effects.said == [])
        #expect(effects.queued == [.expired])
        #expect(person.conversation.hasExpired)
    }

    @Test("A human is called at once, whoever writes")
    func humanDoesNotWait() {
        var person = Texter()
        person.reach("letter")
        #expect(person.send(Event.Text("HUMAIN"), after: Self.day).said == [.human])
    }

    @Test("Somebody else gets a conversation of their own, and the first one is queued")
    func someoneElse() {
        var person = Texter()
        person.reach("letter")
        _ = person.send(Event.Text("hi"), after: Self.day)
        let effects = person.send("2")
        #expect(effects.queued == [.unfinished])
        #expect(effects.contains(.beginAnother(with: .someoneElse)))
        #expect(effects.said == [])
    }

    @Test("A reminder is answered with 1 to go on")
    func answeredReminder() {
        var person = Texter()
        person.reach("letter")
        _ = silence(of: &person, timers: 1)
        #expect(person.send("1").asked == ["letter"])
        #expect(person.conversation.timers(on: Sample.line).map(\.kind) == [.reminder])
    }

    @Test("An unclear answer to the neutral question is asked again, then the words are kept")
    func unclearResume() {
        var person = Texter()
        person.reach("story")
        _ = person.send(Event.Text("They lost my file"), after: Self.day)
        #expect(person.send("what?").said == [.resume])
        #expect(person.send("it was in June").said == [.ownWordsNoted])
        #expect(person.conversation.answers["story"]?.value == .text("They lost my file\nwhat?\nit was in June"))
    }

    @Test("An expired interview goes on where it was when the person comes back")
    func afterExpiry() {
        var person = Texter()
        person.reach("letter")
        _ = silence(of: &person, timers: 3)
        #expect(person.send(Event.Text("hello"), after: 30 * Self.day).said == [.resume])
        person.send("1")
        #expect(person.conversation.phase == .asking("letter"))
        #expect(person.conversation.reference != nil)
    }
}
