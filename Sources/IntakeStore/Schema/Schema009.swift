/// What comes of a case: letters of complaint in all their versions, the person's approval, and what was sent.
enum Schema009 {
    static let statements: [StaticString] = [
        // One version of a case's letter. Versions are never changed: an edit adds one, and so does going back to one.
        """
        CREATE TABLE letters (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES cases (reference),
            number INTEGER NOT NULL CHECK (number > 0),
            at BIGINT NOT NULL,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            origin TEXT NOT NULL CHECK (origin IN ('draft', 'edit', 'restored')),
            restored_number INTEGER,
            letter_sealed BLOB,
            UNIQUE (reference, number),
            CHECK ((origin = 'restored') = (restored_number IS NOT NULL))
        )
        """,
        // That the person agreed to a version: when it was read to them, or in a text of theirs.
        """
        CREATE TABLE letter_approvals (
            id TEXT PRIMARY KEY,
            letter_id TEXT NOT NULL REFERENCES letters (id),
            at BIGINT NOT NULL,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            manner TEXT NOT NULL CHECK (manner IN ('phone', 'text')),
            message_id TEXT REFERENCES messages (id),
            CHECK ((manner = 'text') = (message_id IS NOT NULL))
        )
        """,
        "CREATE INDEX letter_approvals_by_letter ON letter_approvals (letter_id, at)",
        // That the complaint was sent, with the reference that the ombudsman gave it.
        """
        CREATE TABLE submissions (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES cases (reference),
            letter_id TEXT REFERENCES letters (id),
            at BIGINT NOT NULL,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            manner TEXT NOT NULL CHECK (manner IN ('online', 'post', 'phone')),
            sent_on TEXT NOT NULL,
            follow_up_on TEXT,
            ombudsman_reference_sealed BLOB
        )
        """,
        "CREATE INDEX submissions_by_case ON submissions (reference, at)",
    ]
}
