import Foundation

/// What came of a change to somebody's account.
public enum AccountChange: Hashable, Sendable {
    /// It was made.
    case done
    /// The actor's organisation has no such account, or the account is not in the state to be changed.
    case notFound
    /// The actor may not: it is their own account, it runs the system and theirs does not, or they coordinate nothing.
    case notAllowed
    /// Nobody else would be left who coordinates the group, or who runs the system.
    case lastOne
}

/// An account that somebody else changes, inside the transaction of the change.
///
/// Coordinators look after the accounts of their own group. An account that runs the system is changed only by
/// somebody who runs it too: whoever resets an account could take it over.
struct ManagedAccount {
    let advocate: Advocate
    /// Whether the actor may give and take the right to run the system.
    let isByAdministrator: Bool

    private let connection: any Connection

    /// Finds the account and looks whether the actor may change it, by what both are at this moment.
    static func find(
        _ id: Advocate.ID,
        for actor: Actor,
        in connection: any Connection
    ) throws -> (account: ManagedAccount?, refusal: AccountChange) {
        guard let advocate = try AdvocateRows.find(id, in: connection),
            advocate.organisation == actor.organisation ?? advocate.organisation
        else { return (nil, .notFound) }
        guard case .advocate(let session) = actor else {
            guard actor == .system else { return (nil, .notAllowed) }
            return (ManagedAccount(advocate, isByAdministrator: true, connection), .done)
        }
        guard let manager = try AdvocateRows.find(session.id, in: connection), !manager.isDisabled,
            manager.roles.contains(.coordinator), manager.id != advocate.id
        else { return (nil, .notAllowed) }
        let isByAdministrator = manager.roles.contains(.administrator)
        guard isByAdministrator || !advocate.roles.contains(.administrator) else { return (nil, .notAllowed) }
        return (ManagedAccount(advocate, isByAdministrator: isByAdministrator, connection), .done)
    }

    private init(_ advocate: Advocate, isByAdministrator: Bool, _ connection: any Connection) {
        self.advocate = advocate
        self.isByAdministrator = isByAdministrator
        self.connection = connection
    }

    /// Takes back the links that the account made. They would give away, later, a right that it has no more.
    func withdrawLinks(by actor: Actor, at now: Date, _ log: AuditLog) throws {
        try InvitationRows(log: log, now: now).withdrawAll(of: advocate.id, by: actor, in: connection)
        try ResetRows.withdrawAll(of: advocate, by: actor, at: now, log, in: connection)
    }

    /// Whether nobody else would be left for what the account does, if it kept only these roles.
    func isLastOne(keeping roles: Set<Role>) throws -> Bool {
        guard !advocate.isDisabled else { return false }
        let others = try connection.rows("SELECT * FROM advocates WHERE disabled_at IS NULL").map(Advocate.init)
            .filter { $0.id != advocate.id }
        let lost = advocate.roles.subtracting(roles)
        let coordinates = others.contains {
            $0.organisation == advocate.organisation && $0.roles.contains(.coordinator)
        }
        if lost.contains(.coordinator), !coordinates { return true }
        return lost.contains(.administrator) && !others.contains { $0.roles.contains(.administrator) }
    }
}
