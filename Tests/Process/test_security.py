"""The table of docs/security.md: each test that it names exists."""

import re
from functools import cache

import pytest

from gateway import REPOSITORY

DOCUMENT = (REPOSITORY / "docs/security.md").read_text()
NAMES = sorted(set(re.findall(r"`((?:\w+Tests|test_\w+)\.[^`]+)`", DOCUMENT)))

# A function that Swift Testing runs: behind `@Test`, with what it is given in parentheses, and perhaps comments.
ARGUMENTS = r"\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)"
TEST = re.compile(rf"@Test(?:\s*{ARGUMENTS})?\s+(?:@\w+(?:\([^)]*\))?\s+)*func (?:(\w+)|`([^`]+)`)\(")


@cache
def names_of(suite):
    """The names of the tests in the files of a suite: several modules may have one of the same name."""
    found = set()
    for file in (REPOSITORY / "Tests").rglob(f"{suite}.*"):
        text = file.read_text()
        found |= set(re.findall(r"^def (test_\w+)\(", text, re.MULTILINE))
        found |= {plain or quoted for plain, quoted in TEST.findall(text)}
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_named_test_exists(name):
    suite, test = name.split(".", 1)
    assert test in names_of(suite), f"docs/security.md names {name}, which is not there"


def test_every_row_of_a_requirement_names_a_test():
    rows = [row for row in DOCUMENT.splitlines() if re.match(r"\| (?:App\. C|\d+\.\d+\.\d+)", row)]
    assert len(rows) > 30
    for row in rows:
        assert re.search(r"`(?:\w+Tests|test_\w+)\.", row), row
