/// Invitations that coordinators look over and take back.
enum Schema007 {
    static let statements: [StaticString] = [
        // Who made the offer; none where a command did.
        "ALTER TABLE invitations ADD COLUMN inviter_id TEXT REFERENCES advocates (id)",
        "CREATE INDEX invitations_by_organisation ON invitations (organisation, expires_at)",
    ]
}
