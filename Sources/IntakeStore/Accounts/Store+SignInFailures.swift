public import Foundation

/// Failed sign-ins, counted by what is to be slowed down: a login, an address. Kept as keyed hashes, for a day.
extension Store {
    private static let kept: TimeInterval = 24 * 60 * 60

    /// Notes a failed sign-in.
    ///
    /// - Parameters:
    ///   - subject: what it is counted for.
    ///   - most: how many may be noted from `since` on, whatever they are counted for; none for any number.
    ///   - since: from when those are counted.
    ///   - now: when it failed.
    /// - Returns: whether it was noted: no if there are as many as there may be.
    @discardableResult
    public func recordSignInFailure(
        subject: String,
        unlessMoreThan most: Int? = nil,
        since: Date = .distantPast,
        at now: Date
    ) async throws -> Bool {
        let hash = hash(ofSubject: subject)
        return try await write { connection in
            try connection.execute("DELETE FROM sign_in_failures WHERE at < ?", now - Self.kept)
            if let most {
                let row = try connection.row(
                    "SELECT 1 AS found FROM sign_in_failures WHERE at >= ? LIMIT 1 OFFSET ?",
                    since,
                    max(most - 1, 0)
                )
                guard row == nil else { return false }
            }
            try connection.execute("INSERT INTO sign_in_failures (subject_hash, at) VALUES (?, ?)", hash, now)
            return true
        }
    }

    /// How often signing in failed from `since` on; what is older than a day is forgotten.
    public func signInFailures(subject: String, since: Date) async throws -> Int {
        let hash = hash(ofSubject: subject)
        return try await read { connection in
            let row = try connection.row(
                "SELECT COUNT(*) AS count FROM sign_in_failures WHERE subject_hash = ? AND at >= ?",
                hash,
                since
            )
            return try row?.value("count") ?? 0
        }
    }

    /// Forgets the failures of somebody who signed in at last.
    public func clearSignInFailures(subject: String) async throws {
        let hash = hash(ofSubject: subject)
        try await write { try $0.execute("DELETE FROM sign_in_failures WHERE subject_hash = ?", hash) }
    }

    private func hash(ofSubject subject: String) -> Data {
        vault.hash(Login.folded(subject), domain: "sign-in")
    }
}
