import Foundation
import IntakeCore

/// Accounts inside other transactions.
enum AdvocateRows {
    /// The account of this name in the database.
    static func find(_ id: String, in connection: any Connection) throws -> Advocate? {
        try connection.row("SELECT * FROM advocates WHERE id = ?", id).map(Advocate.init)
    }

    /// Whether anybody has an account.
    static func areThere(in connection: any Connection) throws -> Bool {
        try connection.row("SELECT id FROM advocates LIMIT 1") != nil
    }

    /// Makes an account.
    ///
    /// - Throws: ``AccountError/loginTaken`` if there is one with that login, disabled or not.
    static func insert(
        _ invitation: Invitation,
        login: String,
        passwordHash: String,
        language: Language,
        at now: Date,
        in connection: any Connection
    ) throws -> Advocate {
        let row = try connection.row(
            """
            INSERT INTO advocates (
                id, organisation, login, name, language, roles, password_hash, created_at
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (login) DO NOTHING
            RETURNING *
            """,
            Identifier.make(at: now),
            invitation.organisation,
            login,
            invitation.name,
            language.rawValue,
            WordList(invitation.roles),
            passwordHash,
            now
        )
        guard let row else { throw AccountError.loginTaken }
        return try Advocate(row)
    }

    /// Ends every session of an account, and every sign-in that is under way.
    static func endSessions(of advocate: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM sessions WHERE advocate_id = ?", advocate)
        try connection.execute("DELETE FROM sign_ins WHERE advocate_id = ?", advocate)
    }
}
