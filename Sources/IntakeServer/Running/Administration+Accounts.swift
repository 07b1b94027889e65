import Foundation
import IntakeStore

/// Accounts on the command line, where no coordinator can look after them.
extension Administration {
    /// Every account, a line each: login, name, group, roles, and whether it is disabled.
    public func accounts() async throws -> [String] {
        try await store.advocates(in: nil).map { account in
            let roles = Role.allCases.filter(account.roles.contains).map(\.rawValue).joined(separator: ", ")
            let line = "\(account.login): \(account.name), \(account.organisation) (\(roles))"
            return line + (account.isDisabled ? ", disabled" : "")
        }
    }

    /// Disables an account and ends its sessions, or opens it again as it was.
    ///
    /// - Throws: ``StartError`` if nobody signs in with `login`, if the account is in that state already, or if nobody
    ///   would be left to coordinate the group or to run the system.
    public func setDisabled(_ isDisabled: Bool, login: String) async throws {
        guard let account = try await store.advocate(login: login)?.advocate else {
            throw StartError("Nobody signs in with \(login). \"porte-voix advocate list\" shows who does.")
        }
        let change =
            isDisabled
            ? try await store.disable(account.id, by: .system, at: Date())
            : try await store.enable(account.id, by: .system, at: Date())
        switch change {
        case .done: return
        case .lastOne:
            throw StartError(
                "Nobody would be left to coordinate the group or to run the system. Invite somebody else first."
            )
        case .notFound, .notAllowed:
            throw StartError("The account \(login) is \(isDisabled ? "disabled" : "open") already.")
        }
    }
}
