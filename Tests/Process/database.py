"""What the program keeps, read beside it and never written."""

import sqlite3
from contextlib import closing

# The tables that a webhook can write to.
TABLES = ("inbound", "people", "conversations", "contacts", "turns", "messages", "outbox", "strays", "cases", "tasks")


class Database:
    def __init__(self, path):
        self._path = path

    def _open(self):
        return closing(sqlite3.connect(f"file:{self._path}?mode=ro", uri=True, timeout=10))

    def query(self, sql):
        with self._open() as database:
            return database.execute(sql).fetchall()

    def content(self):
        """All that the database holds, as the statements that would make it again."""
        with self._open() as database:
            return list(database.iterdump())

    def counts(self):
        """How many rows each table has."""
        return {table: self.query(f"SELECT COUNT(*) FROM {table}")[0][0] for table in TABLES}

    def assert_sound(self):
        """It holds together, and every message that came is one turn and one line of a transcript."""
        assert self.query("PRAGMA integrity_check") == [("ok",)]
        assert self.query("PRAGMA foreign_key_check") == []
        counts = self.counts()
        lines = self.query("SELECT COUNT(*), COUNT(DISTINCT provider_message_id) FROM messages WHERE direction = 'in'")
        assert lines == [(counts["inbound"], counts["inbound"])]
        assert counts["turns"] == counts["inbound"]
