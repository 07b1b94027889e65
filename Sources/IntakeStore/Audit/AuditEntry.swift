public import Foundation

/// One line of the audit log. Holds nothing that a person told.
public struct AuditEntry: Hashable, Sendable {
    /// Its place in the log, from 1 without a gap.
    public let number: Int
    /// When it happened.
    public let at: Date
    /// What sort of actor it was.
    public let actorKind: ActorKind
    /// The name of the advocate or the token; none for the system.
    public let actorName: String?
    /// What was done.
    public let action: AuditAction
    /// The organisation it concerns, if one.
    public let organisation: String?
    /// The reference of the case it concerns, if one.
    public let reference: String?
    /// What else is to be known, in few words.
    public let detail: String?

    init(_ row: Row) throws {
        number = try row.value("number")
        at = try row.value("at")
        actorKind = try row.word("actor_kind")
        actorName = try row.optional("actor_name")
        action = AuditAction(rawValue: try row.value("action"))
        organisation = try row.optional("organisation")
        reference = try row.optional("reference")
        detail = try row.optional("detail")
    }
}
