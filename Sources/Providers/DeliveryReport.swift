public import IntakeCore

/// News of a message that we sent.
public struct DeliveryReport: Sendable, Equatable {
    /// The provider's name for the message. Where the address of the status callback carries a reference of ours,
    /// that reference decides: not every provider names a message the same way twice.
    public var providerMessageID: String
    /// What the report says; combine it with what is known by `DeliveryStatus.advanced(by:)`.
    public var status: DeliveryStatus
    /// Why the message was not delivered, if the provider says.
    public var failure: SendFailure?

    /// Every part as the provider gave it.
    public init(providerMessageID: String, status: DeliveryStatus, failure: SendFailure? = nil) {
        self.providerMessageID = providerMessageID
        self.status = status
        self.failure = failure
    }
}
