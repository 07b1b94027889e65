public import Foundation
public import IntakeStore

/// A link that lets one person choose a login and a password, once, within three days.
public enum OneTimeLink {
    /// How long a link works.
    public static let validity: TimeInterval = 72 * 3600

    /// Makes the link for the first account, which has every role: somebody has to begin. Earlier ones end.
    ///
    /// - Returns: the link, to be shown once; only a hash of its secret is kept. Nothing if there is an account.
    public static func first(
        in store: Store,
        organisation: String,
        name: String,
        publicURL: URL,
        at now: Date
    ) async throws -> URL? {
        let token = SecureToken.random()
        let isOffered = try await store.offerFirstAccount(
            token.hash,
            organisation: organisation,
            name: name,
            expires: now.addingTimeInterval(validity),
            at: now
        )
        return isOffered ? invitation(token, at: publicURL) : nil
    }

    private static func invitation(_ token: SecureToken, at publicURL: URL) -> URL {
        publicURL.appending(path: "invitations").appending(path: token.text)
    }

    /// Makes the link for one more account.
    ///
    /// - Parameters:
    ///   - organisation: the group whose cases the account sees, as configuration calls it.
    ///   - name: what colleagues call the person.
    ///   - roles: what the account may do.
    ///   - publicURL: where the console is reached.
    ///   - actor: who makes it.
    ///   - now: from when the link works.
    /// - Returns: the link, to be shown once; only a hash of its secret is kept.
    public static func make(
        in store: Store,
        organisation: String,
        name: String,
        roles: Set<Role>,
        publicURL: URL,
        by actor: Actor = .system,
        at now: Date
    ) async throws -> URL {
        let token = SecureToken.random()
        try await store.createInvitation(
            token.hash,
            organisation: organisation,
            name: name,
            roles: roles,
            expires: now.addingTimeInterval(validity),
            by: actor,
            at: now
        )
        return invitation(token, at: publicURL)
    }

    /// Takes away what an account is signed in with, and makes the link that sets it up again.
    ///
    /// - Returns: what came of it, and the link, which opens something only if that was done.
    public static func reset(
        _ advocate: Advocate.ID,
        _ scope: ResetScope,
        in store: Store,
        publicURL: URL,
        by actor: Actor = .system,
        at now: Date
    ) async throws -> (change: AccountChange, link: URL) {
        let token = SecureToken.random()
        let change = try await store.offerReset(
            token.hash,
            of: advocate,
            scope,
            expires: now.addingTimeInterval(validity),
            by: actor,
            at: now
        )
        return (change, publicURL.appending(path: "resets").appending(path: token.text))
    }
}
