public import Foundation

extension Store {
    /// A seed to offer to whoever holds a secret: always the same to the same holder, so that a page may be opened
    /// again, and beyond what anyone else could know. 20 bytes, as RFC 4226 recommends.
    ///
    /// It is made with the index key from the secret's hash; the secret comes from the system's random generator.
    public func offeredSeed(to token: TokenHash) -> Data {
        vault.hash(token.bytes.base64EncodedString(), domain: "second factor").prefix(20)
    }

    /// The second factor of an account, if it has one.
    public func secondFactor(of advocate: Advocate.ID) async throws -> SecondFactor? {
        try await read { [vault] connection in
            let row = try connection.row("SELECT factor_sealed, factor_step FROM advocates WHERE id = ?", advocate)
            guard let row, let sealed: Data = try row.optional("factor_sealed") else { return nil }
            return SecondFactor(
                seed: try vault.system.open(sealed, in: .secondFactor(advocate)),
                lastStep: try row.optional("factor_step")
            )
        }
    }

    /// Takes the code of a step of time, once.
    ///
    /// - Returns: whether it was taken: no if that step's code or a later one was taken before.
    public func useStep(_ step: Int, of advocate: Advocate.ID) async throws -> Bool {
        try await write { connection in
            try connection.execute(
                """
                UPDATE advocates SET factor_step = ?
                WHERE id = ? AND factor_sealed IS NOT NULL AND (factor_step IS NULL OR factor_step < ?)
                """,
                step,
                advocate,
                step
            )
        } > 0
    }

    /// Gives an account a second factor and recovery codes in place of those it had, and ends every session.
    ///
    /// - Parameters:
    ///   - seed: what its codes are made from.
    ///   - step: the step of time whose code showed that the app has the seed.
    ///   - recoveryCodes: what opens the account without the app, each once; kept hashed.
    ///   - advocate: whose account.
    ///   - isFirst: whether the account must not have one yet.
    ///   - signIn: the second step in which this is done, which must still be open: a reset ends it. It ends here.
    ///   - now: when.
    /// - Returns: whether it was set: no if it should be the first, and another came before it.
    @discardableResult
    public func setSecondFactor(
        _ seed: Data,
        step: Int,
        recoveryCodes: [String],
        of advocate: Advocate,
        isFirst: Bool,
        in signIn: TokenHash? = nil,
        at now: Date
    ) async throws -> Bool {
        try await write { [auditLog, vault] connection in
            guard try signIn.map({ try SignInRows.end($0, in: connection) }) ?? true else { return false }
            let changed = try connection.execute(
                """
                UPDATE advocates SET factor_sealed = ?, factor_step = ?
                WHERE id = ? AND (factor_sealed IS NULL OR ? = 0)
                """,
                try vault.system.seal(seed, in: .secondFactor(advocate.id)),
                step,
                advocate.id,
                isFirst
            )
            guard changed > 0 else { return false }
            try RecoveryCodes(vault: vault).set(recoveryCodes, of: advocate.id, in: connection)
            try AdvocateRows.endSessions(of: advocate.id, in: connection)
            try auditLog.append(.factorChanged, by: advocate, at: now, in: connection)
            return true
        }
    }

    /// Gives an account new recovery codes; the old ones open nothing more.
    public func setRecoveryCodes(_ codes: [String], of advocate: Advocate, at now: Date) async throws {
        try await write { [auditLog, vault] connection in
            try RecoveryCodes(vault: vault).set(codes, of: advocate.id, in: connection)
            try auditLog.append(.recoveryCodesMade, by: advocate, at: now, in: connection)
        }
    }

    /// Uses up a recovery code.
    ///
    /// - Returns: whether it was one of the account's, not used before.
    public func useRecoveryCode(_ code: String, of advocate: Advocate, at now: Date) async throws -> Bool {
        try await write { [auditLog, vault] connection in
            guard try RecoveryCodes(vault: vault).use(code, of: advocate.id, in: connection) else { return false }
            try auditLog.append(.recoveryCodeUsed, by: advocate, at: now, in: connection)
            return true
        }
    }

    /// How many recovery codes an account has left.
    public func recoveryCodeCount(of advocate: Advocate.ID) async throws -> Int {
        try await read { connection in
            try connection.row("SELECT COUNT(*) AS count FROM recovery_codes WHERE advocate_id = ?", advocate)?
                .value("count") ?? 0
        }
    }
}
