public import Foundation

extension Conversation {
    /// The same conversation with answers that were corrected at the person's wish. What they said besides, and the
    /// messages that they left, stay.
    ///
    /// - Parameter values: the corrected answers, by question.
    public func corrected(_ values: [Question.ID: Answer.Value]) -> Conversation {
        var conversation = self
        for (question, value) in values {
            var answer = conversation.answers[question] ?? Answer(value)
            answer.value = value
            answer.evidence = nil
            conversation.answers[question] = answer
        }
        return conversation
    }

    /// The earliest deadline that the answers start. A letter whose date was not told counts from the day of the
    /// interview; a question that was never reached starts none.
    ///
    /// - Parameters:
    ///   - checklist: what was asked.
    ///   - zone: where deadlines run.
    ///   - now: stands in for the day of the interview where there was no consent.
    public func deadline(asking checklist: Checklist, in zone: TimeZone, at now: Date) -> CivilDate? {
        let asked = CivilDate(consent?.at ?? now, in: zone)
        return checklist.applicable(to: answers).compactMap { question in
            guard let rule = question.deadline, answers[question.id] != nil || question.when != nil else { return nil }
            return rule.deadline(for: answers[question.id]?.value ?? .unknown, asked: asked)
        }.min()
    }
}
