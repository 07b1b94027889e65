"""An advocate's message at a carrier that takes it, refuses it, or delays it: sent once, and shown for what it is."""

import re
import uuid

import pytest

from advocates import Advocate, plain
from correspondence import Correspondence
from gateway import LINE
from people import Account, Person, new_number
from waiting import eventually


@pytest.fixture(scope="module")
def advocate(gateway):
    return Advocate.invited(gateway, language="en")


@pytest.fixture
def case(gateway, advocate):
    return Correspondence(Person(gateway), advocate)


def test_a_message_arrives_once_and_is_shown_as_delivered(case):
    case.reply("Bonjour, je m'appelle Ann.")
    case.settles("delivered")
    assert case.arrived == ["Bonjour, je m'appelle Ann."]
    assert "delivered" in case.page


def test_messages_of_one_case_arrive_in_the_order_of_writing(case):
    texts = [f"message {number}" for number in range(5)]
    for text in texts:
        case.reply(text)
    case.settles(*["delivered"] * len(texts))
    assert case.arrived == texts


def test_a_number_that_is_not_valid_fails_at_once_and_is_shown(gateway, case):
    gateway.carrier.plan({"kind": "badRequest", "code": 21211})
    case.reply("Bonjour")
    case.settles("failed")
    assert case.arrived == []
    assert "undeliverable" in case.person.case["reasons"]
    queue = plain(case.advocate.get("/queue?state=claimed").text)
    assert re.search(f"{case.reference} .{{1,200}}? Message not delivered", queue), queue
    assert "sending failed (21211)" in case.page


def test_a_person_whom_the_carrier_calls_stopped_gets_nothing_more(gateway, case):
    gateway.carrier.plan({"kind": "badRequest", "code": 21610})
    case.reply("Bonjour")
    case.settles("failed")
    assert "The person wants no more texts." in case.page
    assert case.advocate.act(case.reference, "reply", text="Encore").status == 409
    assert case.arrived == [] and case.deliveries == ["failed"]
    assert case.person.text("1").texts == [], "the gateway answers somebody who stopped"


def test_too_many_requests_delay_a_message(gateway, case):
    gateway.carrier.plan({"kind": "tooManyRequests", "retryAfter": 1})
    case.reply("Bonjour")
    case.settles("delivered")
    assert case.arrived == ["Bonjour"]


def test_reports_in_disorder_end_with_the_truth(gateway, case):
    gateway.carrier.plan({"kind": "disorder"})
    case.reply("Bonjour")
    case.settles("delivered")
    assert case.arrived == ["Bonjour"]
    case.reply("Encore")
    case.settles("delivered", "delivered")


class HiddenCaller:
    """Somebody who withholds their number, and enters one at which to be called back."""

    def __init__(self, gateway):
        self.gateway = gateway
        self.number = new_number()
        account, call = Account.demo(gateway), f"CA{uuid.uuid4().hex}"
        for step, keys in enumerate([None, "1", "1", self.number[2:], "1", "0"]):
            form = [("AccountSid", "ACdemo"), ("CallSid", call), ("From", "anonymous"), ("To", LINE),
                    ("CallStatus", "in-progress"), ("Direction", "inbound")]
            path = f"voice/{step}" if keys else "voice"
            answer = account.post(f"{gateway.url}/webhooks/demo/{path}", form + ([("Digits", keys)] if keys else []))
            assert answer.status == 200, answer.text
        self.reference = gateway.case(self.number)["reference"]

    @property
    def deliveries(self):
        written = [entry for entry in self.gateway.case_of(self.reference)["transcript"]
                   if entry["direction"] == "out" and entry["channel"] == "sms"]
        return [entry["delivery"] for entry in written]


def test_a_reply_reaches_the_number_that_a_hidden_caller_entered(gateway, advocate):
    caller = HiddenCaller(gateway)
    assert advocate.act(caller.reference, "claim").status == 200
    assert advocate.act(caller.reference, "reply", text="Bonjour").status == 200
    eventually(lambda: caller.deliveries, lambda it: it == ["delivered"], what="the message arrives")
    assert gateway.carrier.sent(caller.number) == ["Bonjour"]


def test_what_is_known_of_the_number_that_a_hidden_caller_entered_holds_for_replies(gateway, advocate):
    stopped = HiddenCaller(gateway)
    Person(gateway, stopped.number).texts(["bonjour", "STOP"])
    assert advocate.act(stopped.reference, "claim").status == 200
    assert "The person wants no more texts." in advocate.case_page(stopped.reference)
    assert advocate.act(stopped.reference, "reply", text="Bonjour").status == 409
    landline = HiddenCaller(gateway)
    assert advocate.act(landline.reference, "claim").status == 200
    gateway.carrier.plan({"kind": "badRequest", "code": 21614})
    assert advocate.act(landline.reference, "reply", text="Bonjour").status == 200
    eventually(lambda: landline.deliveries, lambda it: it == ["failed"], what="the message fails")
    assert "This number takes no texts" in advocate.case_page(landline.reference)
    assert gateway.carrier.sent(landline.number) == []
