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
        let failure = SendFailure(
            retry: .later,
            operatorMustAct: error.kind.isOurFault,
            sentence: error.description
        )
        self = error.requestMayHaveBeenReceived ? .uncertain(failure) : .rejected(failure)
    }
}

extension TransportError.Kind {
    /// Whether our configuration or this machine must change before a request can pass.
    fileprivate var isOurFault: Bool {
        switch self {
        case .badURL, .insecureURL, .invalidRequest, .tlsFailed, .certificateRefused, .unavailable: true
        case .couldNotResolve, .couldNotConnect, .connectTimedOut, .timedOut, .connectionLost, .responseTooLarge,
            .malformedResponse, .cancelled:
            false
        }
    }
}
