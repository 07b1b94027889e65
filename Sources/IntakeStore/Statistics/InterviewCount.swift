import Foundation
import IntakeCore

/// What one interview adds to the counts.
struct InterviewCount {
    /// The questions that were asked.
    private(set) var asked: Set<Question.ID> = []
    /// How many seconds each question took until the interview first went on from it.
    private(set) var seconds: [Question.ID: TimeInterval] = [:]

    private let order: [Question.ID: Int]
    private var open: (question: Question.ID, since: Date)?

    init(of checklist: Checklist) {
        order = Dictionary(
            checklist.questions.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Takes the next turn. What counts is what was said, so that turns of every version of the engine count alike.
    mutating func take(_ record: TurnRecord) {
        for case .say(let prompt) in record.effects {
            switch prompt.name {
            case .question: prompt.question.map { ask($0, record) }
            case .summary: goOn(record)
            default: break
            }
        }
    }

    private mutating func ask(_ question: Question.ID, _ record: TurnRecord) {
        asked.insert(question)
        guard open?.question != question else { return }
        if let open, order[question, default: 0] > order[open.question, default: 0] {
            goOn(record)
        }
        open = (question, record.now)
    }

    /// The open question was answered or passed. Going back to an earlier one is no answer.
    private mutating func goOn(_ record: TurnRecord) {
        guard let open else { return }
        if seconds[open.question] == nil {
            seconds[open.question] = max(record.event.at.timeIntervalSince(open.since), 0)
        }
        self.open = nil
    }
}
