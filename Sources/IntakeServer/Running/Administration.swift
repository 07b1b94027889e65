public import Foundation
import IntakeStore

/// What the command line does with the accounts and tokens of an installation, beside a running server or without.
public struct Administration: Sendable {
    let store: Store
    private let catalogue: Catalogue
    private let publicURL: URL

    /// Opens an installation.
    ///
    /// - Throws: `Faults`, ``StartError`` or `StoreError`, with what to do.
    public static func open(
        configuration: String,
        data: DataFolder,
        environment: [String: String]
    ) async throws -> Administration {
        let catalogue = try Catalogue.load(configuration: configuration)
        try data.make()
        let key = try data.readMasterKey(environment: environment)
        let store = try await Store.open(at: data.database, masterKey: key)
        let address = (try? RunningServer.read(from: data))?.gateway ?? catalogue.configuration.publicURL.text
        guard let publicURL = URL(string: address) else {
            throw StartError("publicURL cannot be read. Correct it in the configuration.")
        }
        return Administration(store: store, catalogue: catalogue, publicURL: publicURL)
    }

    /// Makes a link with which somebody makes an account.
    ///
    /// - Throws: ``StartError`` if a role or the organisation does not exist.
    public func invite(name: String, roles: [String], organisation: String?) async throws -> URL {
        let known = roles.map { ($0, Role(rawValue: $0)) }
        if let (unknown, _) = known.first(where: { $0.1 == nil }) {
            let names = Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw StartError("There is no role \(unknown). The roles are: \(names).")
        }
        return try await OneTimeLink.make(
            in: store,
            organisation: try self.organisation(organisation),
            name: name,
            roles: Set(known.compactMap(\.1)),
            publicURL: publicURL,
            at: Date()
        )
    }

    /// Takes away what an account is signed in with, and makes the link that sets it up again.
    ///
    /// - Parameter everything: whether the second factor goes too, not the password alone.
    /// - Throws: ``StartError`` if nobody signs in with `login`, or the account is disabled.
    public func reset(login: String, everything: Bool) async throws -> URL {
        guard let account = try await store.advocate(login: login)?.advocate, !account.isDisabled else {
            throw StartError("Nobody signs in with \(login), or the account is disabled. Check the login.")
        }
        let scope: ResetScope = everything ? .everything : .password
        return try await OneTimeLink.reset(account.id, scope, in: store, publicURL: publicURL, at: Date()).link
    }

    /// Makes a token for the API and returns it.
    ///
    /// - Throws: ``StartError`` if the organisation does not exist, or `StoreError` if the name is taken.
    public func makeToken(name: String, organisation: String?) async throws -> String {
        let organisation = try organisation.map { try self.organisation($0) }
        return try await APIToken.make(in: store, name: name, organisation: organisation, at: Date())
    }

    /// Every token, a line each: name, group, when it was made, and whether it was revoked. Never the token itself.
    public func tokens() async throws -> [String] {
        try await store.tokens().map { token in
            let line = "\(token.name): \(token.organisation ?? "all groups"), made \(token.created.formatted(.iso8601))"
            return line + (token.revoked.map { ", revoked \($0.formatted(.iso8601))" } ?? "")
        }
    }

    /// Revokes a token for good: from this moment it opens nothing.
    ///
    /// - Throws: ``StartError`` if no token in force has that name.
    public func revokeToken(name: String) async throws {
        guard try await store.revokeToken(name, at: Date()) else {
            throw StartError("No token in force is called \(name). \"porte-voix token list\" shows which are.")
        }
    }

    private func organisation(_ asked: String?) throws -> String {
        let known = catalogue.configuration.organisations.keys.sorted()
        if let asked {
            guard known.contains(asked) else {
                throw StartError("There is no organisation \(asked). There are: \(known.joined(separator: ", ")).")
            }
            return asked
        }
        guard known.count == 1, let only = known.first else {
            throw StartError("Say which group with --organisation: \(known.joined(separator: ", ")).")
        }
        return only
    }
}
