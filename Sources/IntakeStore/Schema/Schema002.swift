/// What advocates do with cases together: calls back, handing over, merging.
enum Schema002 {
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
        // Who gave the case to its advocate, until the advocate acts on it.
        "ALTER TABLE cases ADD COLUMN handed_over_by TEXT REFERENCES advocates (id)",
        // The case that goes on in its place.
        "ALTER TABLE cases ADD COLUMN merged_into TEXT REFERENCES cases (reference)",
        "CREATE INDEX cases_by_survivor ON cases (merged_into) WHERE merged_into IS NOT NULL",
        // The group that reads a note; its author's where none stands.
        "ALTER TABLE notes ADD COLUMN organisation TEXT",
        "ALTER TABLE advocates ADD COLUMN uses_shortcuts INTEGER NOT NULL DEFAULT 1",
        // Word to groups that cases wait: queued → sending → sent, or uncertain, or failed.
        """
        CREATE TABLE notices (
            id TEXT PRIMARY KEY,
            organisation TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('new', 'overdue')),
            count BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'uncertain', 'failed')),
            attempts INTEGER NOT NULL,
            made_at BIGINT NOT NULL,
            due_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX notices_by_time ON notices (organisation, kind, made_at)",
        "CREATE INDEX notices_to_send ON notices (organisation, due_at) WHERE state = 'queued'",
        "CREATE INDEX cases_new_by_touch ON cases (organisation, touched_at) WHERE state = 'new'",
        "DROP VIEW case_listings",
        """
        CREATE VIEW case_listings AS
        SELECT cases.*, advocates.name AS advocate_name, givers.name AS handed_over_by_name
        FROM cases
        LEFT JOIN advocates ON advocates.id = cases.advocate_id
        LEFT JOIN advocates AS givers ON givers.id = cases.handed_over_by
        """,
    ]
}
