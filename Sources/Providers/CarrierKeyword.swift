/// A subject on which a carrier may answer the person itself; we then record it and stay silent.
public enum CarrierKeyword: String, Sendable, CaseIterable {
    /// The person wants no more messages.
    case stop
    /// The person wants messages again.
    case start
    /// The person asks who is writing.
    case help
}
