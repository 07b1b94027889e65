public import IntakeCore

/// Somebody with an account in the console.
public struct Advocate: Hashable, Identifiable, Sendable {
    /// The account's own name in the database.
    public let id: String
    /// The group they work for; they find nothing of another.
    public let organisation: String
    /// What they sign in with, in small letters.
    public let login: String
    /// What colleagues read.
    public let name: String
    /// The language of their console.
    public let language: Language
    /// What they may do.
    public let roles: Set<Role>
    /// Whether single keys do something in their console.
    public let usesShortcuts: Bool
    /// Whether the account is closed. A disabled account has no session and cannot sign in.
    public let isDisabled: Bool

    /// Whether they may see and change cases: an administrator alone may not.
    public var worksOnCases: Bool { roles.contains(.advocate) || roles.contains(.coordinator) }

    /// Whether they answer for how things are kept, in their group or the system: they read the audit log and keep the
    /// register of incidents.
    public var oversees: Bool { roles.contains(.coordinator) || roles.contains(.administrator) }

    init(_ row: Row) throws {
        id = try row.value("id")
        organisation = try row.value("organisation")
        login = try row.value("login")
        name = try row.value("name")
        language = try row.word("language")
        roles = Set(try row.words("roles"))
        usesShortcuts = try row.value("uses_shortcuts")
        isDisabled = try row.optional("disabled_at", as: Int.self) != nil
    }
}
