/// Calls: whose each is, by the keyed hash of the number, or of the call itself where the number is withheld.
enum Schema002 {
    static let statements: [StaticString] = [
        """
        CREATE TABLE calls (
            account TEXT NOT NULL,
            provider_call_id TEXT NOT NULL,
            line TEXT NOT NULL,
            phone_hash BLOB NOT NULL,
            started_at BIGINT NOT NULL,
            ended_at BIGINT,
            PRIMARY KEY (account, provider_call_id)
        )
        """,
        "CREATE INDEX calls_by_phone ON calls (phone_hash)",
    ]
}
