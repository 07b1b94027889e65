/// Messages that callers leave: fetched from the provider, kept sealed, deleted there.
enum Schema005 {
    static let statements: [StaticString] = [
        // A message, and how far its sound has come on its way from the provider to us. Holds nothing of what was said.
        """
        CREATE TABLE recordings (
            id TEXT PRIMARY KEY,
            conversation_id TEXT NOT NULL REFERENCES conversations (id),
            account TEXT NOT NULL,
            provider_call_id TEXT,
            provider_recording_id TEXT,
            seconds INTEGER NOT NULL CHECK (seconds >= 0),
            state TEXT NOT NULL CHECK (
                state IN ('announced', 'ready', 'fetched', 'removed', 'absent', 'failed', 'erased')
            ),
            attempts INTEGER NOT NULL DEFAULT 0,
            due_at BIGINT NOT NULL,
            created_at BIGINT NOT NULL,
            UNIQUE (account, provider_recording_id),
            CHECK (state <> 'erased' OR (provider_call_id IS NULL AND provider_recording_id IS NULL))
        )
        """,
        "CREATE INDEX recordings_by_conversation ON recordings (conversation_id, created_at)",
        "CREATE INDEX recordings_by_call ON recordings (account, provider_call_id)",
        "CREATE INDEX recordings_due ON recordings (due_at) WHERE state IN ('announced', 'ready')",
        """
        CREATE INDEX recordings_late ON recordings (created_at) WHERE state IN ('announced', 'ready', 'failed')
        """,
        // The sound of a message, sealed with the person's key.
        """
        CREATE TABLE recording_audio (
            recording_id TEXT PRIMARY KEY REFERENCES recordings (id),
            media_type TEXT NOT NULL,
            audio_sealed BLOB NOT NULL
        )
        """,
        // What is to be deleted at the provider, whoever left it. A row outlives the deletion by some days, since a
        // report may still come.
        """
        CREATE TABLE recording_removals (
            account TEXT NOT NULL,
            provider_recording_id TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            due_at BIGINT NOT NULL,
            removed_at BIGINT,
            PRIMARY KEY (account, provider_recording_id)
        )
        """,
        "CREATE INDEX recording_removals_due ON recording_removals (due_at) WHERE removed_at IS NULL",
        "CREATE INDEX recording_removals_done ON recording_removals (removed_at) WHERE removed_at IS NOT NULL",
    ]
}
