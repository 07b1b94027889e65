import Foundation
import IntakeCore

/// A whole interview, played with the dialogue itself.
struct Rehearsal {
    /// Everything that was said, in order.
    private(set) var prompts: [Prompt] = []
    /// The segments that went out.
    private(set) var segments = 0
    /// Whether the dialogue came to its end.
    private(set) var isComplete = false

    /// What an interview is played with.
    struct Stage {
        let checklist: Checklist
        let wording: Wording
        let line: LineFacts
        let language: Language
    }

    /// Plays an interview.
    ///
    /// - Parameters:
    ///   - path: which answers are given.
    ///   - ending: the key that answers the last question: 1 with a group, 2 alone.
    init(_ path: InterviewPath, ending: String, on stage: Stage) {
        let renderer = Renderer(wording: stage.wording, checklist: stage.checklist, line: stage.line)
        let context = TurnContext(
            checklist: stage.checklist,
            wordingVersion: "",
            line: stage.line,
            newReference: CaseReference(number: 0)
        )
        var person = Person(path: path, ending: ending, stage: stage)
        var conversation = Conversation(language: stage.language)
        var now = Self.start
        // Two texts a question at most; the rest is for before and after. A dialogue that goes round in circles ends.
        for _ in 0..<2 * stage.checklist.questions.count + 10 {
            guard let text = person.answer(in: conversation.phase) else { break }
            let event = Event(.text(Event.Text(text)), at: now)
            let turn = conversation.turn(on: event, in: context, rendering: renderer, at: now)
            prompts += turn.effects.compactMap { if case .say(let prompt) = $0 { prompt } else { nil } }
            segments += turn.messages.reduce(0) { $0 + Segmentation(of: $1).count }
            now += Self.pause
        }
        isComplete = conversation.isComplete
    }

    /// 2026-11-02, 10:00 in Montreal: any working day would do.
    private static let start = Date(timeIntervalSince1970: 1_793_631_600)
    /// Long enough that no text counts as written before the reply.
    private static let pause: TimeInterval = 60
}

/// Somebody who answers as a path says.
private struct Person {
    let path: InterviewPath
    let ending: String
    let stage: Rehearsal.Stage

    private let keys: [Question.ID: String]
    /// The question answered last.
    private var answered: Question.ID?

    init(path: InterviewPath, ending: String, stage: Rehearsal.Stage) {
        self.path = path
        self.ending = ending
        self.stage = stage
        keys = path.keys(for: stage.checklist)
    }

    /// What they write next; nothing once the interview is over.
    mutating func answer(in phase: Phase) -> String? {
        switch phase {
        case .opening: stage.language == .french ? "Bonjour" : "Hello"
        case .consent, .summary: "1"
        case .asking(let question): answer(to: question)
        case .accompaniment: ending
        case .callBackTime, .callBackNoted, .declined, .correcting, .finished, .erased: nil
        }
    }

    /// Their words or a key; where words can go on over several messages, 1 ends them.
    private mutating func answer(to id: Question.ID) -> String {
        guard id != answered, let question = stage.checklist.question(id) else { return "1" }
        answered = id
        return keys[id] ?? path.words(for: question.kind, in: stage.language)
    }
}
