/// One event, the state after it, and what it caused: the unit that is stored, replayed and never half done.
public struct Turn: Sendable {
    /// What happened.
    public var event: Event
    /// What it caused.
    public var effects: [Effect]
    /// What the person reads, message by message.
    public var messages: [String]
    /// What the person hears, on a call.
    public var utterances: [Utterance]
    /// What the call then waits for; nothing for what did not come by telephone.
    public var listening: Listening?
    /// The times that the conversation now waits for, in place of those before.
    public var timers: [Timer]
    /// What the queue is told, if there is a case.
    public var caseSnapshot: CaseSnapshot?
}
