/// What the advocates' queue is searched and filtered by, and the tasks beside it.
enum Schema006 {
    static let statements: [StaticString] = [
        // A list is read along this index alone, whatever it is filtered by.
        "DROP INDEX cases_by_list",
        """
        CREATE INDEX cases_by_list ON cases (
            organisation, state, band, created_at, reference, checklist, language, channels, deadline,
            next_call_on
        )
        """,
        "CREATE INDEX cases_by_advocate ON cases (organisation, advocate_id, state, band, created_at, reference)",
        "CREATE INDEX cases_by_organisation ON cases (organisation, updated_at, change_number)",
        // The words by which cases are found, each a keyed hash, with the place of the case in its list.
        """
        CREATE TABLE case_words (
            reference TEXT NOT NULL REFERENCES cases (reference),
            word_hash BLOB NOT NULL,
            organisation TEXT NOT NULL,
            state TEXT NOT NULL,
            band INTEGER NOT NULL,
            created_at BIGINT NOT NULL,
            PRIMARY KEY (reference, word_hash)
        )
        """,
        """
        CREATE INDEX case_words_by_list ON case_words (
            organisation, word_hash, state, band, created_at, reference
        )
        """,
        // Cases that came before there were words; they get theirs a few at a time.
        """
        CREATE TABLE cases_without_words (
            reference TEXT PRIMARY KEY REFERENCES cases (reference)
        )
        """,
        "INSERT INTO cases_without_words (reference) SELECT reference FROM cases WHERE erased_at IS NULL",
        "CREATE INDEX people_by_phone_alone ON people (phone_hash) WHERE phone_hash IS NOT NULL",
        // What waits for a human and is no case: the subject is the row of another table that the kind tells. What was
        // done stays with the group that did it, whoever has the case now.
        """
        CREATE TABLE tasks (
            id TEXT PRIMARY KEY,
            organisation TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('stray', 'undeliverable', 'opted-out', 'voicemail')),
            subject TEXT NOT NULL,
            reference TEXT REFERENCES cases (reference),
            at BIGINT NOT NULL,
            done_at BIGINT,
            advocate_id TEXT REFERENCES advocates (id),
            UNIQUE (kind, subject)
        )
        """,
        "CREATE INDEX tasks_open ON tasks (organisation, at, id) WHERE done_at IS NULL",
        "CREATE INDEX tasks_done ON tasks (organisation, done_at, id) WHERE done_at IS NOT NULL",
        "CREATE INDEX tasks_by_case ON tasks (reference) WHERE reference IS NOT NULL AND done_at IS NULL",
        """
        CREATE VIEW task_listings AS
        SELECT tasks.id, tasks.organisation, tasks.kind, tasks.at, tasks.done_at, advocates.name AS advocate_name,
            cases.reference, strays.id AS stray_id, strays.line, strays.sender_sealed, strays.text_sealed
        FROM tasks
        LEFT JOIN cases ON cases.reference = tasks.reference AND cases.organisation = tasks.organisation
        LEFT JOIN advocates ON advocates.id = tasks.advocate_id
        LEFT JOIN strays ON tasks.kind = 'stray' AND strays.id = tasks.subject
        """,
        // How many tasks wait in each organisation, and a number that grows with every change.
        """
        CREATE TABLE task_counts (
            organisation TEXT PRIMARY KEY,
            count BIGINT NOT NULL,
            change_number BIGINT NOT NULL
        )
        """,
        // What came before there were tasks.
        """
        INSERT INTO tasks (id, organisation, kind, subject, at)
        SELECT id, organisation, 'stray', id, at FROM strays
        """,
        """
        INSERT INTO tasks (id, organisation, kind, subject, reference, at)
        SELECT messages.id, cases.organisation, 'undeliverable', messages.id, cases.reference, messages.at
        FROM messages JOIN cases ON cases.conversation_id = messages.conversation_id
        WHERE messages.delivery IN ('failed', 'undelivered') AND cases.state <> 'closed'
        """,
        """
        INSERT INTO tasks (id, organisation, kind, subject, reference, at)
        SELECT cases.conversation_id, cases.organisation, 'opted-out', cases.reference, cases.reference,
            contacts.opted_out_at
        FROM contacts
        JOIN conversations ON conversations.id = contacts.conversation_id
        JOIN cases ON cases.conversation_id = conversations.id
        WHERE contacts.opted_out_at IS NOT NULL AND cases.state <> 'closed'
        """,
        """
        INSERT INTO task_counts (organisation, count, change_number)
        SELECT organisation, COUNT(*), 1 FROM tasks GROUP BY organisation
        """,
    ]
}
