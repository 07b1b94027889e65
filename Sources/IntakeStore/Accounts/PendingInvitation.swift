import Foundation

/// An offer of an account that nobody has taken up yet, as coordinators see it.
public struct PendingInvitation: Hashable, Identifiable, Sendable {
    /// The hash of the link's secret. It names the offer and opens nothing.
    public let id: TokenHash
    /// What was offered, and until when.
    public let invitation: Invitation
    /// Who made the offer; none where a command did.
    public let inviterName: String?

    init?(_ row: Row) throws {
        guard let id = TokenHash(bytes: try row.value("token_hash")) else { return nil }
        self.id = id
        invitation = try Invitation(row)
        inviterName = try row.optional("inviter_name")
    }
}
