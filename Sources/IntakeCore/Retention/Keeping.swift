/// Why a case is kept, and until when.
public enum Keeping: Hashable, Sendable {
    /// Somebody may still work on it, or on the case that it was merged into.
    case open
    /// A coordinator forbade its destruction.
    case held
    /// Nobody has read all that the person told.
    case unread
    /// It is destroyed in the night that begins this day, or as soon after as can be.
    case until(CivilDate)

    /// Whether it may be destroyed on a day.
    public func isOver(on day: CivilDate) -> Bool {
        if case .until(let last) = self { last <= day } else { false }
    }
}

/// What decides how long a case is kept.
public struct RetentionFacts: Hashable, Sendable {
    /// The day on which it was closed, and the case it was merged into with it; none while either is open.
    public var closed: CivilDate?
    /// Whether a coordinator forbade its destruction.
    public var isHeld: Bool
    /// Whether somebody has read it since the person last told something.
    public var isRead: Bool
    /// The day on which it came on the list of what is about to be destroyed.
    public var listed: CivilDate?

    /// Gathers the facts.
    public init(closed: CivilDate?, isHeld: Bool, isRead: Bool, listed: CivilDate?) {
        self.closed = closed
        self.isHeld = isHeld
        self.isRead = isRead
        self.listed = listed
    }
}
