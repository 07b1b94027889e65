import Foundation
import Testing

@testable import IntakeCore

@Suite("The words that work at any time")
struct CommandTests {
    /// A person in each phase of the dialogue.
    static let everywhere: [(name: String, person: Texter)] = {
        var people: [(String, Texter)] = [("opening", Texter())]
        func add(_ name: String, _ steps: (inout Texter) -> Void) {
            var person = Texter()
            steps(&person)
            people.append((name, person))
        }
        add("consent") { $0.send("hello") }
        add("declined") { $0.send("hello", "no") }
        add("call-back time") { $0.send("hello", "HUMAN") }
        add("call-back noted") { $0.send("hello", "HUMAN", "monday") }
        for question in Sample.checklist.questions {
            add(question.id) { $0.reach(question.id) }
        }
        add("in own words") {
            $0.reach("story")
            $0.send("It broke")
        }
        add("unclear") {
            $0.reach("problem")
            $0.send("hmm hmm")
        }
        add("confirming an erasure") {
            $0.reach("problem")
            $0.send("DELETE")
        }
        add("confirming a word") {
            $0.reach("story")
            $0.send("agent")
        }
        add("summary") {
            $0.reach("name")
            $0.send("Ann")
        }
        add("correcting") {
            $0.reach("name")
            $0.send("Ann", "2")
        }
        add("accompaniment") {
            $0.reach("name")
            $0.send("Ann", "1")
        }
        add("finished") {
            $0.reach("name")
            $0.send("Ann", "1", "1")
        }
        add("erased") { $0.send("hello", "DELETE", "1") }
        return people
    }()

    @Test("STOP wins in every phase and is confirmed once", arguments: everywhere.map(\.name))
    func stop(phase: String) throws {
        var person = try #require(Self.everywhere.first { $0.name == phase }).person
        let hadConsent = person.conversation.consent != nil
        let effects = person.send("Arrêt.")
        #expect(effects.said == [.stopped])
        #expect(effects.contains(.optOut))
        #expect(person.conversation.isStopped)
        #expect(effects.queued.contains(.optedOut) == (hadConsent || person.conversation.reference != nil))
        #expect(person.send("stop").said == [])
        #expect(person.send("hello?").said == [])
        #expect(person.conversation.timers(on: Sample.line).allSatisfy { $0.kind == .expiry })
        #expect(person.send("START").said.first == .restarted)
    }

    @Test("A human is called from every phase", arguments: everywhere.map(\.name), ["0", "humain"])
    func human(phase: String, word: String) throws {
        var person = try #require(Self.everywhere.first { $0.name == phase }).person
        if person.conversation.isOver { return }
        let hadConsent = person.conversation.consent != nil
        var effects = person.send(word)
        if effects.said == [.confirmCommand] {
            effects = person.send("1")
        }
        #expect(effects.queued == [hadConsent ? .human : .callBack])
        #expect(effects.said == [hadConsent ? .human : .callBackTime])
        #expect(person.conversation.reference != nil)
    }

    @Test("Every command has a next step in every phase", arguments: everywhere.map(\.name), CommandWord.allCases)
    func everyCommand(phase: String, command: CommandWord) throws {
        var person = try #require(Self.everywhere.first { $0.name == phase }).person
        let word = try #require(command.words(in: .english).first)
        let effects = person.send(word)
        #expect(!effects.said.isEmpty || effects.contains(.beginAnother(with: .samePerson)))
        #expect(!Sample.renderer.messages(effects.prompts, in: .english).contains(""))
    }

    @Test("A call back asked for before consent holds a number and a time, nothing else")
    func callBackBeforeConsent() {
        var person = Texter()
        person.send("they cut my cheque and I am ill")
        person.send("HUMAIN")
        #expect(person.conversation.openingWords == [])
        #expect(person.send("mardi matin").said == [.callBackNoted])
        #expect(person.conversation.callBackTime == ["mardi matin"])
        #expect(person.send("1").said == [.welcome, .consent])
        #expect(person.send("2").said == [.callBackNoted])
    }

    @Test("The carrier's own answers leave us silent")
    func carrierAnswers() {
        var person = Texter()
        person.context.line.carrierAnswers = Set(CarrierAnswer.allCases)
        person.send("hello", "yes")
        #expect(person.send("HELP") == [])
        #expect(person.send("INFO") == [])
        let stopped = person.send("STOP")
        #expect(stopped.said == [])
        #expect(stopped.contains(.optOut))
        #expect(person.send("START").said == [.question])
    }

    @Test("Going back asks the questions before, with their conditions")
    func back() {
        var person = Texter()
        person.reach("reach")
        #expect(person.send("RETOUR").asked == ["letter-date"])
        #expect(person.send("BACK").asked == ["letter"])
        #expect(person.send("2").asked == ["reach"])
        #expect(person.send("RETOUR").asked == ["letter"])
        #expect(person.send("RETOUR").asked == ["story"])
        #expect(person.send("RETOUR").said == [.confirmCommand])
        #expect(person.send("1").asked == ["hungry"])
        #expect(person.send("RETOUR").asked == ["problem"])
        #expect(person.send("RETOUR").said == [.noPrevious, .question])
    }

    @Test("Going back again after an answer asks the question before, not the one answered before")
    func backInOrder() {
        var person = Texter()
        person.reach("reach")
        person.send("BACK", "BACK")
        #expect(person.conversation.phase == .asking("letter"))
        #expect(person.send("1").asked == ["reach"])
        #expect(person.send("BACK").asked == ["letter-date"])
    }

    @Test("Going back to own words replaces them, and passing keeps them")
    func backToOwnWords() {
        var person = Texter()
        person.reach("letter")
        person.send("RETOUR", "PASSER")
        #expect(person.conversation.answers["story"]?.value == .text("It broke"))
        person.send("RETOUR", "Another story", "1")
        #expect(person.conversation.phase == .asking("letter"))
        #expect(person.conversation.answers["story"]?.value == .text("Another story"))
    }

    @Test("A skipped question is left, an unclear one keeps its words")
    func skip() {
        var person = Texter()
        person.reach("problem")
        person.send("hmm hmm")
        #expect(person.send("PASSER").asked == ["hungry"])
        person.send("SKIP")
        #expect(person.conversation.answers["problem"]?.remarks == ["hmm hmm"])
        #expect(person.conversation.answers["hungry"]?.value == .skipped)
    }

    @Test("The language changes in the middle of a question, and what was said stays")
    func language() {
        var person = Texter()
        person.reach("letter")
        #expect(person.send("Français").asked == ["letter"])
        #expect(person.conversation.language == .french)
        #expect(person.send("english").asked == ["letter"])
        #expect(person.conversation.answers["story"] != nil)
    }

    @Test("An ordinary word among own words is confirmed first", arguments: ["agent", "dossier", "aide", "retour"])
    func ordinaryWord(word: String) {
        var person = Texter()
        person.reach("name")
        #expect(person.send(word).said == [.confirmCommand])
        #expect(person.send("2").said == [.summary])
        #expect(person.conversation.answers["name"]?.value == .text(word))
    }

    @Test("An ordinary word that was an answer all along is kept with what follows")
    func ordinaryWordThenMore() {
        var person = Texter()
        person.reach("story")
        person.send("agent", "he never calls back")
        #expect(person.conversation.answers["story"]?.value == .text("agent\nhe never calls back"))
    }

    @Test("Erasing asks first, and then leaves nothing")
    func erase() {
        var person = Texter()
        person.reach("name")
        #expect(person.send("EFFACER").said == [.confirmErase])
        #expect(person.send("2").asked == ["name"])
        #expect(person.send("DELETE").said == [.confirmErase])
        let effects = person.send("1")
        #expect(effects.said == [.erased])
        #expect(effects.contains(.erase))
        #expect(person.conversation.answers.isEmpty)
        #expect(person.conversation.isOver)
    }

    @Test("Restarting asks first, and then asks the first question")
    func restart() {
        var person = Texter()
        person.reach("name")
        #expect(person.send("RECOMMENCER").said == [.confirmRestart])
        #expect(person.send("oui").asked == ["problem"])
        #expect(person.conversation.answers.isEmpty)
        #expect(person.conversation.consent != nil)
    }

    @Test("A new request keeps the one under way")
    func another() {
        var person = Texter()
        person.reach("name")
        #expect(person.send("NOUVEAU").said == [.confirmNew])
        let effects = person.send("1")
        #expect(effects.queued == [.unfinished])
        #expect(effects.contains(.beginAnother(with: .samePerson)))
    }

    @Test("The state of one's file is told at any time")
    func status() {
        var person = Texter()
        person.send("hello")
        #expect(person.send("DOSSIER").said == [.statusNone])
        person.reach("letter")
        #expect(person.send("DOSSIER").said == [.statusUnderWay])
        person.reach("name")
        person.send("Ann", "1", "1")
        person.context.caseState = .claimed
        #expect(person.send("STATUS").said == [.statusClaimed])
    }
}

extension [Effect] {
    /// The prompts said.
    var prompts: [Prompt] {
        compactMap { if case .say(let prompt) = $0 { prompt } else { nil } }
    }
}
