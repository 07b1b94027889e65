/// What a letter is made from: the person's answers, and what else is known of them.
public struct LetterSource: Sendable {
    /// What was asked.
    public var checklist: Checklist
    /// What the person answered.
    public var answers: Answers
    /// The number that the person texted or called from.
    public var phone: PhoneNumber?
    /// The name of the group that has the case.
    public var organisation: String
    /// Whether the group helps the person.
    public var isAccompanied: Bool

    /// Gathers what is known.
    public init(
        checklist: Checklist,
        answers: Answers,
        phone: PhoneNumber?,
        organisation: String,
        isAccompanied: Bool
    ) {
        self.checklist = checklist
        self.answers = answers
        self.phone = phone
        self.organisation = organisation
        self.isAccompanied = isAccompanied
    }

    /// The answer to the question with a purpose.
    func answer(for purpose: Question.Purpose) -> Answer? {
        checklist.question(for: purpose).flatMap { answers[$0.id] }
    }
}
