import IntakeCore
import IntakeStore

/// What a case's deadline rests on: the date that starts it, the rule, and where the rule stands.
struct DeadlineBasis: Sendable {
    let rule: String
    let source: String

    /// Nothing if no question of the case starts a deadline.
    init?(of file: CaseFile, _ moments: Moments) {
        let questions = file.checklist.questions.filter { $0.deadline != nil }
        let asked = questions.first { file.conversation?.answers[$0.id] != nil } ?? questions.first
        guard let question = asked, let rule = question.deadline else { return nil }
        let answer = file.conversation?.answers[question.id]?.value
        source = rule.source
        self.rule = Self.phrase(rule, answer, of: file.listing.deadline, moments)[moments.language]
    }

    private static func phrase(
        _ rule: DeadlineRule,
        _ answer: Answer.Value?,
        of deadline: CivilDate?,
        _ moments: Moments
    ) -> Phrase {
        guard case .date(let date) = answer else {
            return Phrase(
                fr: "La date de la lettre n’est pas connue : le délai est peut-être déjà passé.",
                en: "The date of the letter is not known: the deadline may be past already."
            )
        }
        guard date.earliest.adding(days: rule.days) == deadline else {
            return Phrase(
                fr: "Le plus court des délais de ce dossier et de ceux qui y sont fusionnés.",
                en: "The shortest of the deadlines of this case and of those merged into it."
            )
        }
        let start = moments.day(date.earliest).short
        let isWhole = date.day != nil
        return Phrase(
            fr: "\(rule.days) jours à partir du \(start)"
                + (isWhole ? "." : ", le premier jour possible : la personne a dit « \(date.iso) »."),
            en: "\(rule.days) days from \(start)"
                + (isWhole ? "." : ", the first day it can be: they said “\(date.iso)”.")
        )
    }
}
