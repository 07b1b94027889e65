public import IntakeCore

/// What a person did, as a provider's webhook brought it.
public struct Arrival: Sendable {
    /// Our name for the provider account it came through.
    public var account: String
    /// The provider's name for the message, or for the step of a call, by which a repetition is known.
    public var providerMessageID: String
    /// The number it was sent to.
    public var line: PhoneNumber
    /// Who answers that line.
    public var organisation: String
    /// Whom it came from.
    public var origin: PhoneIdentity
    /// The call that it is part of, by the provider's name for it.
    public var callID: String?
    /// The sound of a message that was left, by the provider's name for it.
    public var recordingID: String?
    /// What happened. Whatever must not be stored was masked before.
    public var event: Event

    /// Makes the arrival of a text from a number.
    public init(
        account: String,
        providerMessageID: String,
        line: PhoneNumber,
        organisation: String,
        sender: PhoneNumber,
        event: Event
    ) {
        self.init(
            account: account,
            providerMessageID: providerMessageID,
            line: line,
            organisation: organisation,
            origin: .number(sender),
            event: event
        )
    }

    /// Makes an arrival.
    public init(
        account: String,
        providerMessageID: String,
        line: PhoneNumber,
        organisation: String,
        origin: PhoneIdentity,
        callID: String? = nil,
        recordingID: String? = nil,
        event: Event
    ) {
        self.account = account
        self.providerMessageID = providerMessageID
        self.line = line
        self.organisation = organisation
        self.origin = origin
        self.callID = callID
        self.recordingID = recordingID
        self.event = event
    }
}

/// By what a phone is known.
public enum PhoneIdentity: Hashable, Sendable {
    /// Its number.
    case number(PhoneNumber)
    /// The call alone, by the provider's name for it: the caller withholds the number. No other call is tied to it.
    case withheld(call: String)
    /// Whoever began this call.
    case caller(ofCall: String)

    /// The number, unless it is withheld.
    public var number: PhoneNumber? {
        if case .number(let number) = self { number } else { nil }
    }

    /// What its keyed hash is made from; nothing where the call's own row tells.
    var hashed: String? {
        switch self {
        case .number(let number): number.e164
        case .withheld(let call): "call:" + call
        case .caller: nil
        }
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
