public import IntakeCore

/// What became of one attempt to have the provider place a call.
public enum CallOutcome: Sendable, Equatable {
    /// The provider places it under this name.
    case accepted(callID: String)
    /// The provider does not place it.
    case rejected(SendFailure)
    /// Nobody knows: the person's telephone may be ringing.
    case uncertain(SendFailure)

    /// The outcome of a request that had no answer.
    public init(_ error: TransportError) {
        let failure = SendFailure(error)
        self = error.requestMayHaveBeenReceived ? .uncertain(failure) : .rejected(failure)
    }
}
