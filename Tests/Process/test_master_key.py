"""The key that opens the database: without the right one nothing starts, and nothing is touched."""

import base64
import os

import pytest

from people import Person

KEYS = {
    "another key": (base64.b64encode(b"k" * 32).decode(), "The master key does not open this database."),
    "no key at all": (None, "The database"),
    "a key that is none": ("not-a-key", "must hold 32 bytes in base64"),
    "a key that is too short": (base64.b64encode(b"k" * 16).decode(), "must hold 32 bytes in base64"),
}


@pytest.fixture(scope="module")
def stopped(gateways):
    gateway = gateways.make().start()
    Person(gateway).text("bonjour")
    assert gateway.stop() == 0
    return gateway


@pytest.mark.parametrize("name", KEYS)
def test_without_its_master_key_a_database_is_left_alone(stopped, name):
    file = stopped.data / "master-key"
    right, (key, sentence) = file.read_text(), KEYS[name]
    content = stopped.database.content()
    file.unlink()
    if key:
        file.write_text(key)
    try:
        logged = len(stopped.log)
        assert stopped.launch().wait(60) == 1
        assert sentence in stopped.log[logged:] and len(stopped.log[logged:].splitlines()) == 1
        assert stopped.database.content() == content
        assert file.exists() == (key is not None), "a key was made in the place of the missing one"
    finally:
        file.write_text(right)


def test_a_master_key_in_the_environment_needs_no_file(gateways):
    key = base64.b64encode(os.urandom(32)).decode()
    gateway = gateways.make(environment={"PORTE_VOIX_MASTER_KEY": key}).start()
    assert not (gateway.data / "master-key").exists()
    Person(gateway).text("bonjour")
    assert gateway.stop() == 0
    gateway.environment["PORTE_VOIX_MASTER_KEY"] = "x"
    assert gateway.launch().wait(60) == 1
    assert "PORTE_VOIX_MASTER_KEY is not a key: it must be 32 bytes in base64." in gateway.log
