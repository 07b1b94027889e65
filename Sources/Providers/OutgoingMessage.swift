public import IntakeCore

/// A text to send outside of a webhook's answer.
public struct OutgoingMessage: Sendable, Equatable {
    /// Our number.
    public var from: PhoneNumber
    /// The person's number.
    public var to: PhoneNumber
    /// What the person reads.
    public var text: String
    /// Where the provider reports what became of it. Put a reference of ours in it: the report may come before the
    /// provider's answer that names the message.
    public var statusCallback: String?
    /// How long the message is worth sending; after that the provider drops it. Providers round it to their limits.
    public var validity: Duration?

    /// A message, with where to report on it and for how long it is worth sending.
    public init(
        from: PhoneNumber,
        to: PhoneNumber,
        text: String,
        statusCallback: String? = nil,
        validity: Duration? = nil
    ) {
        self.from = from
        self.to = to
        self.text = text
        self.statusCallback = statusCallback
        self.validity = validity
    }
}

extension OutgoingMessage: Confidential {}
