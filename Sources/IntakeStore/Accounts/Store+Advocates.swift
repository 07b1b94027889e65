public import Foundation
public import IntakeCore

extension Store {
    /// Whether anybody has an account yet.
    public func hasAdvocates() async throws -> Bool {
        try await read { try AdvocateRows.areThere(in: $0) }
    }

    /// The accounts of an organisation, or of all, by name.
    public func advocates(in organisation: String?) async throws -> [Advocate] {
        try await read { connection in
            try connection.rows(
                "SELECT * FROM advocates WHERE organisation = COALESCE(?, organisation) ORDER BY name, id",
                organisation
            ).map(Advocate.init)
        }
    }

    /// The account that signs in with `login`, disabled or not, and what its password is checked against.
    public func advocate(login: String) async throws -> (advocate: Advocate, passwordHash: String)? {
        let login = Login.folded(login)
        return try await read { connection in
            try connection.row("SELECT * FROM advocates WHERE login = ?", login).map { row in
                (try Advocate(row), try row.value("password_hash"))
            }
        }
    }

    /// Changes the language of an account's console.
    public func setLanguage(_ language: Language, of advocate: Advocate.ID) async throws {
        try await write { connection in
            try connection.execute("UPDATE advocates SET language = ? WHERE id = ?", language.rawValue, advocate)
        }
    }

    /// Changes whether single keys do something in an account's console.
    public func setShortcuts(_ areUsed: Bool, of advocate: Advocate.ID) async throws {
        try await write { connection in
            try connection.execute("UPDATE advocates SET uses_shortcuts = ? WHERE id = ?", areUsed, advocate)
        }
    }

    /// Changes a password and ends every session of the account.
    ///
    /// - Parameters:
    ///   - passwordHash: what the new password is checked against.
    ///   - checkedHash: what the current one was checked against.
    ///   - advocate: whose password.
    ///   - now: when.
    /// - Returns: whether it was changed: no if the account was reset or disabled meanwhile.
    @discardableResult
    public func setPassword(
        _ passwordHash: String,
        replacing checkedHash: String,
        of advocate: Advocate,
        at now: Date
    ) async throws -> Bool {
        try await write { [auditLog] connection in
            let changed = try connection.execute(
                "UPDATE advocates SET password_hash = ? WHERE id = ? AND password_hash = ? AND disabled_at IS NULL",
                passwordHash,
                advocate.id,
                checkedHash
            )
            guard changed > 0 else { return false }
            try AdvocateRows.endSessions(of: advocate.id, in: connection)
            try auditLog.append(.passwordChanged, by: advocate, at: now, in: connection)
            return true
        }
    }
}
