"""A human by telephone: the advocates on call, and an advocate who has the line call somebody back."""

import re
import subprocess

import pytest

from advocates import Advocate
from callers import call
from gateway import BINARY, LINE, Gateway, clean_environment
from people import Account
from waiting import eventually

ANNS_PHONE = "+15145550188"


@pytest.fixture(scope="module")
def staffed(tmp_path_factory):
    """A gateway whose line is open at any time, with Ana and then Samir on call."""
    gateway = Gateway(tmp_path_factory.mktemp("staffed"))
    gateway.edit('hours: { mon-fri: ["9:00-12:00", "13:00-16:30"] }', 'hours: { mon-sun: ["0:00-24:00"] }')
    holidays = re.search(r"holidays: \[.*\]", gateway.configuration.read_text()).group()
    gateway.edit(holidays, "holidays: [2001-01-01]")
    gateway.start()
    yield gateway
    gateway.close()


def reasons(gateway, number):
    return gateway.case(number)["reasons"]


def test_zero_calls_those_on_call_in_turn(staffed, tmp_path):
    number = "+15145550151"
    acts = ["advocate 2 answers 1", "press 1", "press 1", "press 0", "press 2", "hang up"]
    shown = call(staffed, tmp_path, acts, "--from", number, "--repeat-webhooks").shown
    assert "(rings +15145550181" in shown and "(rings +15145550182" in shown, shown
    assert "Un appel d'accueil" in shown, "the advocate is told what the call is"
    assert "+15145550100" in shown, "the advocate sees the line's number"
    assert "Votre conversation avec la personne est finie." in shown, shown
    assert "human" in reasons(staffed, number)


def test_a_voicemail_box_takes_no_call(staffed, tmp_path):
    number = "+15145550152"
    acts = ["advocate 1 voicemail", "advocate 2 voicemail", "press 1", "press 1", "press 0", "press 1", "hang up"]
    shown = call(staffed, tmp_path, acts, "--from", number).shown
    assert "Nous essayons une autre personne." in shown, shown
    assert "Personne n'a pu répondre" in shown, shown
    assert "Votre conversation avec la personne est finie." not in shown
    assert "human" in reasons(staffed, number)


def test_before_consent_a_human_is_reached_all_the_same(staffed, tmp_path):
    number = "+15145550153"
    shown = call(staffed, tmp_path, ["press 1", "press 0", "press 3", "hang up"], "--from", number).shown
    assert "Personne n'a pu répondre" in shown, shown
    case = staffed.case(number)
    assert (case["reasons"], case["answers"], case["transcript"]) == (["callBack"], [], [])


def test_an_advocate_has_the_line_call_somebody_back(staffed, tmp_path):
    number = "+15145550154"
    call(staffed, tmp_path, ["press 1", "press 1", "press 1", "press 0", "press 1", "hang up"], "--from", number)
    reference = staffed.case(number)["reference"]
    ann = Advocate.invited(staffed)
    assert ann.act(reference, "claim").status == 200
    refused = ann.act(reference, "call-back", number="own")
    assert refused.status == 422 and "Mon compte" in refused.text, "the line does not know Ann's telephone"
    assert ann.submit("/account", "/account/phone", phone="514 555-0188").status == 200
    script = tmp_path / "answer.txt"
    script.write_text("press 1\nadvocate 1 answers\nhang up\n")
    phone = subprocess.Popen(
        [BINARY, "call", "--answer", "--from", ANNS_PHONE, "--script", script, "--config", staffed.configuration,
         "--data", staffed.data],
        stdout=subprocess.PIPE, text=True, env=clean_environment(),
    )
    placed = ann.act(reference, "call-back", number="own")
    assert placed.status == 200 and "va sonner" in placed.text, placed.text
    shown, _ = phone.communicate(timeout=60)
    assert "Vous avez demandé à rappeler une personne" in shown, shown
    assert f"(rings {number}" in shown, shown
    assert number not in staffed.log and ANNS_PHONE not in staffed.log, "no number is in the log"
    assert "a fait appeler la personne par la ligne" in ann.case_page(reference)
    noted = ann.act(reference, "calls", outcome="reached")
    assert noted.status == 200


def test_an_advocate_learns_of_a_call_back_that_came_to_nothing(staffed, tmp_path):
    number, samirs_phone = "+15145550156", "+15145550189"
    call(staffed, tmp_path, ["press 1", "press 1", "press 1", "press 0", "press 1", "hang up"], "--from", number)
    reference = staffed.case(number)["reference"]
    invited = staffed.command("advocate", "add", "Samir").stdout
    samir = Advocate.invited(staffed, re.search(r"http://\S+/invitations/\S+", invited).group(), login="samir")
    samir.act(reference, "claim")
    samir.submit("/account", "/account/phone", phone="514 555-0189")
    assert samir.act(reference, "call-back", number="own").status == 200
    [(name,)] = staffed.database.query(f"SELECT id FROM call_backs WHERE reference = '{reference}'")
    account = Account.demo(staffed)

    def post(path, **fields):
        form = {"AccountSid": "ACdemo", "CallSid": f"CA{name}", "From": LINE, "To": samirs_phone,
                "Direction": "outbound-api", "CallStatus": "in-progress"} | fields
        return account.post(f"{staffed.url}/webhooks/demo/call-back/{name}/{path}", list(form.items()))

    unanswered = "personne n’a fait le 1 à votre téléphone"
    assert unanswered not in samir.case_page(reference)
    assert post("status", CallStatus="no-answer").status == 200
    assert unanswered in samir.case_page(reference)
    assert "<Dial" in post("key", Digits="1").text
    assert post("status", CallStatus="completed").status == 200
    assert unanswered not in samir.case_page(reference), "a call that was taken has not failed"
    assert "La personne n'a pas répondu." in post("end", DialCallStatus="no-answer").text
    assert "<Say" not in post("end", DialCallStatus="completed").text


def test_together_all_telephones_ring_and_one_takes_the_call(tmp_path):
    gateway = Gateway(tmp_path)
    gateway.edit('hours: { mon-fri: ["9:00-12:00", "13:00-16:30"] }', 'hours: { mon-sun: ["0:00-24:00"] }')
    gateway.edit(re.search(r"holidays: \[.*\]", gateway.configuration.read_text()).group(), "holidays: [2001-01-01]")
    gateway.edit("ring: in-turn", "ring: together")
    gateway.start()
    try:
        acts = ["advocate 1 voicemail", "advocate 2 answers 1", "press 1", "press 1", "press 0", "press 2", "hang up"]
        shown = call(gateway, tmp_path, acts, "--from", "+15145550155").shown
        assert "Nous essayons une autre personne." not in shown, shown
        assert "Votre conversation avec la personne est finie." in shown, shown
    finally:
        gateway.close()
