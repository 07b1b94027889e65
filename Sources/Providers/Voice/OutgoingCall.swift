public import IntakeCore

/// A call to place.
public struct OutgoingCall: Sendable, Equatable {
    /// Our number, which is shown.
    public var from: PhoneNumber
    /// The number to call.
    public var to: PhoneNumber
    /// Where the provider asks for the first script once the call is answered.
    public var answer: String
    /// Where it asks when that address fails.
    public var fallback: String?
    /// Where it reports that the call has ended, or was never answered. Put a reference of ours in it: the report may
    /// come before the provider's answer that names the call.
    public var statusCallback: String?
    /// How long it rings. Providers round it to their limits.
    public var ringing: Duration
    /// The longest call; nil leaves it to the provider.
    public var limit: Duration?
    /// Whether to find out if a machine answers, at the price of some silence after the first word.
    public var detectsMachine: Bool

    /// A call, and where its first script is.
    public init(
        from: PhoneNumber,
        to: PhoneNumber,
        answer: String,
        fallback: String? = nil,
        statusCallback: String? = nil,
        ringing: Duration = .seconds(30),
        limit: Duration? = nil,
        detectsMachine: Bool = false
    ) {
        self.from = from
        self.to = to
        self.answer = answer
        self.fallback = fallback
        self.statusCallback = statusCallback
        self.ringing = ringing
        self.limit = limit
        self.detectsMachine = detectsMachine
    }
}

extension OutgoingCall: Confidential {}
