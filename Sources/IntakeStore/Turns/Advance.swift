public import IntakeCore

/// What became of a person's message.
public struct Advance: Sendable, Equatable {
    /// The answer to the webhook: the same bytes for every repetition.
    public var reply: [UInt8]
    /// Whether the message was there before, so that nothing changed.
    public var isRepetition: Bool
    /// The case that it opened or changed.
    public var caseReference: CaseReference?
    /// What it added to the reasons for which cases are in the queue.
    public var queuedReasons: [CaseReason]
    /// Whether messages were put into the outbox.
    public var outboxWoken: Bool

    init(
        reply: [UInt8],
        isRepetition: Bool,
        caseReference: CaseReference? = nil,
        queuedReasons: [CaseReason] = [],
        outboxWoken: Bool = false
    ) {
        self.reply = reply
        self.isRepetition = isRepetition
        self.caseReference = caseReference
        self.queuedReasons = queuedReasons
        self.outboxWoken = outboxWoken
    }
}

/// A message to the person who wrote, on its way into the webhook's answer.
public struct TurnMessage: Sendable, Equatable {
    /// Our name for it, by which its delivery is reported: 32 hexadecimal digits.
    public var id: String
    /// What the person reads.
    public var text: String
}
