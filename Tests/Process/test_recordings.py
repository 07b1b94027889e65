"""Messages that people leave on the phone: fetched from the provider, kept sealed, heard in the console, deleted."""

import os

import pytest

from advocates import Advocate
from people import Account, Person
from recordings import Caller, RecordingCarrier
from waiting import eventually

ACCOUNT = Account("demo", "ACdemo", "a-token-of-these-tests")

# French, consent, a human, who calls back in the morning; then a message.
TO_THE_MESSAGE = ["1", "1", "0", "1", "1"]


@pytest.fixture(scope="module")
def carrier():
    carrier = RecordingCarrier(ACCOUNT)
    yield carrier
    carrier.close()


@pytest.fixture(scope="module")
def gateway(gateways, carrier):
    gateway = gateways.make(environment={"TOKEN": ACCOUNT.token})
    gateway.edit("{ file: demo-token }, apiBase: simulated", f"{{ env: TOKEN }}, apiBase: {carrier.url}")
    return gateway.start()


@pytest.fixture(scope="module")
def advocate(gateway):
    return Advocate.invited(gateway)


@pytest.fixture
def sound():
    """Something that can be found wherever it is."""
    return b"ID3" + os.urandom(50_000)


def messages(gateway, caller):
    return gateway.case(caller.number)["recordings"]


def kept(gateway, caller):
    """Waits until a caller's one message is ours alone."""
    return eventually(
        lambda: messages(gateway, caller),
        lambda found: [message["state"] for message in found] == ["removed"],
        what="the message is kept, and deleted at the provider",
    )[0]


def on_disk(gateway):
    return b"".join(file.read_bytes() for file in gateway.data.iterdir() if file.is_file())


def test_a_message_comes_to_the_advocate_and_is_nowhere_else(gateway, carrier, advocate, sound):
    caller = Caller(gateway, ACCOUNT)
    caller.press(*TO_THE_MESSAGE)
    address, name = caller.report_address, carrier.record(sound)
    caller.leave(name)
    assert [message["state"] for message in messages(gateway, caller)] == ["announced"]
    case = f"/cases/{gateway.case(caller.number)['reference']}"
    assert "Pas encore reçu" in advocate.get(case).text
    assert caller.report(address, name) == 200
    assert caller.report(address, name) == 200
    message = kept(gateway, caller)
    assert message["seconds"] == 12
    assert name not in carrier.sounds
    assert [asked for asked in carrier.asked if name in asked] == [f"GET {name}", f"DELETE {name}"]

    path = f"{case}/recordings/{message['id']}"
    assert advocate.get(case).text.count(f'<audio controls preload="none" src="{path}"') == 2
    heard = advocate.get(path)
    assert (heard.status, heard.body) == (200, sound)
    assert heard.headers["Content-Type"] == "audio/mpeg"
    assert heard.headers["Cache-Control"] == "no-store"
    assert "a écouté un message vocal" in advocate.case_page(case.removeprefix("/cases/"))
    assert sound[100:200] not in on_disk(gateway)


def test_a_message_of_somebody_who_hung_up_is_not_lost(gateway, carrier, sound):
    caller = Caller(gateway, ACCOUNT)
    caller.press(*TO_THE_MESSAGE)
    name = carrier.record(sound)
    assert caller.report(caller.report_address, name) == 200
    kept(gateway, caller)


def test_an_empty_message_is_none(gateway, carrier):
    caller = Caller(gateway, ACCOUNT)
    caller.press(*TO_THE_MESSAGE)
    name = carrier.record(b"")
    assert caller.report(caller.report_address, name, "absent") == 200
    assert messages(gateway, caller) == []
    assert not [asked for asked in carrier.asked if name in asked]


def test_a_report_that_is_not_signed_fetches_nothing(gateway, carrier, sound):
    caller = Caller(gateway, ACCOUNT)
    caller.press(*TO_THE_MESSAGE)
    name = carrier.record(sound)
    forger = Account("demo", ACCOUNT.sid, "a-guess")
    assert caller.report(caller.report_address, name, account=forger) == 403
    assert messages(gateway, caller) == []
    assert name in carrier.sounds


def test_an_erased_person_leaves_no_message_behind(gateway, carrier, advocate, sound):
    caller = Caller(gateway, ACCOUNT)
    caller.press(*TO_THE_MESSAGE)
    address, names = caller.report_address, [carrier.record(sound), carrier.record(b"ID3 too late")]
    caller.leave(names[0])
    caller.report(address, names[0])
    message = kept(gateway, caller)
    path = f"/cases/{gateway.case(caller.number)['reference']}/recordings/{message['id']}"
    sealed = gateway.database.query(
        f"SELECT audio_sealed FROM recording_audio WHERE recording_id = '{message['id']}'"
    )[0][0]
    assert sealed[:64] in on_disk(gateway)

    person = Person(gateway, number=caller.number, account=ACCOUNT)
    person.texts(["EFFACER", "oui"])
    assert sealed[:64] not in on_disk(gateway) and sealed[-64:] not in on_disk(gateway)
    assert advocate.get(path).status == 404
    assert caller.report(address, names[1]) == 200
    eventually(lambda: names[1] not in carrier.sounds, what="what came too late is deleted at the provider")
    assert f"GET {names[1]}" not in carrier.asked
    assert gateway.database.query("SELECT DISTINCT state FROM recordings ORDER BY state")[0] == ("erased",)
