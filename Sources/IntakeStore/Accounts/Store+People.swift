public import Foundation

/// What coordinators do with the accounts of their group.
extension Store {
    /// An account of an organisation; nothing if another has it.
    public func advocate(_ id: Advocate.ID, in organisation: String) async throws -> Advocate? {
        try await read { try AdvocateRows.find(id, in: $0) }.flatMap { $0.organisation == organisation ? $0 : nil }
    }

    /// Disables an account, ends its sessions and takes back the links that it made. Its cases stay where they are, for
    /// a coordinator to give back.
    @discardableResult
    public func disable(_ advocate: Advocate.ID, by actor: Actor, at now: Date) async throws -> AccountChange {
        try await change(advocate, by: actor, .disabled, at: now) { [auditLog] account, connection in
            guard !account.advocate.isDisabled else { return .notFound }
            guard try !account.isLastOne(keeping: []) else { return .lastOne }
            try connection.execute("UPDATE advocates SET disabled_at = ? WHERE id = ?", now, advocate)
            try AdvocateRows.endSessions(of: advocate, in: connection)
            try connection.execute("DELETE FROM resets WHERE advocate_id = ?", advocate)
            try account.withdrawLinks(by: actor, at: now, auditLog)
            return .done
        }
    }

    /// Opens a disabled account again, with the password and the second factor that it had.
    @discardableResult
    public func enable(_ advocate: Advocate.ID, by actor: Actor, at now: Date) async throws -> AccountChange {
        try await change(advocate, by: actor, .enabled, at: now) { account, connection in
            guard account.advocate.isDisabled else { return .notFound }
            try connection.execute("UPDATE advocates SET disabled_at = NULL WHERE id = ?", advocate)
            return .done
        }
    }

    /// Gives an account other roles. Only somebody who runs the system gives or takes the right to run it. Whoever
    /// loses the right to give access loses the links that they made with it.
    @discardableResult
    public func setRoles(
        _ roles: Set<Role>,
        of advocate: Advocate.ID,
        by actor: Actor,
        at now: Date
    ) async throws -> AccountChange {
        let detail = WordList(roles).text
        return try await change(advocate, by: actor, .rolesChanged, detail, at: now) {
            [auditLog] account, connection in
            let difference = roles.symmetricDifference(account.advocate.roles)
            guard !roles.isEmpty, account.isByAdministrator || !difference.contains(.administrator) else {
                return .notAllowed
            }
            guard try !account.isLastOne(keeping: roles) else { return .lastOne }
            try connection.execute("UPDATE advocates SET roles = ? WHERE id = ?", WordList(roles), advocate)
            if !account.advocate.roles.subtracting(roles).isDisjoint(with: [.coordinator, .administrator]) {
                try account.withdrawLinks(by: actor, at: now, auditLog)
            }
            return .done
        }
    }

    /// Finds an account, changes it if the actor may, and writes into the audit log what was done.
    func change(
        _ advocate: Advocate.ID,
        by actor: Actor,
        _ action: AuditAction,
        _ detail: String? = nil,
        at now: Date,
        _ body: @escaping @Sendable (ManagedAccount, any Connection) throws -> AccountChange
    ) async throws -> AccountChange {
        try await write { [auditLog] connection in
            let found = try ManagedAccount.find(advocate, for: actor, in: connection)
            guard let account = found.account else { return found.refusal }
            let change = try body(account, connection)
            guard change == .done else { return change }
            try auditLog.append(
                action,
                by: actor,
                organisation: account.advocate.organisation,
                detail: [advocate, detail].compactMap { $0 }.joined(separator: " "),
                at: now,
                in: connection
            )
            return .done
        }
    }
}
