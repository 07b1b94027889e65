import Foundation

extension Exploration {
    /// What the dialogue itself takes a text for, as the answer to an open question.
    ///
    /// - Returns: the answer; nothing if the text is a command, or not understood.
    public static func answer(
        _ text: String,
        to question: Question.ID,
        of checklist: Checklist,
        on line: LineFacts,
        in language: Language
    ) -> Answer.Value? {
        let now = Date(timeIntervalSince1970: 0)
        var conversation = Conversation(language: language)
        conversation.phase = .asking(question)
        conversation.consent = Consent(at: now, wordingVersion: "", language: language)
        let context = TurnContext(
            checklist: checklist,
            wordingVersion: "",
            line: line,
            newReference: CaseReference(number: 0)
        )
        _ = conversation.handle(Event(.text(Event.Text(text)), at: now), in: context, at: now)
        return conversation.answers[question]?.value
    }
}
