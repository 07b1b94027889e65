/// What somebody did, as the audit log names it. Names are never changed: old rows are bound to theirs.
public struct AuditAction: RawRepresentable, Hashable, Sendable {
    /// The name in the log.
    public let rawValue: String

    /// The action of this name, which may come from a later version of the program.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension AuditAction {
    /// The case came into the queue.
    public static let opened = AuditAction(rawValue: "opened")
    /// The person wrote after the case was closed, so it is new again.
    public static let reopened = AuditAction(rawValue: "reopened")
    /// Somebody read the case.
    public static let viewed = AuditAction(rawValue: "viewed")
    /// A program read the list of cases; one line stands for an hour.
    public static let listed = AuditAction(rawValue: "listed")
    /// An advocate took the case.
    public static let claimed = AuditAction(rawValue: "claimed")
    /// The case was given back to the list of new ones.
    public static let released = AuditAction(rawValue: "released")
    /// The case went to another list; the detail names it.
    public static let moved = AuditAction(rawValue: "moved")
    /// The case was closed.
    public static let closed = AuditAction(rawValue: "closed")
    /// A note was added.
    public static let noted = AuditAction(rawValue: "noted")
    /// A message was written to the person; the detail is its id.
    public static let replied = AuditAction(rawValue: "replied")
    /// A call back was tried; the detail names what came of it.
    public static let called = AuditAction(rawValue: "called")
    /// A line was asked to place a call to the person, for an advocate.
    public static let dialled = AuditAction(rawValue: "dialled")
    /// A colleague got the case; the detail is their account's id.
    public static let handedOver = AuditAction(rawValue: "handed-over")
    /// Another group got the case; the detail names it, and how the person agreed: see ``GroupHandover``.
    public static let givenToGroup = AuditAction(rawValue: "given-to-group")
    /// The case came from another group; the detail names it, and how the person agreed: see ``GroupHandover``.
    public static let receivedFromGroup = AuditAction(rawValue: "received-from-group")
    /// An advocate opened the closed case again.
    public static let reopenedByAdvocate = AuditAction(rawValue: "reopened-by-advocate")
    /// Another case was merged into this one; the detail is its reference.
    public static let mergedWith = AuditAction(rawValue: "merged-with")
    /// The case was merged into another one; the detail is its reference.
    public static let mergedInto = AuditAction(rawValue: "merged-into")
    /// The case stands for itself again, since the one it was merged into was erased; the detail is that one's reference.
    public static let separated = AuditAction(rawValue: "separated")
    /// Somebody looked for cases by a reference, a number or a name; the log does not tell which.
    public static let searched = AuditAction(rawValue: "searched")
    /// A task was done; the detail tells what kind it was and its id.
    public static let finishedTask = AuditAction(rawValue: "finished-task")
    /// All that was held on the person was destroyed.
    public static let erased = AuditAction(rawValue: "erased")
}
