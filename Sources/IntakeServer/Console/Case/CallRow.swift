import IntakeCore
import IntakeStore

/// One try to call the person back.
struct CallRow: Sendable {
    let at: Moment
    let author: String
    let outcome: String
    let note: String?
    let next: Moment?
    /// The case it was noted in, where that is another one that was merged.
    let reference: String?

    init(_ attempt: CallAttempt, of case: CaseReference, _ moments: Moments) {
        reference = attempt.reference == `case` ? nil : attempt.reference.text
        at = moments.moment(attempt.at)
        author = attempt.advocateName
        outcome = attempt.outcome.phrase[moments.language]
        note = attempt.note
        next = attempt.next.map(moments.day)
    }
}

/// The day on which to call the person again.
struct NextCall: Sendable {
    let day: Moment
    let distance: String
    let isDue: Bool

    init(_ day: CivilDate, today: CivilDate, _ moments: Moments) {
        let days = today.days(to: day)
        self.day = moments.day(day)
        distance = Deadline.distance(days)[moments.language]
        isDue = days <= 0
    }
}

extension CallAttempt.Outcome {
    /// What came of the call, in words.
    var phrase: Phrase {
        switch self {
        case .reached: Phrase(fr: "Personne jointe", en: "Reached")
        case .leftMessage: Phrase(fr: "Message laissé", en: "Left a message")
        case .noAnswer: Phrase(fr: "Pas de réponse", en: "No answer")
        case .wrongPerson: Phrase(fr: "Quelqu’un d’autre a répondu", en: "Somebody else answered")
        }
    }
}
