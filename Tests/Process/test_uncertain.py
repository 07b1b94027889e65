"""A message whose outcome nobody knows: shown as uncertain, then looked up at the carrier, and never sent twice."""

import pytest

from advocates import Advocate
from carrier import StubCarrier
from correspondence import Correspondence
from people import Account, Person
from waiting import eventually

# How soon an unknown outcome is looked up in these tests, in seconds.
LOOKUP = ["--lookup-delay", "1"]


@pytest.fixture(scope="module")
def gateway(gateways):
    return gateways.make(options=LOOKUP).start()


@pytest.fixture(scope="module")
def advocate(gateway):
    return Advocate.invited(gateway, language="en")


@pytest.fixture
def case(gateway, advocate):
    return Correspondence(Person(gateway), advocate)


@pytest.mark.parametrize("kind", ["serverError", "reset"])
@pytest.mark.parametrize("is_taken", [True, False])
def test_an_unknown_outcome_is_shown_and_then_looked_up(gateway, case, kind, is_taken):
    gateway.carrier.plan({"kind": kind, "isTaken": is_taken})
    case.reply("Bonjour")
    case.settles("uncertain")
    assert "sending uncertain" in case.page
    assert case.arrived == (["Bonjour"] if is_taken else [])
    case.settles("delivered", seconds=30)
    assert case.arrived == ["Bonjour"]


def test_the_same_words_twice_are_two_messages(gateway, case):
    """A message that was sent before must not be taken for one of the same words whose outcome is unknown."""
    case.reply("Rappelez-moi")
    case.settles("delivered")
    gateway.carrier.plan({"kind": "serverError"})
    case.reply("Rappelez-moi")
    case.settles("delivered", "uncertain")
    case.settles("delivered", "delivered", seconds=30)
    assert case.arrived == ["Rappelez-moi"] * 2


def test_a_carrier_that_does_not_answer_holds_up_one_message_alone(gateway, advocate, case):
    other = Correspondence(Person(gateway), advocate)
    gateway.carrier.plan({"kind": "stall"})
    case.reply("Bonjour")
    case.settles("sending")
    other.reply("Bonsoir")
    other.settles("delivered")
    assert "being sent" in case.page
    case.settles("delivered", seconds=40)
    assert case.arrived == ["Bonjour"]


@pytest.fixture
def carrier():
    carrier = StubCarrier()
    yield carrier
    carrier.close()


@pytest.mark.parametrize("is_taken", [True, False])
def test_a_message_that_was_leaving_when_the_process_died_is_sent_once(gateways, carrier, is_taken):
    account = Account("demo", "ACdemo", "a-token")
    gateway = gateways.make(environment={"TOKEN": account.token}, options=LOOKUP)
    gateway.edit("{ file: demo-token }, apiBase: simulated", f"{{ env: TOKEN }}, apiBase: {carrier.url}")
    gateway.start()
    case = Correspondence(Person(gateway, account=account), Advocate.invited(gateway))

    carrier.takes = is_taken
    carrier.answers.clear()
    case.reply("Bonjour")
    eventually(lambda: carrier.posts, what="the message at the carrier")
    gateway.kill()
    carrier.takes = True
    gateway.start()
    case.settles("uncertain", seconds=5)
    carrier.answers.set()
    case.settles("sent", seconds=40)
    assert [message["Body"] for message in carrier.taken] == ["Bonjour"]
    assert len(carrier.posts) == (1 if is_taken else 2)
