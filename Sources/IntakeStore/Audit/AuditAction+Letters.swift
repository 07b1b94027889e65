/// What is done with letters of complaint. Where the detail is a number, it is the version's.
extension AuditAction {
    /// Somebody read the letter; the detail is the version.
    public static let letterViewed = AuditAction(rawValue: "letter-viewed")
    /// A version was drafted from the answers; the detail is its number.
    public static let letterDrafted = AuditAction(rawValue: "letter-drafted")
    /// A version was written; the detail is its number.
    public static let letterEdited = AuditAction(rawValue: "letter-edited")
    /// An earlier version was made the latest again; the detail is the new number.
    public static let letterRestored = AuditAction(rawValue: "letter-restored")
    /// The person agreed to a version; the detail is its number.
    public static let letterApproved = AuditAction(rawValue: "letter-approved")
    /// The letter was made ready for paper, a form or the phone; the detail says for which.
    public static let letterPrinted = AuditAction(rawValue: "letter-printed")
    /// The complaint was sent; the detail says how.
    public static let complaintSent = AuditAction(rawValue: "complaint-sent")
}
