/// What advocates miss no longer: deadlines told in a case that was merged. What they do once, though they clicked twice.
enum Schema012 {
    static let statements: [StaticString] = [
        // The deadline that a case's own answers start; `deadline` holds the earliest of it and of the merged cases'.
        "ALTER TABLE cases ADD COLUMN own_deadline TEXT",
        "UPDATE cases SET own_deadline = deadline",
        // What tells a form from the same form sent again; none for what no form wrote.
        "ALTER TABLE messages ADD COLUMN once BLOB",
        "CREATE UNIQUE INDEX messages_once ON messages (once) WHERE once IS NOT NULL",
        "ALTER TABLE notes ADD COLUMN once BLOB",
        "CREATE UNIQUE INDEX notes_once ON notes (once) WHERE once IS NOT NULL",
        "ALTER TABLE call_attempts ADD COLUMN once BLOB",
        "CREATE UNIQUE INDEX call_attempts_once ON call_attempts (once) WHERE once IS NOT NULL",
        // A number for each organisation that grows with every change of its cases, of those that leave it too.
        """
        CREATE TABLE case_changes (
            organisation TEXT PRIMARY KEY,
            change_number BIGINT NOT NULL
        )
        """,
        """
        INSERT INTO case_changes (organisation, change_number)
        SELECT organisation, COUNT(*) FROM cases GROUP BY organisation
        """,
        // When a case came among the new ones, or came back; none in the other lists.
        "ALTER TABLE cases ADD COLUMN new_since BIGINT",
        "UPDATE cases SET new_since = touched_at WHERE state = 'new'",
        "DROP INDEX cases_new_by_touch",
        "CREATE INDEX cases_new_by_coming ON cases (organisation, new_since) WHERE state = 'new'",
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
