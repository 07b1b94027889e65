"""The webhooks of a call as carriers really send them: twice, late, in another order, and to the fallback address."""

import re
import uuid

import pytest

import web
from gateway import LINE
from people import Account, Person, new_number, new_sid


class Line:
    """One call, webhook by webhook."""

    def __init__(self, gateway, number=None):
        self.account = Account.demo(gateway)
        self.url = f"{gateway.url}/webhooks/demo"
        self.number = number or new_number()
        self.sid = f"CA{uuid.uuid4().hex}"

    def post(self, path, **fields):
        form = {"AccountSid": "ACdemo", "CallSid": self.sid, "From": self.number, "To": LINE,
                "CallStatus": "in-progress", "Direction": "inbound"} | fields
        return self.account.post(f"{self.url}/{path}", list(form.items()))

    def begin(self, *keys):
        """Calls and presses keys, one a step; returns the last document."""
        document = self.post("voice").text
        for step, key in enumerate(keys, 1):
            document = self.post(f"voice/{step}", Digits=key).text
        return document

    def left(self, recording):
        return {"RecordingSid": recording, "RecordingUrl": f"https://elsewhere.example/{recording}",
                "RecordingDuration": "7"}


def test_a_repeated_or_late_webhook_gets_the_document_that_it_got(gateway):
    line = Line(gateway)
    documents = [line.post("voice").text]
    for step, key in enumerate("1111", 1):
        documents.append(line.post(f"voice/{step}", Digits=key).text)
    assert line.post("voice").text == documents[0]
    for step in (4, 1, 3):
        assert line.post(f"voice/{step}", Digits="2").text == documents[step], "a step is answered once"
    assert line.post("voice/2").text == documents[2], "silence that comes late changes nothing"


def test_going_back_is_a_new_step_that_can_be_answered_again(gateway):
    line = Line(gateway)
    line.begin("1", "1", "1", "9")
    again = line.post("voice/5", Digits="2").text
    assert "Question 2 sur" in again
    line.post("voice/6", Digits="0")
    answers = {answer["question"]: answer["value"] for answer in gateway.case(line.number)["answers"]}
    assert answers["meme-personne"] == "no"


def test_the_end_of_a_call_may_be_told_before_its_last_key(gateway):
    line = Line(gateway)
    line.begin("1", "1", "1")
    for _ in range(2):
        ended = line.post("call-status", CallStatus="completed", CallDuration="30")
        assert ended.status == 200
    assert "Question 3 sur" in line.post("voice/4", Digits="1").text
    line.post("voice/5", Digits="0")
    assert len(gateway.case(line.number)["answers"]) >= 2


def test_the_fallback_address_goes_on_where_the_other_failed(gateway):
    line = Line(gateway)
    line.begin("1")
    failed = f"{line.url}/voice/2"
    consented = line.post("fallback", Digits="1", ErrorCode="11200", ErrorUrl=failed).text
    assert "Question 1 sur" in consented
    assert line.post("voice/2", Digits="2").text == consented, "the step is answered"
    person = Person(gateway)
    form = [("AccountSid", "ACdemo"), ("MessageSid", new_sid()), ("From", person.number), ("To", LINE),
            ("Body", "bonjour"), ("NumMedia", "0"), ("ErrorCode", "11200"), ("ErrorUrl", f"{line.url}/message")]
    assert "Bonjour, ici" in line.account.post(f"{line.url}/fallback", form).text


def test_the_fallback_address_ends_an_advocates_call_and_never_a_persons_without_a_word(gateway):
    line = Line(gateway)
    line.begin("1")
    failed = {"ErrorCode": "11200", "ErrorUrl": f"{line.url}/advocate?call=x&step=1&place=0"}
    assert "<Hangup" in line.post("fallback", Direction="outbound-dial", From=LINE, To=line.number, **failed).text
    told = line.post("fallback", Direction="inbound", **failed).text
    assert "<Say" in told and told.index("<Say") < told.index("<Hangup")


def test_a_step_that_no_call_can_have_is_no_address(gateway):
    line = Line(gateway)
    line.begin("1")
    for step in ("100001", str(2**63 - 1), str(2**64), "-1", "x"):
        assert line.post(f"voice/{step}", Digits="1").status in (400, 404), step
    assert "Question 1 sur" in line.post("voice/2", Digits="1").text


def test_a_message_is_kept_once_whichever_webhook_comes_first(gateway):
    line = Line(gateway)
    asked = line.begin("1", "1", *"1111111")
    step = int(re.search(r"/voice/(\d+)", asked).group(1))
    assert "<Record" in asked and "enregistré" in asked, "told before it is recorded"
    recording = f"RE{uuid.uuid4().hex}"
    report = line.left(recording) | {"RecordingStatus": "completed"}
    for _ in range(2):
        assert line.post(f"recording?step={step}", **report).status == 200
    kept = line.post(f"voice/{step}", Digits="#", **line.left(recording)).text
    assert "Votre message est gardé." in kept
    line.post(f"voice/{step + 1}", Digits="0")
    assert [message["seconds"] for message in gateway.case(line.number)["recordings"]] == [7]


def test_an_empty_message_is_asked_for_again(gateway):
    line = Line(gateway)
    asked = line.begin("1", "1", *"1111111")
    step = int(re.search(r"/voice/(\d+)", asked).group(1))
    line.post(f"recording?step={step}", RecordingSid=f"RE{uuid.uuid4().hex}", RecordingStatus="absent")
    again = line.post(f"voice/{step}").text
    assert "Je n'ai rien entendu." in again and "<Record" in again


@pytest.mark.parametrize(
    "path", ["voice", "voice/1", "recording?step=1", "call-status", "fallback", "advocate?call=CA1&step=1&place=0",
             "advocate/key?call=CA1&step=1&place=0", "call-back/1", "call-back/1/key", "call-back/1/end"],
)
def test_an_unsigned_webhook_of_a_call_is_refused(gateway, path):
    form = {"AccountSid": "ACdemo", "CallSid": "CA1", "From": "+15145550177", "To": LINE, "Digits": "1"}
    answer = web.request(
        "POST", f"{gateway.url}/webhooks/demo/{path}", headers={"Content-Type": web.FORM},
        body=web.encoded(list(form.items())),
    )
    assert answer.status == 403
    assert answer.text == ""
