/// One page of a list.
public struct CasePage: Sendable {
    /// The cases, in order.
    public let cases: [CaseListing]
    /// Where the next page begins; none after the last.
    public let next: String?

    /// No case at all.
    public static let empty = CasePage(cases: [], next: nil)
}

/// The order of a list.
public enum CaseOrder: Hashable, Sendable {
    /// For advocates: by band, and inside a band the oldest first.
    ///
    /// From page to page, a case that keeps its place comes once, whatever happens to others; one that changes its
    /// place meanwhile is seen there when the list is read again.
    case queue
    /// For programs that follow what happens: the earliest change first. Every case comes at least once, and again
    /// only if it changed after it came.
    case updated
}
