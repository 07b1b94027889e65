public import IntakeCore

/// What became of one attempt to hand a message to the provider.
public enum SendOutcome: Sendable, Equatable {
    /// The provider has it; some give it a name.
    case accepted(providerMessageID: String?, status: DeliveryStatus)
    /// The provider does not have it.
    case rejected(SendFailure)
    /// Nobody knows: look for it among the messages sent before trying again, or the person may get it twice.
    case uncertain(SendFailure)

    /// The outcome of a request that had no answer.
    public init(_ error: TransportError) {
        let failure = SendFailure(error)
        self = error.requestMayHaveBeenReceived ? .uncertain(failure) : .rejected(failure)
    }
}
