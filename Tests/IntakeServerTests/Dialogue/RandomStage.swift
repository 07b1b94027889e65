import Foundation
import IntakeCore
import TestSupport

/// Plays one random history on a checklist and tells what is wrong with it.
struct RandomStage {
    let checklist: Checklist
    let wording: Wording
    let line: LineFacts

    private static let start = Date(timeIntervalSince1970: 1_795_532_400)
    private static let texts: [String] =
        [
            "1", "2", "3", "4", "9", "0", "11", "oui", "non", "yes", "no", "sais pas", "oui, depuis 3 mois", "1 ou 2",
            "oui et non", "nom", "novembre", "hier", "3 mars", "mars passé", "514 555-0123", "H2X 1Y4", "Saint-Jérôme",
            "", "👍", "\u{0}", "J'ai faim", "A aimé « bonjour »", "mon agent ne rappelle pas", "18h", "[NAS]", "agent",
            "arrêt de paiement", "aide sociale", "retour au travail", "日本語",
            String(repeating: "très long ", count: 100),
        ] + CommandWord.allCases.flatMap { $0.words(in: .french) + $0.words(in: .english) }

    private var context: TurnContext {
        TurnContext(checklist: checklist, wordingVersion: "w", line: line, newReference: CaseReference(number: 7))
    }

    /// What is wrong with one random history; nothing if all is well.
    func play(using random: inout SeededGenerator) -> String? {
        let renderer = Renderer(wording: wording, checklist: checklist, line: line)
        var conversation = Conversation(language: Bool.random(using: &random) ? .french : .english)
        let first = conversation
        var history: [Event] = []
        var now = Self.start
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            now += Double(Int.random(in: 0...40_000, using: &random))
            let event = Event(Self.kind(using: &random), at: now)
            let before = conversation
            let turn = conversation.turn(on: event, in: context, rendering: renderer, at: now)
            history.append(event)
            if let problem = problem(with: turn, from: before, to: conversation) { return problem }
            guard let data = try? JSONEncoder().encode(conversation),
                let stored = try? JSONDecoder().decode(Conversation.self, from: data), stored == conversation
            else { return "it is not the same after it was stored" }
        }
        return replay(history, from: first) == conversation ? nil : "a replay ends elsewhere"
    }

    private static func kind(using random: inout SeededGenerator) -> Event.Kind {
        switch Int.random(in: 0..<24, using: &random) {
        case 0: return .timer(Timer.Kind.allCases.randomElement(using: &random) ?? .pause)
        case 1: return .carrierStopped
        case 2: return .carrierStarted
        default:
            let body = texts.randomElement(using: &random) ?? ""
            return .text(Event.Text(body, isMasked: body == "[NAS]"))
        }
    }

    private func problem(with turn: Turn, from before: Conversation, to after: Conversation) -> String? {
        if turn.messages.contains("") { return "an empty message" }
        if turn.messages.contains(where: { Segmentation(of: $0).count > 4 }) { return "too many segments" }
        if turn.timers.contains(where: { $0.due < turn.event.at && $0.kind == .pause }) { return "a pause in the past" }
        guard case .text(let text) = turn.event.kind else { return nil }
        let command = CommandWord.read(IncomingText(text.body))
        if command == .stop, !after.isStopped { return "STOP did not stop" }
        if before.isStopped, command != .start, !turn.messages.isEmpty { return "words after STOP" }
        let isSilenceMeant = before.isStopped || after.isStopped || turn.messages.isEmpty
        if !isSilenceMeant, after.isOver, !turn.effects.contains(.erase), !before.isOver { return "an end that keeps" }
        if command != nil, !before.isStopped, !before.isOver, turn.messages.isEmpty,
            !turn.effects.contains(where: \.isBeginningAnother)
        {
            return "a command without an answer"
        }
        return nil
    }

    private func replay(_ history: [Event], from first: Conversation) -> Conversation {
        var conversation = first
        for event in history {
            _ = conversation.handle(event, in: context, at: event.at)
        }
        return conversation
    }
}
