import Foundation

@testable import IntakeCore

/// A small checklist with every kind of question, and a line, for tests of the dialogue.
enum Sample {
    static let start = Date(timeIntervalSince1970: 1_764_000_000)

    static func text(_ words: String) -> LocalizedText {
        LocalizedText([.french: words + " (fr)", .english: words])
    }

    static let checklist = Checklist(
        id: "sample",
        version: "1",
        title: text("Sample"),
        words: ["sample"],
        distressWords: ["rien a manger", "no food"],
        questions: [
            Question(id: "problem", kind: .yesNo, text: text("Problem?"), label: text("Problem"), distress: []),
            Question(id: "hungry", kind: .yesNo, text: text("Hungry?"), label: text("Hungry"), distress: ["yes"]),
            Question(id: "story", kind: .text(long: true), text: text("Story?"), label: text("Story")),
            Question(id: "letter", kind: .yesNo, text: text("Letter?"), label: text("Letter")),
            Question(
                id: "letter-date",
                kind: .date,
                text: text("Date?"),
                label: text("Date"),
                when: .answer("letter", isOneOf: ["yes"]),
                deadline: DeadlineRule(days: 90, source: "law")
            ),
            Question(
                id: "reach",
                kind: .choice([
                    Question.Option(id: "call", label: text("call"), words: ["appel", "call"]),
                    Question.Option(id: "neither", label: text("neither"), words: ["aucun", "neither"]),
                ]),
                text: text("Reach?"),
                label: text("Reach"),
                purpose: .reach
            ),
            Question(
                id: "other-phone",
                kind: .phone,
                text: text("Phone?"),
                label: text("Phone"),
                when: .answer("reach", isOneOf: ["neither"]),
                purpose: .phone
            ),
            Question(id: "people", kind: .number(1...20), text: text("People?"), label: text("People")),
            Question(id: "town", kind: .place, text: text("Town?"), label: text("Town"), purpose: .place),
            Question(id: "name", kind: .text(long: false), text: text("Name?"), label: text("Name"), purpose: .name),
        ]
    )

    // swift-format-ignore: NeverForceUnwrap
    static let line = LineFacts(
        number: PhoneNumber(e164: "+15145550100")!,
        organisation: "group",
        organisationName: "Group",
        languages: [.french, .english],
        timeZone: "America/Toronto",
        callBack: text("soon"),
        urgentHelp: text("911"),
        privacyContact: text("Ann"),
        complaints: text("1 800")
    )

    static let wording = Wording(
        Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let texts = Wording.Key.written.map { key in
                    (key, key.rawValue + key.placeholders.sorted().map { " {\($0)}" }.joined())
                }
                return (language, Dictionary(uniqueKeysWithValues: texts))
            }
        )
    )

    static let context = TurnContext(
        checklist: checklist,
        wordingVersion: "w1",
        line: line,
        newReference: CaseReference(number: 1234)
    )

    static let renderer = Renderer(wording: wording, checklist: checklist, line: line)
}

/// A person who texts once a minute.
struct Texter {
    var conversation = Conversation(language: .english)
    var context = Sample.context
    private(set) var now = Sample.start

    /// Sends each text, a minute apart, and returns the effects of the last.
    @discardableResult
    mutating func send(_ texts: String...) -> [Effect] {
        texts.map { send(Event.Text($0)) }.last ?? []
    }

    /// Sends one text, so many seconds after the last.
    mutating func send(_ text: Event.Text, after seconds: TimeInterval = 60) -> [Effect] {
        handle(.text(text), after: seconds)
    }

    mutating func handle(_ kind: Event.Kind, after seconds: TimeInterval = 60) -> [Effect] {
        now += seconds
        return conversation.handle(Event(kind, at: now), in: context, at: now)
    }

    /// Sends texts up to the question, answering as shortly as possible.
    mutating func reach(_ question: Question.ID) {
        let answers = [
            "problem": "1", "hungry": "2", "letter": "1", "letter-date": "3 mars 2025", "reach": "2",
            "other-phone": "514 555-0123", "people": "2", "town": "Laval", "name": "Ann",
        ]
        send("hello there friend", "1")
        while case .asking(let open) = conversation.phase, open != question {
            if open == "story" {
                send("It broke", "1")
            } else {
                send(answers[open, default: "1"])
            }
        }
    }
}

extension [Effect] {
    /// The names of the prompts said.
    var said: [Wording.Key] {
        compactMap { if case .say(let prompt) = $0 { prompt.name } else { nil } }
    }

    /// The questions asked.
    var asked: [Question.ID] {
        compactMap { if case .say(let prompt) = $0 { prompt.question } else { nil } }
    }

    /// The reasons for which the case was queued.
    var queued: [CaseReason] {
        compactMap { if case .queueCase(let reason) = $0 { reason } else { nil } }
    }
}
