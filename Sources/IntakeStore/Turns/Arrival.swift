public import IntakeCore

/// A message of a person, as a provider's webhook brought it.
public struct Arrival: Sendable {
    /// Our name for the provider account it came through.
    public var account: String
    /// The provider's name for the message, by which a repetition is known.
    public var providerMessageID: String
    /// The number it was sent to.
    public var line: PhoneNumber
    /// Who answers that line.
    public var organisation: String
    /// The number it came from.
    public var sender: PhoneNumber
    /// What happened. Whatever must not be stored was masked before.
    public var event: Event

    /// Makes an arrival.
    public init(
        account: String,
        providerMessageID: String,
        line: PhoneNumber,
        organisation: String,
        sender: PhoneNumber,
        event: Event
    ) {
        self.account = account
        self.providerMessageID = providerMessageID
        self.line = line
        self.organisation = organisation
        self.sender = sender
        self.event = event
    }
}

/// What a new conversation starts with, and stays with to its end.
public struct Beginning: Sendable {
    /// What is asked.
    public var checklist: Checklist
    /// The words it is asked in.
    public var wording: Wording
    /// The language of the first answer.
    public var language: Language

    /// Makes a beginning.
    public init(checklist: Checklist, wording: Wording, language: Language) {
        self.checklist = checklist
        self.wording = wording
        self.language = language
    }
}
