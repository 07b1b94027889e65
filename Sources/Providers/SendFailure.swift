public import IntakeCore

/// Why a message was not sent or not delivered, or a call not placed, and what to do about it.
public struct SendFailure: Sendable, Equatable {
    /// Whether the same message may be tried again.
    public enum Retry: Sendable, Equatable {
        /// Trying again would fail the same way.
        case never
        /// Not before this time has passed.
        case after(Duration)
        /// When the caller sees fit, waiting longer each time.
        case later
    }

    /// The provider's code, for the operator to look up.
    public var code: String?
    /// Whether to try again. The caller limits how often.
    public var retry: Retry
    /// The person has told the carrier to stop: record it, and send nothing more.
    public var recipientOptedOut: Bool
    /// The number takes no texts: it is a landline, or its carrier has none. Record it, and call instead.
    public var recipientTakesNoTexts: Bool
    /// The cause is on our side, and no message will pass until a human sees to it.
    public var operatorMustAct: Bool
    /// What happened and what to do, without personal data.
    public var sentence: String

    /// A failure that is final and nobody's fault, unless said otherwise.
    public init(
        code: String? = nil,
        retry: Retry = .never,
        recipientOptedOut: Bool = false,
        recipientTakesNoTexts: Bool = false,
        operatorMustAct: Bool = false,
        sentence: String
    ) {
        self.code = code
        self.retry = retry
        self.recipientOptedOut = recipientOptedOut
        self.recipientTakesNoTexts = recipientTakesNoTexts
        self.operatorMustAct = operatorMustAct
        self.sentence = sentence
    }
}

extension SendFailure {
    /// Why a request had no answer.
    public init(_ error: TransportError) {
        self.init(retry: .later, operatorMustAct: error.kind.isOurFault, sentence: error.description)
    }
}

extension TransportError.Kind {
    /// Whether our configuration or this machine must change before a request can pass.
    fileprivate var isOurFault: Bool {
        switch self {
        case .badURL, .insecureURL, .invalidRequest, .tlsFailed, .certificateRefused, .refused, .unavailable:
            true
        case .couldNotResolve, .couldNotConnect, .connectTimedOut, .timedOut, .connectionLost, .responseTooLarge,
            .malformedResponse, .cancelled:
            false
        }
    }
}
