import Foundation
import IntakeCore

/// One interview, as a person in a middling hurry answers it.
struct Interview {
    let texts: [String]
    private let context: TurnContext
    private let renderer: Renderer
    private let events: [Event]

    private static let start = Date(timeIntervalSince1970: 1_795_532_400)

    init(checklist: Checklist, line: LineFacts, wording: Wording) {
        context = TurnContext(
            checklist: checklist,
            wordingVersion: "benchmark",
            line: line,
            newReference: CaseReference(number: 1)
        )
        renderer = Renderer(wording: wording, checklist: checklist, line: line)
        texts = ["bonjour", "oui"] + checklist.questions.flatMap(Self.answer) + ["1", "1"]
        events = texts.enumerated().map { index, text in
            Event(.text(Event.Text(text)), at: Self.start + Double(index) * 60)
        }
    }

    private static func answer(to question: Question) -> [String] {
        switch question.kind {
        case .yesNo: ["oui, depuis 3 mois"]
        case .choice: ["1"]
        case .text(let long):
            long ? ["Mon agent ne rappelle jamais et je n'ai pas Internet.", "1"] : ["Parler à quelqu'un"]
        case .date: ["3 mars"]
        case .number(let range): [String(range.upperBound)]
        case .phone: ["514 555-0123"]
        case .place: ["Laval"]
        }
    }

    func handleAll() {
        var conversation = Conversation(language: .french)
        for event in events {
            _ = conversation.handle(event, in: context, at: event.at)
        }
    }

    func renderAll() {
        var conversation = Conversation(language: .french)
        for event in events {
            _ = conversation.turn(on: event, in: context, rendering: renderer, at: event.at)
        }
    }

    func storeAll() {
        var conversation = Conversation(language: .french)
        for event in events {
            _ = conversation.handle(event, in: context, at: event.at)
            if let data = try? JSONEncoder().encode(conversation),
                let stored = try? JSONDecoder().decode(Conversation.self, from: data)
            {
                conversation = stored
            }
        }
    }
}
