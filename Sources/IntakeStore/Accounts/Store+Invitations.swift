public import Foundation
public import IntakeCore

extension Store {
    /// Offers an account. Offers that have expired are removed.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the link.
    ///   - organisation: the group that the account will belong to.
    ///   - name: what colleagues will read.
    ///   - roles: what the account may do.
    ///   - expires: when the offer ends.
    ///   - actor: who makes it.
    ///   - now: when it is made.
    public func createInvitation(
        _ token: TokenHash,
        organisation: String,
        name: String,
        roles: Set<Role>,
        expires: Date,
        by actor: Actor = .system,
        at now: Date
    ) async throws {
        let invitation = Invitation(organisation: organisation, name: name, roles: roles, expires: expires)
        try await write { [auditLog] connection in
            let rows = InvitationRows(log: auditLog, now: now)
            try rows.insert(invitation, behind: token, by: actor, in: connection)
        }
    }

    /// Offers the first account, which has every role, in place of all earlier offers of it: of several starts without
    /// an account, the link of the last one alone opens something.
    ///
    /// - Returns: whether it was offered: no if somebody has an account.
    public func offerFirstAccount(
        _ token: TokenHash,
        organisation: String,
        name: String,
        expires: Date,
        at now: Date
    ) async throws -> Bool {
        let roles = Set(Role.allCases)
        let invitation = Invitation(organisation: organisation, name: name, roles: roles, expires: expires)
        return try await write { [auditLog] connection in
            guard try !AdvocateRows.areThere(in: connection) else { return false }
            let rows = InvitationRows(log: auditLog, now: now)
            try rows.withdrawFirst(in: connection)
            try rows.insert(invitation, behind: token, by: .system, in: connection)
            return true
        }
    }

    /// The offer behind a link, unless it was used or has expired.
    public func invitation(_ token: TokenHash, at now: Date) async throws -> Invitation? {
        try await read { [auditLog] in try InvitationRows(log: auditLog, now: now).find(token, in: $0) }
    }

    /// Makes the account that was offered, and uses up the offer. With the first account, every other link for it ends.
    ///
    /// - Parameters:
    ///   - token: the hash of the secret in the link.
    ///   - login: what they will sign in with; capitals make no difference.
    ///   - passwordHash: what their password is checked against.
    ///   - language: the language of their console.
    ///   - now: when they accept.
    /// - Throws: ``AccountError`` if the offer is over or the login is taken; then the offer stands as it did.
    public func accept(
        _ token: TokenHash,
        login: String,
        passwordHash: String,
        language: Language,
        at now: Date
    ) async throws -> Advocate {
        let login = Login.folded(login)
        guard !login.isEmpty else { throw AccountError.loginMissing }
        return try await write { [auditLog] connection in
            let rows = InvitationRows(log: auditLog, now: now)
            guard let invitation = try rows.use(token, in: connection) else { throw AccountError.invitationOver }
            if try !AdvocateRows.areThere(in: connection) { try rows.withdrawFirst(in: connection) }
            let advocate = try AdvocateRows.insert(
                invitation,
                login: login,
                passwordHash: passwordHash,
                language: language,
                at: now,
                in: connection
            )
            try auditLog.append(
                .joined,
                by: .advocate(advocate),
                organisation: advocate.organisation,
                detail: WordList(advocate.roles).text,
                at: now,
                in: connection
            )
            return advocate
        }
    }
}
