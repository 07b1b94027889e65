import Foundation
import IntakeCore
import IntakeStore

/// What a case's deadline rests on: the date that starts it, the rule, and where the rule stands.
struct DeadlineBasis: Sendable {
    let rule: String
    let source: String

    /// Nothing if no question of the case starts a deadline.
    init?(of file: CaseFile, _ moments: Moments) {
        guard let question = DeadlineStart.question(of: file), let rule = question.deadline,
            let start = DeadlineStart(of: file)
        else { return nil }
        source = rule.source
        self.rule = Self.phrase(start, moments)[moments.language]
    }

    private static func phrase(_ start: DeadlineStart, _ moments: Moments) -> Phrase {
        switch start {
        case .unknown:
            Phrase(
                fr: "La date de la lettre n’est pas connue : le délai est peut-être déjà passé.",
                en: "The date of the letter is not known: the deadline may be past already."
            )
        case .another:
            Phrase(
                fr: "Le plus court des délais de ce dossier et de ceux qui y sont fusionnés.",
                en: "The shortest of the deadlines of this case and of those merged into it."
            )
        case .day(let date, let days):
            counted(date, days, from: moments.day(date.earliest).short)
        }
    }

    private static func counted(_ date: PartialDate, _ days: Int, from start: String) -> Phrase {
        let isWhole = date.day != nil
        return Phrase(
            fr: "\(days) jours à partir du \(start)"
                + (isWhole ? "." : ", le premier jour possible : la personne a dit « \(date.iso) »."),
            en: "\(days) days from \(start)"
                + (isWhole ? "." : ", the first day it can be: they said “\(date.iso)”.")
        )
    }
}

/// What a case's deadline is counted from.
enum DeadlineStart: Hashable, Sendable {
    /// The date that the person told, as far as they know it, and how many days are counted.
    case day(PartialDate, days: Int)
    /// They know no date; how many days are counted from it.
    case unknown(days: Int)
    /// Something else than their answer: a case that was merged into theirs.
    case another

    /// Nothing if no question of the case starts a deadline.
    init?(of file: CaseFile) {
        guard let question = Self.question(of: file), let rule = question.deadline else { return nil }
        let answers = file.conversation?.answers ?? Answers()
        if case .date(let date) = answers[question.id]?.value {
            let isCounted = date.earliest.adding(days: rule.days) == file.listing.deadline
            self = isCounted ? .day(date, days: rule.days) : .another
        } else {
            let isAsked = file.checklist.applicable(to: answers).contains { $0.id == question.id }
            self = isAsked && !Self.isOfAnother(file) ? .unknown(days: rule.days) : .another
        }
    }

    /// Whether the deadline that counts is a merged case's, though no date was told in this one: without a date, the day
    /// of the interview stands in, and no earlier one. A day of Quebec is that of Greenwich or the one before.
    private static func isOfAnother(_ file: CaseFile) -> Bool {
        guard let deadline = file.listing.deadline, let interview = file.conversation?.consent?.at else { return true }
        return deadline < CivilDate(interview, in: .gmt).adding(days: -1)
    }

    /// The question that starts the deadline: one that was answered, if there are several.
    static func question(of file: CaseFile) -> Question? {
        let questions = file.checklist.questions.filter { $0.deadline != nil }
        return questions.first { file.conversation?.answers[$0.id] != nil } ?? questions.first
    }
}
