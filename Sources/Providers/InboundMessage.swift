public import IntakeCore

/// A text that a person sent to one of our numbers.
public struct InboundMessage: Sendable, Equatable {
    /// The provider's name for this message, the same on every retry.
    public var providerMessageID: String
    /// Who sent it; not always a number.
    public var from: Sender
    /// The number of ours that it was sent to.
    public var to: PhoneNumber
    /// What was written, as received: it may be empty and may hold any character, NUL included.
    public var text: String
    /// The number of pictures and other files that came with it.
    public var mediaCount: Int
    /// The subject on which the carrier has already answered the person, if it said so.
    public var carrierAnswered: CarrierKeyword?
    /// The provider's name for this event, the same on every retry; for the log alone, since not all give one.
    public var idempotencyToken: String?

    /// Every part as the provider gave it.
    public init(
        providerMessageID: String,
        from: Sender,
        to: PhoneNumber,
        text: String,
        mediaCount: Int = 0,
        carrierAnswered: CarrierKeyword? = nil,
        idempotencyToken: String? = nil
    ) {
        self.providerMessageID = providerMessageID
        self.from = from
        self.to = to
        self.text = text
        self.mediaCount = mediaCount
        self.carrierAnswered = carrierAnswered
        self.idempotencyToken = idempotencyToken
    }
}

extension InboundMessage: Confidential {}
