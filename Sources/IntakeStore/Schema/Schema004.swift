/// Calls, and the calls that advocates have the line place.
enum Schema004 {
    static let statements: [StaticString] = [
        // Whose each call is, by the keyed hash of the number, or of the call itself where the number is withheld.
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
        // An advocate is called by the line, then connected with the person: placing → placed → joined, or failed.
        """
        CREATE TABLE call_backs (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES cases (reference),
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            at BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('placing', 'placed', 'joined', 'failed')),
            number_sealed BLOB
        )
        """,
        "CREATE INDEX call_backs_by_case ON call_backs (reference, at)",
    ]
}
