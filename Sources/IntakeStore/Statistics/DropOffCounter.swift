import Foundation
import IntakeCore

/// Counts interview after interview. Its size follows from the checklists, not from how many people there were.
struct DropOffCounter {
    private struct Key: Hashable {
        var checklist: String
        var version: String
    }

    private struct Tally {
        var checklist: Checklist
        var begun = 0
        var finished = 0
        var questions: [Question.ID: QuestionTally] = [:]
    }

    fileprivate struct QuestionTally {
        var count: QuestionCount
        var times = TimeHistogram()
    }

    private var tallies: [Key: Tally] = [:]
    private var erased = 0
    private var damaged = 0

    /// Counts an interview in.
    ///
    /// - Parameter isCurrent: whether the phone's next message belongs to it.
    mutating func add(
        _ interview: InterviewCount,
        endingIn state: Conversation,
        of checklist: Checklist,
        isCurrent: Bool
    ) {
        guard state.consent != nil else { return }
        let key = Key(checklist: checklist.id, version: checklist.version)
        var tally = tallies[key] ?? Tally(checklist: checklist)
        // The texts of a version may have been edited: the latest are shown.
        tally.checklist = checklist
        tally.begun += 1
        tally.finished += state.isComplete ? 1 : 0
        let abandoned = Self.abandoned(in: state, isCurrent: isCurrent)
        for question in checklist.questions where interview.asked.contains(question.id) {
            tally.questions[question.id, default: QuestionTally(question)].add(
                state.answers[question.id]?.value,
                after: interview.seconds[question.id],
                isAbandoned: abandoned == question.id
            )
        }
        tallies[key] = tally
    }

    mutating func addErased() { erased += 1 }

    mutating func addDamaged() { damaged += 1 }

    /// The question that was open when the interview ended; none if it goes on or was finished.
    private static func abandoned(in state: Conversation, isCurrent: Bool) -> Question.ID? {
        guard case .asking(let question) = state.phase, state.isStopped || state.hasExpired || !isCurrent else {
            return nil
        }
        return question
    }

    /// The counts so far.
    var dropOff: DropOff {
        let counts = tallies.values.map { tally in
            ChecklistCount(
                checklist: tally.checklist.id,
                version: tally.checklist.version,
                title: tally.checklist.title,
                begun: tally.begun,
                finished: tally.finished,
                questions: tally.checklist.questions.map { tally.questions[$0.id, default: QuestionTally($0)].result }
            )
        }
        let sorted = counts.sorted { ($0.checklist, $0.version) < ($1.checklist, $1.version) }
        return DropOff(checklists: sorted, erased: erased, damaged: damaged)
    }
}

extension DropOffCounter.QuestionTally {
    fileprivate init(_ question: Question) {
        self.init(count: QuestionCount(question: question.id, label: question.label))
    }

    fileprivate mutating func add(_ answer: Answer.Value?, after seconds: TimeInterval?, isAbandoned: Bool) {
        count.asked += 1
        count.abandoned += isAbandoned ? 1 : 0
        switch answer {
        case nil: break
        case .unclear: count.unclear += 1
        case .skipped: count.skipped += 1
        default:
            count.answered += 1
            seconds.map { times.add($0) }
        }
    }

    fileprivate var result: QuestionCount {
        var result = count
        result.medianSeconds = times.median
        return result
    }
}
