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
        let context = TurnContext(
            checklist: checklist,
            wordingVersion: "benchmark",
            line: line,
            newReference: CaseReference(number: 1)
        )
        var conversation = Conversation(language: .french)
        var texts: [String] = []
        while !conversation.isComplete, let text = Self.answer(in: conversation, to: checklist, after: texts.last) {
            let event = Event(.text(Event.Text(text)), at: Self.start + Double(texts.count) * 60)
            _ = conversation.handle(event, in: context, at: event.at)
            texts.append(text)
        }
        self.context = context
        self.texts = texts
        renderer = Renderer(wording: wording, checklist: checklist, line: line)
        events = texts.enumerated().map { index, text in
            Event(.text(Event.Text(text)), at: Self.start + Double(index) * 60)
        }
    }

    /// What people send: mostly keys, now and then a word, or a word with an explanation.
    private static let yesNo = ["1", "2", "oui, depuis 3 mois", "3", "1", "non", "2"]
    private static let story = "Mon agent ne rappelle jamais et je n'ai pas Internet."

    private static func answer(in conversation: Conversation, to checklist: Checklist, after last: String?) -> String? {
        switch conversation.phase {
        case .opening: return "bonjour"
        case .consent: return "oui"
        case .asking(let id):
            guard let index = checklist.questions.firstIndex(where: { $0.id == id }) else { return nil }
            return answer(to: checklist.questions[index], number: index, after: last)
        default: return "1"
        }
    }

    private static func answer(to question: Question, number: Int, after last: String?) -> String {
        switch question.kind {
        case .yesNo: yesNo[number % yesNo.count]
        case .choice: "1"
        case .text(let long): long ? (last == story ? "1" : story) : "Parler à quelqu'un"
        case .date: "3 mars"
        case .number(let range): String(range.upperBound)
        case .phone: "514 555-0123"
        case .place: "Laval"
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
