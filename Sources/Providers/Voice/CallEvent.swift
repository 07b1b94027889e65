public import IntakeCore

/// What a voice webhook says of a call: it began, keys were pressed, a message was left, it ended.
///
/// Which of these it is follows from the address that the webhook came to: providers send the same facts everywhere.
/// What is not said, or cannot be read, is nil.
public struct CallEvent: Sendable, Equatable {
    /// Who or what answered a call that we placed.
    public enum Answerer: Sendable, Equatable {
        /// A person, as far as the provider can tell.
        case human
        /// An answering machine.
        case machine
        /// A fax.
        case fax
        /// The provider could not tell.
        case unknown
    }

    /// The provider's name for the call, the same for all of its webhooks.
    public var callID: String
    /// The call that this one was dialled from.
    public var parentCallID: String?
    /// Who calls; withheld if the webhook does not say.
    public var from: Sender
    /// The number called.
    public var to: PhoneNumber?
    /// Whether we placed the call, or it was dialled from one.
    public var isOutbound: Bool
    /// How far the call has come.
    public var status: CallStatus?
    /// How long the call was, once it is over.
    public var duration: Duration?
    /// The keys pressed, of `0`-`9`, `*`, `#`, at most ``KeyGathering/maximumEntry`` of them; empty where a provider
    /// says in this way that none was.
    public var digits: String?
    /// Whether the caller ended a message by hanging up.
    public var isHangUp: Bool
    /// The message left.
    public var recording: RecordingReport?
    /// What came of connecting the caller with someone else.
    public var dial: DialReport?
    /// Who answered, for a call that asked to know.
    public var answeredBy: Answerer?
    /// Why the provider turned to our fallback address, or could not go on.
    public var failure: SendFailure?

    /// Every part as the provider gave it.
    public init(
        callID: String,
        parentCallID: String? = nil,
        from: Sender = .withheld,
        to: PhoneNumber? = nil,
        isOutbound: Bool = false,
        status: CallStatus? = nil,
        duration: Duration? = nil,
        digits: String? = nil,
        isHangUp: Bool = false,
        recording: RecordingReport? = nil,
        dial: DialReport? = nil,
        answeredBy: Answerer? = nil,
        failure: SendFailure? = nil
    ) {
        self.callID = callID
        self.parentCallID = parentCallID
        self.from = from
        self.to = to
        self.isOutbound = isOutbound
        self.status = status
        self.duration = duration
        self.digits = digits
        self.isHangUp = isHangUp
        self.recording = recording
        self.dial = dial
        self.answeredBy = answeredBy
        self.failure = failure
    }

    /// The number of ours that the call goes over.
    public var line: PhoneNumber? { isOutbound ? from.number : to }

    /// The other side: who calls us, or whom we call.
    public var person: Sender { isOutbound ? to.map { .number($0) } ?? .withheld : from }
}

extension CallEvent: Confidential {}
