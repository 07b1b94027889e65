"""A person who is erased is nowhere any more, whoever erased them and whatever was told and written before."""

import base64
import sqlite3
from contextlib import closing

import pytest

from told import CLOSING, ELSEWHERE, NAME, NUMBER, Told, WORDS, traces
from traces import Traces

DAY = 24 * 60 * 60 * 1000

# What belongs to nobody who texts or calls.
TABLES_OF_THE_HOUSE = {
    "advocates", "api_tokens", "audit", "audit_head", "incident_versions", "invitations", "keyring", "recovery_codes",
    "resets", "sessions", "sign_in_failures", "sign_ins", "stray_readings",
}


def sealed(gateway):
    """Every value that is sealed or hashed for the one person there is: in whatever table, known here or not."""
    found = {}
    tables = {name for (name,) in gateway.database.query("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in tables - TABLES_OF_THE_HOUSE:
        for column in gateway.database.query(f"SELECT name, type FROM pragma_table_info('{table}')"):
            if column[1] == "BLOB":
                rows = gateway.database.query(f"SELECT {column[0]} FROM {table} WHERE {column[0]} IS NOT NULL")
                found[f"{table}.{column[0]}"] = [value for (value,) in rows]
    return {name: values for name, values in found.items() if values}


def holders(gateway, values):
    """Which of these values stand in a file of the data folder."""
    files = [file.read_bytes() for file in gateway.data.rglob("*") if file.is_file()]
    return [name for name, found in values.items() for value in found if any(value[-24:] in file for file in files)]


def by_console(told):
    page = f"/cases/{told.reference}/erase"
    answer = told.advocate.submit(page, page, reason="request", sure="yes")
    assert answer.status == 200 and "C’est détruit" in answer.text, answer.text


def by_command(told):
    held = told.advocate.act(told.reference, "hold", reason=WORDS["hold"])
    assert held.status == 200
    refused = told.gateway.command("erase", told.reference, "--reason", "request", "--yes")
    assert refused.returncode == 1 and "is held since" in refused.stderr, refused.stderr
    assert WORDS["hold"] not in refused.stderr
    told.advocate.act(told.reference, "hold/lift", reason=WORDS["lift"])
    asked = told.gateway.command("erase", told.reference, "--reason", "request", input="no\n")
    assert asked.returncode == 1 and told.reference in asked.stdout
    assert told.gateway.database.query("SELECT COUNT(*) FROM people WHERE wrapped_key IS NOT NULL") == [(1,)]
    done = told.gateway.command("erase", told.reference, "--reason", "request", "--yes")
    assert done.returncode == 0, done.stderr


def by_retention(told):
    """Two years go by: what the clock would have done to the days is done to them."""
    gateway = told.gateway
    told.advocate.act(told.reference, "close", reason="other", words=CLOSING)
    told.advocate.get(f"/cases/{told.reference}")
    assert "No case is destroyed" in gateway.command("purge", "--list").stdout
    age(gateway, "UPDATE cases SET closed_at = closed_at - ?", 800 * DAY)
    listed = gateway.command("purge", "--list")
    assert told.reference in listed.stdout and "is destroyed on" in listed.stdout
    first = gateway.command("purge", "--yes")
    assert "Cases to destroy: 0." in first.stdout and "Destroyed: cases 0" in first.stdout, first.stdout
    assert told.reference in told.advocate.get("/privacy").text
    age(gateway, "UPDATE retention_list SET listed_on = '2025-01-01' WHERE ? > 0", 1)
    refused = gateway.command("purge", input="no\n")
    assert refused.returncode == 1 and f"{told.reference}  closed" in refused.stdout
    done = gateway.command("purge", "--yes")
    assert done.returncode == 0 and "Destroyed: cases 1" in done.stdout, done.stdout + done.stderr


def age(gateway, statement, *values):
    with closing(sqlite3.connect(gateway.data / "porte-voix.sqlite", timeout=10)) as database, database:
        database.execute("PRAGMA secure_delete = ON")
        database.execute(statement, values)


@pytest.fixture(params=[by_console, by_command, by_retention], ids=lambda way: way.__name__)
def erased(request, gateways):
    """Somebody who told everything, and was then erased in one of the ways there are."""
    told = Told(gateways)
    gateway = told.gateway
    page = told.advocate.case_page(told.reference)
    for what, text in WORDS.items():
        assert text in page or what in ELSEWHERE, f"{what} was not told: {page}"
    assert NAME in page
    assert gateway.database.query("SELECT COUNT(*) FROM outbox") == [(1,)], "no message waits to be sent"
    before = sealed(gateway)
    assert len(before) >= 10, sorted(before)
    # The control: the search finds what is there.
    assert sorted(set(holders(gateway, before))) == sorted(before)
    request.param(told)
    yield told, before
    told.close()


def test_nothing_of_an_erased_person_is_found_anywhere(erased):
    told, before = erased
    gateway = told.gateway
    left = sealed(gateway)
    assert left == {}, sorted(left)
    assert holders(gateway, before) == []
    assert gateway.database.query("SELECT COUNT(*) FROM outbox") == [(0,)]
    assert told.carrier.sounds == {}
    assert gateway.stop() == 0
    assert holders(gateway, before) == []
    for file in gateway.data.rglob("*"):
        assert told.sound[1000:1100] not in file.read_bytes()
    traces().assert_none_on_disk(gateway.data)
    traces().assert_none_in(gateway.stderr.read_bytes(), "the log")
    traces().assert_none_in(gateway.stdout.read_bytes(), "the standard output")


def test_the_tombstone_stays_and_the_line_goes_on(erased):
    told, _ = erased
    gateway = told.gateway
    assert gateway.case_of(told.reference)["state"] == "closed"
    page = told.advocate.case_page(told.reference)
    assert "Détruit le" in page
    assert traces().found_in(page.encode()) == []
    assert "a effacé les renseignements de la personne" in page
    replay = gateway.command("replay")
    assert replay.returncode == 0, replay.stdout
    again = gateway.command("erase", told.reference, "--reason", "request", "--yes")
    assert again.returncode == 1 and "was destroyed before" in again.stderr
    gone = gateway.command("export", told.reference, "--output", gateway.data.parent / "gone.zip")
    assert gone.returncode == 1 and not (gateway.data.parent / "gone.zip").exists()
    # The phone of an erased person is that of somebody new.
    assert "Bonjour, ici" in told.person.text("bonjour").text


def test_the_search_finds_what_is_planted(tmp_path):
    for content in (
        WORDS["story"].encode("utf-16-le"), b"x" + base64.b64encode(f"xx{NAME}xx".encode()),
        f"{NUMBER[2:5]}-{NUMBER[5:8]}-{NUMBER[8:]}".encode(), NAME.upper().encode(),
    ):
        (tmp_path / "planted").write_bytes(b"\0" * 100 + content)
        with pytest.raises(AssertionError, match="is in"):
            traces().assert_none_on_disk(tmp_path)
    (tmp_path / "planted").write_bytes(b"nothing")
    traces().assert_none_on_disk(tmp_path)
    assert Traces({"what": "clarinette"}).found_in(b"clarinet") == []
