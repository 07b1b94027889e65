/// What is done with accounts. Where the detail is an account, it is the account's name in the database.
extension AuditAction {
    /// An account was offered; the detail gives its roles.
    public static let invited = AuditAction(rawValue: "invited")
    /// An invitation was taken back before it was accepted; the detail gives its roles.
    public static let invitationWithdrawn = AuditAction(rawValue: "invitation-withdrawn")
    /// An invitation was accepted; the detail gives the roles.
    public static let joined = AuditAction(rawValue: "joined")
    /// Somebody signed in, or goes on in a new session after a change of password or second factor.
    public static let signedIn = AuditAction(rawValue: "signed-in")
    /// A session was ended by whoever it belongs to.
    public static let signedOut = AuditAction(rawValue: "signed-out")
    /// Somebody ended all their sessions but the one they are in.
    public static let sessionsEnded = AuditAction(rawValue: "sessions-ended")
    /// Signing in stopped at a wrong password; the detail is the account, if there is one of that name.
    public static let passwordRefused = AuditAction(rawValue: "password-refused")
    /// Signing in stopped at a wrong code after the right password; the detail is the account.
    public static let codeRefused = AuditAction(rawValue: "code-refused")
    /// Signing in was refused after too many attempts; the detail is the account, if there is one of that name.
    public static let signInThrottled = AuditAction(rawValue: "sign-in-throttled")
    /// A program came without a token that is in force.
    public static let tokenRefused = AuditAction(rawValue: "token-refused")
    /// Somebody asked for what is not theirs, or sent a form that was none of ours; the detail is the answer's status
    /// and the route.
    public static let refused = AuditAction(rawValue: "refused")
    /// A second factor was set up or replaced.
    public static let factorChanged = AuditAction(rawValue: "factor-changed")
    /// A recovery code was used in place of the second factor.
    public static let recoveryCodeUsed = AuditAction(rawValue: "recovery-code-used")
    /// New recovery codes replaced the old ones.
    public static let recoveryCodesMade = AuditAction(rawValue: "recovery-codes-made")
    /// A password was changed.
    public static let passwordChanged = AuditAction(rawValue: "password-changed")
    /// Somebody gave, changed or took away their own number for call-backs.
    public static let phoneChanged = AuditAction(rawValue: "phone-changed")
    /// An account was disabled; the detail is the account.
    public static let disabled = AuditAction(rawValue: "disabled")
    /// A disabled account was opened again; the detail is the account.
    public static let enabled = AuditAction(rawValue: "enabled")
    /// An account got other roles; the detail is the account and its roles.
    public static let rolesChanged = AuditAction(rawValue: "roles-changed")
    /// What an account is signed in with was taken away, and a link made to set it up again; the detail is the account
    /// and what was taken away.
    public static let resetOffered = AuditAction(rawValue: "reset-offered")
    /// Such a link was taken back, since whoever made it may make none any more; the detail is the account.
    public static let resetWithdrawn = AuditAction(rawValue: "reset-withdrawn")
    /// Somebody chose a new password behind such a link.
    public static let resetUsed = AuditAction(rawValue: "reset-used")
    /// Somebody read a page of the audit log; the detail says which part of it.
    public static let auditRead = AuditAction(rawValue: "audit-read")
    /// Somebody took the audit log along as a file; the detail says which part of it.
    public static let auditExported = AuditAction(rawValue: "audit-exported")
    /// An API token was made; the detail is its name.
    public static let tokenAdded = AuditAction(rawValue: "token-added")
    /// An API token was revoked; the detail is its name.
    public static let tokenRevoked = AuditAction(rawValue: "token-revoked")
}
