/// What became of taking a case.
public enum ClaimResult: Hashable, Sendable {
    /// It is the advocate's now.
    case claimed
    /// It was the advocate's before.
    case alreadyYours
    /// Somebody else was faster.
    case takenBy(name: String)
    /// It is closed.
    case closed
    /// There is no such case in the advocate's organisation.
    case notFound
}

/// What became of a change to a case.
public enum CaseChange: Hashable, Sendable {
    /// It was made.
    case done
    /// There is no such case in the advocate's organisation.
    case notFound
    /// It is for the case's advocate, or a coordinator, to do; the name is that of whoever has it.
    case notYours(owner: String?)
    /// It is closed.
    case closed
    /// What the person told was erased, and with it the key to anything more about them.
    case erased
    /// Words are needed and there are none.
    case wordsMissing
    /// There is no such colleague, or no other group, that could get it.
    case unknownColleague
}

/// What became of a message to a person.
public enum ReplyResult: Hashable, Sendable {
    /// It is in the outbox.
    case queued(messageID: String)
    /// The person stopped our messages.
    case optedOut
    /// The person's phone takes no texts.
    case takesNoTexts
    /// The person told that texts are not safe for them.
    case unsafe
    /// There is no number to write to.
    case noPhone
    /// The person has not consented yet: a number and a time are all that may be kept of them.
    case unconsented
    /// It is for the case's advocate to write, while the case is open.
    case notYours
    /// There is no such case in the advocate's organisation.
    case notFound
    /// There are no words.
    case wordsMissing
}
