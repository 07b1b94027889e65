/// The lists of the queue: every case is in exactly one, and only a human moves it.
public enum CaseState: String, Codable, CaseIterable, Hashable, Sendable {
    /// Nobody has it yet.
    case new
    /// An advocate has it.
    case claimed
    /// Its advocate waits for the person or for somebody else.
    case waiting
    /// The complaint was sent.
    case submitted
    /// Done, with a reason.
    case closed
}
