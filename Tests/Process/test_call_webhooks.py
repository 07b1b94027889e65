"""The webhooks of a call as carriers really send them: twice, late, in another order, and to the fallback address."""

import re
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

import web
from advocates import Advocate
from gateway import LINE, Gateway
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


def test_a_key_told_after_the_end_answers_what_was_asked_and_no_question(gateway):
    line = Line(gateway)
    line.begin("1", "1", "1", "0")
    line.post("call-status", CallStatus="completed", CallDuration="30")
    line.post("voice/5", Digits="2")
    given = gateway.case(line.number)["answers"]
    assert [answer["question"] for answer in given] == ["meme-personne"], "2 was the afternoon"


def test_of_two_calls_of_one_telephone_the_later_one_has_the_conversation(gateway):
    first = Line(gateway)
    first.begin("1", "1", "1")
    second = Line(gateway, number=first.number)
    assert "faites le 2" in second.begin("1"), "is it the same person?"
    second.post("voice/2", Digits="1")
    for step in range(4, 12):
        document = first.post(f"voice/{step}").text
        assert "<Gather" in document and "<Hangup" not in document and "<Say" not in document, document
    assert first.post("call-status", CallStatus="completed", CallDuration="30").status == 200
    assert "Question 3 sur" in second.post("voice/3", Digits="2").text
    second.post("voice/4", Digits="0")
    answers = {answer["question"]: answer["value"] for answer in gateway.case(first.number)["answers"]}
    assert list(answers.values()) == ["yes", "no"], answers


def test_whoever_presses_a_key_on_the_other_of_two_calls_is_asked_who_they_are(gateway):
    first = Line(gateway)
    first.begin("1", "1", "1")
    second = Line(gateway, number=first.number)
    second.begin("1", "1")
    document = first.post("voice/4", Digits="2").text
    assert "Si vous êtes une autre personne, faites le 2" in document, document
    assert "Question 2 sur" in first.post("voice/5", Digits="1").text, "the key before was no answer"


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


def at_the_story(gateway):
    """A call at the question that is answered by a message, and the number of the step that leaves it."""
    line = Line(gateway)
    asked = line.begin("1", "1", *"1111111")
    return line, int(re.search(r"/voice/(\d+)", asked).group(1))


def test_zero_after_a_message_reaches_a_human_whichever_webhook_comes_first(gateway):
    line, step = at_the_story(gateway)
    recording = f"RE{uuid.uuid4().hex}"
    report = line.left(recording) | {"RecordingStatus": "completed"}
    for _ in range(2):
        assert line.post(f"recording?step={step}", **report).status == 200
    reached = line.post(f"voice/{step}", Digits="0", **line.left(recording)).text
    assert "Personne ne peut répondre" in reached or "Nous appelons une personne" in reached, reached
    assert line.post(f"voice/{step}", Digits="0", **line.left(recording)).text == reached
    case = gateway.case(line.number)
    assert case["reasons"] == ["human"]
    assert [message["seconds"] for message in case["recordings"]] == [7]
    assert {answer["question"]: answer["value"] for answer in case["answers"]}["recit"] == "recorded"


def test_a_message_of_somebody_who_hangs_up_is_in_the_case_whichever_webhook_comes_first(gateway):
    for first, second in (("recording", "call-status"), ("call-status", "recording")):
        line, step = at_the_story(gateway)
        recording = f"RE{uuid.uuid4().hex}"
        told = {
            "recording": lambda: line.post(
                f"recording?step={step}", **line.left(recording), RecordingStatus="completed"),
            "call-status": lambda: line.post("call-status", CallStatus="completed", CallDuration="90"),
        }
        for webhook in (first, second, first, second):
            assert told[webhook]().status == 200
        late = line.post(f"voice/{step}", Digits="hangup", **line.left(recording))
        assert late.status == 200
        again = Line(gateway, line.number)
        again.begin("1", "1")
        again.post("voice/3", Digits="0")
        case = gateway.case(line.number)
        assert [message["seconds"] for message in case["recordings"]] == [7], first
        assert {answer["question"]: answer["value"] for answer in case["answers"]}["recit"] == "recorded", first


def test_an_empty_message_is_asked_for_again(gateway):
    line = Line(gateway)
    asked = line.begin("1", "1", *"1111111")
    step = int(re.search(r"/voice/(\d+)", asked).group(1))
    line.post(f"recording?step={step}", RecordingSid=f"RE{uuid.uuid4().hex}", RecordingStatus="absent")
    again = line.post(f"voice/{step}").text
    assert "Je n'ai rien entendu." in again and "<Record" in again


@pytest.mark.parametrize(
    "path", ["voice", "voice/1", "recording?step=1", "call-status", "fallback", "advocate?call=CA1&step=1&place=0",
             "advocate/key?call=CA1&step=1&place=0", "call-back/1", "call-back/1/key", "call-back/1/end", "call-back/1/status"],
)
def test_an_unsigned_webhook_of_a_call_is_refused(gateway, path):
    form = {"AccountSid": "ACdemo", "CallSid": "CA1", "From": "+15145550177", "To": LINE, "Digits": "1"}
    answer = web.request(
        "POST", f"{gateway.url}/webhooks/demo/{path}", headers={"Content-Type": web.FORM},
        body=web.encoded(list(form.items())),
    )
    assert answer.status == 403
    assert answer.text == ""


PHONES = ("+15145550181", "+15145550182")


@pytest.fixture(scope="module")
def together(tmp_path_factory):
    """A gateway whose line is open at any time, with Ana, who is `ann` in the console, and Samir called together."""
    gateway = Gateway(tmp_path_factory.mktemp("together"))
    gateway.edit('hours: { mon-fri: ["9:00-12:00", "13:00-16:30"] }', 'hours: { mon-sun: ["0:00-24:00"] }')
    gateway.edit(re.search(r"holidays: \[.*\]", gateway.configuration.read_text()).group(), "holidays: [2001-01-01]")
    gateway.edit("ring: in-turn", "ring: together")
    gateway.edit('number: "+15145550181" }', 'number: "+15145550181", login: ann }')
    gateway.start()
    gateway.ann = Advocate.invited(gateway)
    yield gateway
    gateway.close()


class Leg:
    """The call of one of those on call, for a caller."""

    def __init__(self, line, place, step):
        self.line = line
        self.sid = f"CA{uuid.uuid4().hex}"
        self.place = place
        self.path = f"advocate/key?call={line.sid}&step={step}&place={place}"

    def press(self, key="1"):
        return self.line.post(
            self.path, CallSid=self.sid, Direction="outbound-dial", From=LINE, To=PHONES[self.place], Digits=key,
        ).text


def claims(gateway, reference):
    """Whom the audit log says to have taken a case."""
    return gateway.database.query(
        f"SELECT actor_id FROM audit WHERE action = 'claimed' AND reference = '{reference}'"
    )


def test_of_two_advocates_who_press_at_once_one_is_connected(together):
    for _ in range(8):
        line = Line(together)
        called = line.begin("1", "1", "1", "0")
        assert called.count("<Number") == 2, called
        legs = [Leg(line, place, step=5) for place in range(2)]
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(Leg.press, legs * 2))
        assert answers[:2] == answers[2:], "a repetition gets what it got"
        connected = ["<Hangup" not in answer for answer in answers[:2]]
        assert sorted(connected) == [False, True], answers
        assert "déjà pris" in answers[connected.index(False)]
        assert [leg.press() for leg in legs] == answers[:2]
        reference = together.case(line.number)["reference"]
        assert len(claims(together, reference)) == (1 if connected[0] else 0), "Samir has no login"


def test_the_advocate_who_takes_a_call_has_the_case(together):
    line = Line(together)
    line.begin("1", "1", "1", "0")
    leg = Leg(line, place=0, step=5)
    assert leg.press("2").count("<Hangup") == 1, "another key takes nothing"
    reference = together.case(line.number)["reference"]
    assert claims(together, reference) == []
    assert "<Hangup" not in leg.press()
    assert together.case(line.number)["state"] == "claimed"
    assert together.ann.act(reference, "notes", text="rappeler").status == 200, "the case is Ann's"
    leg.press()
    assert len(claims(together, reference)) == 1
    assert "conversation avec la personne est finie" in line.post("voice/5", DialCallStatus="completed").text


def test_a_key_that_comes_when_the_caller_has_moved_on_takes_nothing(together):
    line = Line(together)
    line.begin("1", "1", "1", "0")
    assert "Personne n'a pu répondre" in line.post("voice/5", DialCallStatus="no-answer").text
    leg = Leg(line, place=0, step=5)
    late = leg.press()
    assert "<Hangup" in late and leg.press() == late
    reference = together.case(line.number)["reference"]
    assert claims(together, reference) == []
    again = line.post("voice/6", Digits="0").text
    assert again.count("<Number") == 2, again
    assert "Personne n'a pu répondre" in line.post("voice/7", DialCallStatus="no-answer").text


def test_a_claim_that_was_cut_short_is_made_up_for_when_the_key_comes_again(together):
    """As after a crash between the turn and the claim: the turn has its answer, and the case has nobody."""
    line = Line(together)
    line.begin("1", "1", "1", "0")
    leg = Leg(line, place=0, step=5)
    leg.press()
    reference = together.case(line.number)["reference"]
    assert together.ann.act(reference, "release").status == 200
    assert together.case(line.number)["state"] == "new"
    assert "<Hangup" not in leg.press()
    assert together.case(line.number)["state"] == "claimed"
