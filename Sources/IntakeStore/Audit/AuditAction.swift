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
    /// All that was held on the person was destroyed.
    public static let erased = AuditAction(rawValue: "erased")

    /// An account was offered; the detail gives its roles.
    public static let invited = AuditAction(rawValue: "invited")
    /// An invitation was accepted; the detail gives the roles.
    public static let joined = AuditAction(rawValue: "joined")
    /// Somebody signed in.
    public static let signedIn = AuditAction(rawValue: "signed-in")
    /// A password was changed.
    public static let passwordChanged = AuditAction(rawValue: "password-changed")
    /// Somebody gave, changed or took away their own number for call-backs.
    public static let phoneChanged = AuditAction(rawValue: "phone-changed")
    /// An account was disabled; the detail is its id.
    public static let disabled = AuditAction(rawValue: "disabled")
    /// An API token was made; the detail is its name.
    public static let tokenAdded = AuditAction(rawValue: "token-added")
    /// An API token was revoked; the detail is its name.
    public static let tokenRevoked = AuditAction(rawValue: "token-revoked")
}
