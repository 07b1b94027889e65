public import Foundation

/// Another program's right to read cases through the API.
public struct APIToken: Hashable, Identifiable, Sendable {
    /// The token's own name in the database.
    public let id: String
    /// What people call it.
    public let name: String
    /// The group whose cases it reads; none for all.
    public let organisation: String?
    /// When it was made.
    public let created: Date
    /// When it was revoked, if it was.
    public let revoked: Date?

    init(_ row: Row) throws {
        id = try row.value("id")
        name = try row.value("name")
        organisation = try row.optional("organisation")
        created = try row.value("created_at")
        revoked = try row.optional("revoked_at")
    }
}
