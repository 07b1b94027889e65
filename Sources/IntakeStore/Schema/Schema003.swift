/// Accounts in full: second factors, sessions that can be told apart, resets, and a number for call-backs.
enum Schema003 {
    static let statements: [StaticString] = [
        // Where the phone line reaches an advocate; sealed with the system's key.
        "ALTER TABLE advocates ADD COLUMN phone_sealed BLOB",
        // The seed of the second factor, and the last step of time whose code was taken: none is taken twice.
        "ALTER TABLE advocates ADD COLUMN factor_sealed BLOB",
        "ALTER TABLE advocates ADD COLUMN factor_step BIGINT",
        // The recovery codes that were not used yet.
        """
        CREATE TABLE recovery_codes (
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            code_hash BLOB NOT NULL,
            PRIMARY KEY (advocate_id, code_hash)
        )
        """,
        // Whoever gave the right password and still owes the second factor.
        """
        CREATE TABLE sign_ins (
            token_hash BLOB PRIMARY KEY,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            expires_at BIGINT NOT NULL
        )
        """,
        // Sessions of before, opened with a password alone, end here.
        "DROP TABLE sessions",
        """
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY,
            token_hash BLOB NOT NULL UNIQUE,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            device TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            confirmed_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX sessions_by_advocate ON sessions (advocate_id)",
        // Links with which somebody chooses a new password.
        """
        CREATE TABLE resets (
            token_hash BLOB PRIMARY KEY,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            expires_at BIGINT NOT NULL
        )
        """,
    ]
}
