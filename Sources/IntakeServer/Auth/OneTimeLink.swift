public import Foundation
public import IntakeStore

/// A link that lets one person choose a login and a password, once, within three days.
public enum OneTimeLink {
    /// How long a link works.
    public static let validity: TimeInterval = 72 * 3600

    /// Makes the link for the first account, which has every role: somebody has to begin.
    ///
    /// - Returns: the link, to be shown once; only a hash of its secret is kept.
    public static func first(
        in store: Store,
        organisation: String,
        name: String,
        publicURL: URL,
        at now: Date
    ) async throws -> URL {
        try await make(
            in: store,
            organisation: organisation,
            name: name,
            roles: Set(Role.allCases),
            publicURL: publicURL,
            at: now
        )
    }

    /// Makes the link for one more account.
    ///
    /// - Parameters:
    ///   - organisation: the group whose cases the account sees, as configuration calls it.
    ///   - name: what colleagues call the person.
    ///   - roles: what the account may do.
    ///   - publicURL: where the console is reached.
    ///   - now: from when the link works.
    /// - Returns: the link, to be shown once; only a hash of its secret is kept.
    public static func make(
        in store: Store,
        organisation: String,
        name: String,
        roles: Set<Role>,
        publicURL: URL,
        at now: Date
    ) async throws -> URL {
        let token = SecureToken.random()
        try await store.createInvitation(
            token.hash,
            organisation: organisation,
            name: name,
            roles: roles,
            expires: now.addingTimeInterval(validity),
            at: now
        )
        return publicURL.appending(path: "invitations").appending(path: token.text)
    }
}
