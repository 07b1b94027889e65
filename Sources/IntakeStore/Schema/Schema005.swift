/// Calls back to people: what came of each, and when the next is due.
enum Schema005 {
    static let statements: [StaticString] = [
        """
        CREATE TABLE call_attempts (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES cases (reference),
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            at BIGINT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'left-message', 'no-answer', 'wrong-person')),
            note_sealed BLOB,
            next_on TEXT
        )
        """,
        "CREATE INDEX call_attempts_by_case ON call_attempts (reference, at)",
        // The day of the next call, as the last attempt left it.
        "ALTER TABLE cases ADD COLUMN next_call_on TEXT",
        "CREATE INDEX cases_by_next_call ON cases (organisation, next_call_on) WHERE next_call_on IS NOT NULL",
        "DROP VIEW case_listings",
        """
        CREATE VIEW case_listings AS
        SELECT cases.*, advocates.name AS advocate_name
        FROM cases LEFT JOIN advocates ON advocates.id = cases.advocate_id
        """,
    ]
}
