import IntakeCore

/// The lists between which a case goes while an advocate has it.
public enum CaseProgress: String, CaseIterable, Hashable, Sendable {
    /// The advocate works on it.
    case claimed
    /// The advocate waits for the person or for somebody else.
    case waiting
    /// The complaint was sent.
    case submitted

    var state: CaseState {
        switch self {
        case .claimed: .claimed
        case .waiting: .waiting
        case .submitted: .submitted
        }
    }
}
