"""What people tell is nowhere in plain words: not in the log, not in addresses, not on the disk."""

import base64
import os
import re
from urllib.parse import quote

import pytest

import web
from advocates import PASSWORD, Advocate
from people import Account, Person, new_sid
from traces import Traces, number_readings

NUMBER = "+15145550177"
OTHER_NUMBER = "+14505550166"
NAME = "Zéphyrine Quatorzevents"
WORDS = {
    "opening": "ouverture-xylophone",
    "story": "récit kaléidoscope",
    "town": "Notre-Dame-des-Sarbacanes",
    "late": "ajout-crépuscule",
    "reply": "réponse-libellule",
    "note": "note-mandragore",
    "reason": "fermeture-salamandre",
    "stray": "pub-rhododendron",
}
CALL_BACK_NUMBER = "+15145550178"


@pytest.fixture(scope="module")
def gateway(gateways):
    return gateways.make(options=["--log-level", "trace"]).start()


@pytest.fixture(scope="module")
def told(gateway):
    """Everything that a gateway can be told, by a person, by another one before consent, and by an advocate."""
    person = Person(gateway, number=NUMBER)
    person.texts([WORDS["opening"], "1"] + ["1"] * 7)
    person.answer(WORDS["story"])
    person.texts(["1", "PASSER", "PASSER", "2", "PASSER", "2", "4"])
    person.answer(OTHER_NUMBER)
    person.answer(NAME)
    person.answer(WORDS["town"])
    person.texts(["1", "1"])
    callbacks = person.text(WORDS["late"]).callbacks
    person.report(callbacks[0], new_sid(), "delivered")
    Person(gateway, number=CALL_BACK_NUMBER).texts(["bonjour", "HUMAIN", "2"])
    Person(gateway, number="12345").text(WORDS["stray"])
    return person


@pytest.fixture(scope="module")
def advocate(gateway, told):
    """An advocate who did everything there is to do, and made every mistake."""
    advocate = Advocate.invited(gateway)
    case = told.case
    assert case["contact"] == {"phone": NUMBER, "name": NAME, "safe": "neither"}
    assert case["complete"], case
    advocate.act(case["reference"], "claim")
    advocate.act(case["reference"], "notes", text=WORDS["note"])
    advocate.act(case["reference"], "reply", text=WORDS["reply"])
    advocate.act(case["reference"], "close", reason="other", words=WORDS["reason"])
    return advocate


def secrets():
    """All that must not be found anywhere, by what it is."""
    found = dict(WORDS, name=NAME, surname=NAME.split()[1], password=PASSWORD)
    for number in (NUMBER, OTHER_NUMBER, CALL_BACK_NUMBER):
        found |= {f"{number} as {reading}": reading for reading in number_readings(number)}
    return found


def assert_nothing_in(content, where):
    Traces(secrets()).assert_none_in(content, where)


def assert_nothing_on_disk(gateway):
    Traces(secrets()).assert_none_on_disk(gateway.data)


def test_nothing_is_on_the_disk_in_plain_words(gateway, advocate):
    assert {file.name for file in gateway.data.iterdir()} >= {"porte-voix.sqlite", "porte-voix.sqlite-wal"}
    assert_nothing_on_disk(gateway)


def test_no_address_of_the_console_tells_who_it_is_about(gateway, told, advocate):
    reference = told.case["reference"]
    pages = ["/queue", "/queue?state=closed", "/account", f"/cases/{reference}"]
    pages += [f"/cases/{case['reference']}" for case in gateway.api("cases")["cases"]]
    for page in pages:
        text = advocate.get(page).text
        addresses = re.findall(r'(?:href|action|src)="([^"]*)"', text)
        assert addresses
        followed = [address for address in addresses if not address.startswith("tel:")]
        assert_nothing_in("\n".join(followed).encode(), f"an address on {page}")


def test_error_pages_repeat_nothing(gateway, told, advocate):
    reference = told.case["reference"]
    number = quote(NUMBER)
    errors = [
        advocate.get(f"/cases/{number}"), advocate.get(f"/{WORDS['story']}".replace(" ", "%20").replace("é", "e")),
        advocate.get(f"/cases/{reference}/nowhere"), advocate.post(f"/cases/{reference}/notes", text=WORDS["note"]),
        advocate.get(f"/invitations/{number}"),
        web.get(f"{gateway.url}/api/v1/cases/{number}", Authorization=f"Bearer pv_{number}"),
        web.get(f"{gateway.url}/webhooks/{number}"), web.request("PUT", f"{gateway.url}/cases/{number}"),
    ]
    for answer in errors:
        assert answer.status >= 400
        assert_nothing_in(answer.body, f"an answer with {answer.status}")


def test_nothing_is_in_the_log_at_its_most_talkative(gateway, told, advocate):
    forger = Person(gateway, number=NUMBER, account=Account("demo", "ACdemo", "guess"))
    assert forger.post(WORDS["story"]).status == 403
    assert told.post(WORDS["story"], To=OTHER_NUMBER).status == 404
    assert "trace" in gateway.log or "debug" in gateway.log, "the log is not talkative"
    assert_nothing_in(gateway.stderr.read_bytes(), "the log")
    assert_nothing_in(gateway.stdout.read_bytes(), "the standard output")


def test_secrets_are_not_kept_in_plain_words(gateway, told, advocate):
    token = (gateway.data / "demo-token").read_bytes().strip()
    key = (gateway.data / "master-key").read_bytes().strip()
    hidden = {f"the cookie {name}": value.encode() for name, value in advocate.cookies.items() if value}
    hidden |= {"the API token": gateway._token.encode()[3:], "the invitation": gateway.link.split("/")[-1].encode()}
    hidden |= {"the master key": key, "the account's token": token, "the raw master key": base64.b64decode(key)}
    for file in gateway.data.iterdir():
        content = file.read_bytes()
        for what, secret in hidden.items():
            if file.name not in ("demo-token", "master-key"):
                assert secret not in content, f"{what} is in {file}"
    for what, secret in hidden.items():
        assert secret not in gateway.stderr.read_bytes(), f"{what} is in the log"


def test_only_the_owner_may_read_what_is_kept(gateway):
    assert os.stat(gateway.data).st_mode & 0o777 == 0o700
    for name in ("master-key", "demo-token"):
        assert os.stat(gateway.data / name).st_mode & 0o777 == 0o600


def test_what_was_erased_is_gone(gateways):
    gateway = gateways.make().start()
    person = Person(gateway)
    person.texts([WORDS["opening"], "1", "HUMAIN", "EFFACER", "1"])
    assert gateway.database.query("SELECT wrapped_key, phone_hash, phone_sealed FROM people") == [(None, None, None)]
    sealed = {"messages": "text_sealed", "turns": "record_sealed", "conversations": "state_sealed"}
    for table, column in sealed.items():
        assert gateway.database.query(f"SELECT COUNT(*) FROM {table} WHERE {column} IS NOT NULL") == [(0,)]
    assert gateway.stop() == 0
    assert_nothing_on_disk(gateway)
