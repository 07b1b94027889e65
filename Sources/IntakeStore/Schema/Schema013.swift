/// What is left of somebody's right to hand out access, once they lost it, and which texts they were shown.
enum Schema013 {
    static let statements: [StaticString] = [
        // Who made the link; none where a command did, or before this was kept.
        "ALTER TABLE resets ADD COLUMN offered_by TEXT REFERENCES advocates (id)",
        // When somebody was shown a text that belongs to no case: a page that renews itself is no new reading of it.
        """
        CREATE TABLE stray_readings (
            stray_id TEXT NOT NULL REFERENCES strays (id) ON DELETE CASCADE,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            at BIGINT NOT NULL,
            PRIMARY KEY (stray_id, advocate_id)
        )
        """,
        "CREATE INDEX sign_in_failures_by_time ON sign_in_failures (at)",
    ]
}
