public import Foundation

/// What an account's one-time codes are made from.
public struct SecondFactor: Sendable {
    /// The secret that the authenticator app shares with us.
    public let seed: Data
    /// The last step of time whose code was taken: that code and those before are good no more.
    public let lastStep: Int?
}

extension SecondFactor: CustomStringConvertible, CustomReflectable {
    /// Never the seed, so that no log can hold it.
    public var description: String { "SecondFactor(…)" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Recovery codes inside other transactions.
struct RecoveryCodes {
    let vault: Vault

    /// Replaces those of an account.
    func set(_ codes: [String], of advocate: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM recovery_codes WHERE advocate_id = ?", advocate)
        for code in codes {
            try connection.execute(
                "INSERT INTO recovery_codes (advocate_id, code_hash) VALUES (?, ?) ON CONFLICT DO NOTHING",
                advocate,
                hash(code, of: advocate)
            )
        }
    }

    /// Uses one up.
    ///
    /// - Returns: whether there was such a one.
    func use(_ code: String, of advocate: String, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "DELETE FROM recovery_codes WHERE advocate_id = ? AND code_hash = ?",
            advocate,
            hash(code, of: advocate)
        ) > 0
    }

    private func hash(_ code: String, of advocate: String) -> Data {
        vault.hash(code, domain: "recovery code of \(advocate)")
    }
}
