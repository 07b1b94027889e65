import Foundation
import TestSupport
import Testing

@testable import IntakeCore

@Suite("Random histories of conversations")
struct RandomHistoryTests {
    /// What people may send: keys, words of every kind, commands, noise.
    static let texts: [String] =
        [
            "1", "2", "3", "4", "9", "0", "oui", "non", "yes", "no", "sais pas", "oui, depuis 3 mois", "1 ou 2",
            "oui et non", "hier", "3 mars", "514 555-0123", "H2X 1Y4", "Laval", "", "👍", "👎", "\u{0}", "J'ai faim",
            "rien a manger", "A aimé « bonjour »", "mon agent ne rappelle pas", "18h", "[NAS]", "e\u{301}te",
            String(repeating: "très long ", count: 160), "agent", "dossier", "retour au travail",
        ] + CommandWord.allCases.flatMap { $0.words(in: .french) + $0.words(in: .english) }

    static func event(using random: inout SeededGenerator) -> Event.Kind {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return .timer(IntakeCore.Timer.Kind.allCases.randomElement(using: &random) ?? .pause)
        case 1: return .carrierStopped
        case 2: return .carrierStarted
        case 3: return .begin
        default:
            let body = texts[Int.random(in: 0..<texts.count, using: &random)]
            let mediaCount = Int.random(in: 0..<15, using: &random) == 0 ? 1 : 0
            return .text(Event.Text(body, mediaCount: mediaCount, isMasked: body == "[NAS]"))
        }
    }

    @Test("Any history leaves a next step, survives being stored, and can be played again", arguments: 0..<20)
    func histories(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            var history: [Event] = []
            var person = Texter()
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                let kind = Self.event(using: &random)
                let effects = person.handle(kind, after: Double(Int.random(in: 0...200, using: &random)))
                history.append(Event(kind, at: person.now))
                try check(effects, after: kind, of: person.conversation)
                person.conversation = try JSONDecoder().decode(
                    Conversation.self,
                    from: JSONEncoder().encode(person.conversation)
                )
            }
            #expect(replay(history) == person.conversation)
        }
    }

    private func check(_ effects: [Effect], after kind: Event.Kind, of conversation: Conversation) throws {
        let messages = Sample.renderer.messages(effects.prompts, in: conversation.language)
        #expect(messages.allSatisfy { !$0.isEmpty })
        #expect(!conversation.isStopped || conversation.timers(on: Sample.line).allSatisfy { $0.kind == .expiry })
        if case .text(let text) = kind, !conversation.isStopped {
            let command = CommandWord.read(IncomingText(text.body))
            if command == .stop { Issue.record("STOP left the conversation going") }
        }
        if !effects.queued.isEmpty {
            #expect(conversation.reference != nil)
        }
        if conversation.consent == nil {
            #expect(conversation.answers.isEmpty)
            #expect(
                effects.queued.allSatisfy { [.callBack, .optedOut, .wrote, .human, .distress, .expired].contains($0) }
            )
        }
    }

    private func replay(_ history: [Event]) -> Conversation {
        var conversation = Conversation(language: .english)
        for event in history {
            _ = conversation.handle(event, in: Sample.context, at: event.at)
        }
        return conversation
    }

    @Test("However a person answers, the interview ends", arguments: 0..<20)
    func end(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var person = Texter()
        person.send("hello", "1")
        for _ in 0..<200 where !person.conversation.isComplete {
            let body = Self.texts[Int.random(in: 0..<33, using: &random)]
            _ = person.send(Event.Text(body), after: 200)
            _ = person.handle(.timer(.pause), after: 200)
            _ = person.handle(.carrierStarted)
        }
        #expect(person.conversation.isComplete)
    }
}
