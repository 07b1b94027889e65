public import Foundation

/// An offer of an account, good for one use within its time.
public struct Invitation: Hashable, Sendable {
    /// The group that the account will belong to.
    public let organisation: String
    /// What colleagues will read.
    public let name: String
    /// What the account may do.
    public let roles: Set<Role>
    /// When the offer ends.
    public let expires: Date

    init(organisation: String, name: String, roles: Set<Role>, expires: Date) {
        self.organisation = organisation
        self.name = name
        self.roles = roles
        self.expires = expires
    }

    init(_ row: Row) throws {
        organisation = try row.value("organisation")
        name = try row.value("name")
        roles = Set(try row.words("roles"))
        expires = try row.value("expires_at")
    }
}
