import IntakeStore

/// An invitation that waits for somebody, as the list of people shows it.
struct InvitationRow: Sendable {
    /// What names it in addresses.
    let id: String
    let name: String
    let roles: String
    /// Who invited; a command if nobody with an account did.
    let inviter: String
    let expires: Moment

    init(_ pending: PendingInvitation, _ moments: Moments) {
        id = Base64URL.encode(pending.id.bytes)
        name = pending.invitation.name
        roles = pending.invitation.roles.words(in: moments.language)
        inviter = pending.inviterName ?? PeopleText.all.command[moments.language]
        expires = moments.moment(pending.invitation.expires)
    }
}
