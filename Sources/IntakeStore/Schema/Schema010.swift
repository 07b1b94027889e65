/// What ends the keeping of what people told, and what stands against it; the register of incidents.
enum Schema010 {
    static let statements: [StaticString] = [
        // Cases that must not be destroyed, and why; sealed with the person's key.
        """
        CREATE TABLE legal_holds (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES cases (reference),
            set_by TEXT NOT NULL REFERENCES advocates (id),
            set_at BIGINT NOT NULL,
            reason_sealed BLOB,
            lifted_by TEXT REFERENCES advocates (id),
            lifted_at BIGINT,
            lift_reason_sealed BLOB,
            CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
        )
        """,
        "CREATE INDEX legal_holds_by_case ON legal_holds (reference, set_at)",
        "CREATE UNIQUE INDEX legal_holds_standing ON legal_holds (reference) WHERE lifted_at IS NULL",
        // What stays of a case whose person was erased, beside its empty row: when, why, and by whom.
        """
        CREATE TABLE tombstones (
            reference TEXT PRIMARY KEY REFERENCES cases (reference),
            at BIGINT NOT NULL,
            reason TEXT NOT NULL CHECK (reason IN ('wish', 'request', 'mistake', 'retention')),
            actor_kind TEXT NOT NULL CHECK (actor_kind IN ('advocate', 'token', 'system')),
            actor_id TEXT NOT NULL
        )
        """,
        // The day on which a case was first shown as about to be destroyed.
        """
        CREATE TABLE retention_list (
            reference TEXT PRIMARY KEY REFERENCES cases (reference),
            listed_on TEXT NOT NULL
        )
        """,
        "CREATE INDEX cases_by_closing ON cases (closed_at, reference) WHERE state = 'closed' AND erased_at IS NULL",
        // Each time something was destroyed by its age, and how much.
        """
        CREATE TABLE retention_runs (
            id TEXT PRIMARY KEY,
            begun_at BIGINT NOT NULL,
            ended_at BIGINT,
            cases BIGINT NOT NULL DEFAULT 0,
            conversations BIGINT NOT NULL DEFAULT 0,
            strays BIGINT NOT NULL DEFAULT 0,
            deliveries BIGINT NOT NULL DEFAULT 0,
            incidents BIGINT NOT NULL DEFAULT 0
        )
        """,
        "CREATE INDEX retention_runs_by_end ON retention_runs (ended_at)",
        // Answers that were corrected at the person's wish; sealed with the person's key.
        """
        CREATE TABLE corrections (
            id TEXT PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES cases (reference),
            question TEXT NOT NULL,
            at BIGINT NOT NULL,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            value_sealed BLOB
        )
        """,
        "CREATE INDEX corrections_by_case ON corrections (reference, at)",
        // Confidentiality incidents, and every version of what was written of each; sealed with the system's key.
        """
        CREATE TABLE incidents (
            id TEXT PRIMARY KEY,
            organisation TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            aware_on TEXT NOT NULL,
            UNIQUE (organisation, number)
        )
        """,
        "CREATE INDEX incidents_by_awareness ON incidents (aware_on)",
        """
        CREATE TABLE incident_versions (
            incident_id TEXT NOT NULL REFERENCES incidents (id),
            version INTEGER NOT NULL CHECK (version > 0),
            at BIGINT NOT NULL,
            advocate_id TEXT NOT NULL REFERENCES advocates (id),
            content_sealed BLOB NOT NULL,
            PRIMARY KEY (incident_id, version)
        )
        """,
    ]
}
