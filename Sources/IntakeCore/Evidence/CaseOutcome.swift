/// What became of a case, in exactly one way: so that no two tables tell of the same cases.
public enum CaseOutcome: Hashable, Sendable {
    /// The complaint was sent, whatever came after.
    case complaintSent
    /// It is still in this list.
    case open(CaseState)
    /// It was closed without a complaint, for this reason.
    case closed(CloseReason)

    /// All there are, in the order in which tables list them.
    public static let all: [CaseOutcome] =
        [.complaintSent] + [CaseState.new, .claimed, .waiting].map(open)
        + CloseReason.allCases.filter { $0 != .complaintSent }.map(closed)

    /// What figures call it. Never changed: stored rows hold it.
    public var text: String {
        switch self {
        case .complaintSent: "complaint-sent"
        case .open(let state): state.rawValue
        case .closed(let reason): "closed-\(reason.rawValue)"
        }
    }
}
