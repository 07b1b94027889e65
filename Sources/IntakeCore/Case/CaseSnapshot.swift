/// What a turn tells the queue about its case: what lists are sorted and filtered by, without the person's words.
public struct CaseSnapshot: Codable, Hashable, Sendable {
    /// The case's reference.
    public var reference: CaseReference
    /// What this turn adds to the reasons.
    public var reasons: [CaseReason]
    /// Whether the interview was finished.
    public var isComplete: Bool
    /// Whether the person told of immediate distress.
    public var isDistress: Bool
    /// The last day to contest a decision, if the person received one.
    public var deadline: CivilDate?
    /// Whether the person wrote or asked for something that an advocate has not seen.
    public var needsAttention: Bool
}
