"""Deciding stored conversations again: the same comes out, and where it does not, it is shown without what was said."""

import sqlite3
from contextlib import closing

import pytest

from people import KEYS_ONLY, Person

STORY = "Mon hibou n'a plus rien"


def alter(gateway, sql):
    """Changes what a stopped gateway has stored."""
    with closing(sqlite3.connect(gateway.data / "porte-voix.sqlite")) as database, database:
        assert database.execute(sql).rowcount == 1


def noted(gateway, condition="1"):
    """How many rows of the audit log tell of a replay that showed something."""
    return gateway.database.query(f"SELECT COUNT(*) FROM audit WHERE action = 'replayed' AND {condition}")[0][0]


@pytest.fixture(scope="module")
def told(gateways):
    """A gateway that runs, with every sort of conversation."""
    gateway = gateways.make().start()
    people = [Person(gateway) for _ in range(5)]
    people[0].texts([*KEYS_ONLY, "NOUVEAU", "1"])
    people[1].texts(["ENGLISH", "1", "3"])
    people[2].texts(["bonjour", "1", "HUMAIN", "ARRET", "START"])
    people[3].texts(["bonjour", "EFFACER", "1"])
    people[4].text(STORY)
    return gateway


def test_what_was_stored_comes_out_again_beside_the_running_server(told):
    replayed = told.command("replay")
    assert (replayed.returncode, replayed.stderr) == (0, "")
    assert replayed.stdout == "5 conversations decided again: 5 the same, 0 different.\nLeft out: 1 erased.\n"


def test_the_conversation_of_one_case(told):
    reference = told.api("cases")["cases"][0]["reference"]
    replayed = told.command("replay", "--reference", reference.lower())
    assert replayed.returncode == 0
    assert replayed.stdout == "1 conversation decided again: 1 the same, 0 different.\n"


@pytest.mark.parametrize("reference", ["nonsense", "", "000-0000"])
def test_a_case_that_does_not_exist(told, reference):
    replayed = told.command("replay", "--reference", reference)
    assert replayed.returncode == 1 and not replayed.stdout
    assert "There is no case" in replayed.stderr and replayed.stderr.count("\n") == 1


def test_a_difference_is_shown_without_what_was_said(gateways):
    gateway = gateways.make().start()
    person = Person(gateway)
    person.texts(["bonjour", "1", STORY])
    person.text("HUMAIN")
    reference = person.case["reference"]
    assert gateway.stop() == 0
    alter(gateway, "DELETE FROM messages WHERE turn_number = 3 AND direction = 'in'")

    hidden = gateway.command("replay")
    assert hidden.returncode == 1
    assert f"(case {reference}):\n  turn 3 of 4, on a text:\n    + received a message of {len(STORY)} characters\n" in (
        hidden.stdout)
    assert hidden.stdout.endswith("1 conversation decided again: 0 the same, 1 different.\n")
    assert "hibou" not in hidden.stdout + hidden.stderr
    assert noted(gateway) == 0

    shown = gateway.command("replay", "--reference", reference, "--show-content")
    assert shown.returncode == 1
    assert f'    + received "{STORY}"\n' in shown.stdout
    assert noted(gateway, f"reference = '{reference}'") == 1

    alter(gateway, "DELETE FROM turns WHERE number = 4")
    damaged = gateway.command("replay")
    assert damaged.returncode == 1
    assert "cannot be read" in damaged.stdout and "1 conversation could not be read.\n" in damaged.stdout


def test_a_folder_without_a_database(gateways):
    gateway = gateways.make()
    replayed = gateway.command("replay")
    assert replayed.returncode == 1 and "There is no database in" in replayed.stderr
    assert not gateway.data.exists(), "a replay made something"
