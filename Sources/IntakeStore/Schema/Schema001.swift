/// The first schema. Frozen once shipped: a later change is a later migration.
///
/// Times are milliseconds since 1970 UTC. `sealed` columns hold what only the master key opens; `hash` columns hold
/// keyed hashes, for lookups. Days are written as ISO 8601 text.
enum Schema001 {
    static let statements: [StaticString] = [
        // Keys that the master key wraps: `index` for keyed hashes, `system` for what belongs to no person.
        """
        CREATE TABLE keyring (
            name TEXT PRIMARY KEY,
            wrapped_key BLOB NOT NULL
        )
        """,
        // Checklists, wordings and the facts of lines, by the hash of their content: what a conversation is pinned to.
        """
        CREATE TABLE documents (
            hash TEXT PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('checklist', 'wording', 'line')),
            body TEXT NOT NULL
        )
        """,
        // People with an account in the console.
        """
        CREATE TABLE advocates (
            id TEXT PRIMARY KEY,
            organisation TEXT NOT NULL,
            login TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            language TEXT NOT NULL,
            roles TEXT NOT NULL,
            password_hash TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            disabled_at BIGINT
        )
        """,
        // Whoever texts or calls. Without its key, nothing of a person can be read any more.
        """
        CREATE TABLE people (
            id TEXT PRIMARY KEY,
            organisation TEXT NOT NULL,
            wrapped_key BLOB,
            phone_hash BLOB,
            phone_sealed BLOB,
            created_at BIGINT NOT NULL,
            erased_at BIGINT,
            CHECK (erased_at IS NULL OR (wrapped_key IS NULL AND phone_hash IS NULL AND phone_sealed IS NULL))
        )
        """,
        "CREATE INDEX people_by_phone ON people (organisation, phone_hash)",
        """
        CREATE TABLE conversations (
            id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES people (id),
            line TEXT NOT NULL,
            organisation TEXT NOT NULL,
            checklist_hash TEXT NOT NULL REFERENCES documents (hash),
            wording_hash TEXT NOT NULL REFERENCES documents (hash),
            language TEXT NOT NULL,
            state_sealed BLOB,
            turn_count INTEGER NOT NULL CHECK (turn_count >= 0),
            created_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL,
            ended_at BIGINT
        )
        """,
        "CREATE INDEX conversations_by_person ON conversations (person_id)",
        // One phone on one line: the conversation that its next message belongs to, and whether we may write to it.
        """
        CREATE TABLE contacts (
            line TEXT NOT NULL,
            phone_hash BLOB NOT NULL,
            conversation_id TEXT REFERENCES conversations (id),
            opted_out_at BIGINT,
            PRIMARY KEY (line, phone_hash)
        )
        """,
        // A turn, as it was decided: enough to decide it again.
        """
        CREATE TABLE turns (
            conversation_id TEXT NOT NULL REFERENCES conversations (id),
            number INTEGER NOT NULL CHECK (number > 0),
            at BIGINT NOT NULL,
            engine_version INTEGER NOT NULL,
            line_hash TEXT NOT NULL REFERENCES documents (hash),
            record_sealed BLOB,
            PRIMARY KEY (conversation_id, number)
        )
        """,
        // What providers sent us, so that a repetition gets the same answer and changes nothing.
        """
        CREATE TABLE inbound (
            account TEXT NOT NULL,
            provider_message_id TEXT NOT NULL,
            received_at BIGINT NOT NULL,
            person_id TEXT REFERENCES people (id),
            reply_sealed BLOB,
            PRIMARY KEY (account, provider_message_id)
        )
        """,
        "CREATE INDEX inbound_by_person ON inbound (person_id)",
        // Every message in both directions: the transcript, with what became of each.
        """
        CREATE TABLE messages (
            id TEXT PRIMARY KEY,
            conversation_id TEXT NOT NULL REFERENCES conversations (id),
            turn_number INTEGER,
            position INTEGER NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
            channel TEXT NOT NULL CHECK (channel IN ('sms', 'voice')),
            at BIGINT NOT NULL,
            text_sealed BLOB,
            media_count INTEGER NOT NULL DEFAULT 0,
            advocate_id TEXT REFERENCES advocates (id),
            account TEXT,
            provider_message_id TEXT,
            delivery TEXT CHECK (direction = 'out' OR delivery IS NULL),
            delivery_error INTEGER,
            delivery_at BIGINT
        )
        """,
        "CREATE INDEX messages_by_conversation ON messages (conversation_id, at, position)",
        "CREATE INDEX messages_by_provider_id ON messages (provider_message_id) WHERE provider_message_id IS NOT NULL",
        // Messages to send: queued → sending → gone, or uncertain, or failed.
        """
        CREATE TABLE outbox (
            message_id TEXT PRIMARY KEY REFERENCES messages (id),
            account TEXT NOT NULL,
            line TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'uncertain', 'failed')),
            attempts INTEGER NOT NULL DEFAULT 0,
            due_at BIGINT NOT NULL,
            claimed_at BIGINT,
            CHECK ((state IN ('sending', 'uncertain')) = (claimed_at IS NOT NULL))
        )
        """,
        "CREATE INDEX outbox_by_line ON outbox (state, line, due_at)",
        """
        CREATE TABLE timers (
            conversation_id TEXT NOT NULL REFERENCES conversations (id),
            kind TEXT NOT NULL,
            due_at BIGINT NOT NULL,
            PRIMARY KEY (conversation_id, kind)
        )
        """,
        "CREATE INDEX timers_due ON timers (due_at)",
        // Texts that no conversation can take: short codes, withheld numbers. Kept for a human, never answered.
        """
        CREATE TABLE strays (
            id TEXT PRIMARY KEY,
            organisation TEXT NOT NULL,
            line TEXT NOT NULL,
            at BIGINT NOT NULL,
            sender_sealed BLOB NOT NULL,
            text_sealed BLOB NOT NULL
        )
        """,
        "CREATE INDEX strays_by_organisation ON strays (organisation, at)",
        """
        CREATE TABLE invitations (
            token_hash BLOB PRIMARY KEY,
            organisation TEXT NOT NULL,
            name TEXT NOT NULL,
            roles TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE sessions (
            token_hash BLOB PRIMARY KEY,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            created_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX sessions_by_advocate ON sessions (advocate_id)",
        """
        CREATE TABLE sign_in_failures (
            subject_hash BLOB NOT NULL,
            at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX sign_in_failures_by_subject ON sign_in_failures (subject_hash, at)",
        """
        CREATE TABLE api_tokens (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            organisation TEXT,
            token_hash BLOB NOT NULL UNIQUE,
            created_at BIGINT NOT NULL,
            revoked_at BIGINT
        )
        """,
        // What an advocate sees. Its content is the conversation's; here is what lists are made from.
        """
        CREATE TABLE cases (
            reference TEXT PRIMARY KEY,
            conversation_id TEXT NOT NULL UNIQUE REFERENCES conversations (id),
            organisation TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('new', 'claimed', 'waiting', 'submitted', 'closed')),
            advocate_id TEXT REFERENCES advocates (id),
            checklist TEXT NOT NULL,
            checklist_version TEXT NOT NULL,
            language TEXT NOT NULL,
            channels TEXT NOT NULL,
            reasons TEXT NOT NULL,
            is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
            is_distress INTEGER NOT NULL CHECK (is_distress IN (0, 1)),
            needs_attention INTEGER NOT NULL CHECK (needs_attention IN (0, 1)),
            deadline TEXT,
            band INTEGER NOT NULL CHECK (band BETWEEN 0 AND 3),
            band_until TEXT,
            close_reason_sealed BLOB,
            created_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL,
            change_number BIGINT NOT NULL,
            touched_at BIGINT NOT NULL,
            closed_at BIGINT,
            erased_at BIGINT,
            CHECK (state NOT IN ('claimed', 'waiting', 'submitted') OR advocate_id IS NOT NULL),
            CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
            CHECK (close_reason_sealed IS NULL OR closed_at IS NOT NULL)
        )
        """,
        "CREATE INDEX cases_by_list ON cases (organisation, state, band, created_at, reference)",
        "CREATE UNIQUE INDEX cases_by_change ON cases (updated_at, change_number)",
        "CREATE INDEX cases_by_band_end ON cases (band_until) WHERE band_until IS NOT NULL",
        // A case with the name of its advocate: what lists show.
        """
        CREATE VIEW case_listings AS
        SELECT cases.*, advocates.name AS advocate_name
        FROM cases LEFT JOIN advocates ON advocates.id = cases.advocate_id
        """,
        // How many cases each list has.
        """
        CREATE TABLE case_counts (
            organisation TEXT NOT NULL,
            state TEXT NOT NULL,
            count BIGINT NOT NULL,
            PRIMARY KEY (organisation, state)
        )
        """,
        """
        CREATE TABLE notes (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES cases (reference),
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            at BIGINT NOT NULL,
            text_sealed BLOB
        )
        """,
        "CREATE INDEX notes_by_case ON notes (reference, at)",
        // Who saw or changed what. Append-only, each row bound to the one before by its keyed hash, and the last one to
        // the head, so that rows cut off at the end are missed too.
        """
        CREATE TABLE audit (
            number INTEGER PRIMARY KEY,
            at BIGINT NOT NULL,
            actor_kind TEXT NOT NULL CHECK (actor_kind IN ('advocate', 'token', 'system')),
            actor_id TEXT NOT NULL,
            action TEXT NOT NULL,
            organisation TEXT,
            reference TEXT,
            detail TEXT,
            hash BLOB NOT NULL
        )
        """,
        "CREATE INDEX audit_by_case ON audit (reference, number)",
        "CREATE INDEX audit_by_organisation ON audit (organisation, number)",
        """
        CREATE TABLE audit_head (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            number BIGINT NOT NULL,
            hash BLOB NOT NULL
        )
        """,
        // An audit row with the name of whoever acted.
        """
        CREATE VIEW audit_entries AS
        SELECT audit.*, COALESCE(advocates.name, api_tokens.name) AS actor_name
        FROM audit
        LEFT JOIN advocates ON audit.actor_kind = 'advocate' AND advocates.id = audit.actor_id
        LEFT JOIN api_tokens ON audit.actor_kind = 'token' AND api_tokens.id = audit.actor_id
        """,
    ]
}
