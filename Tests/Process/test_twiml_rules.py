"""A judge who accepts everything would be of no use: each fault that the rules know is found."""

import json
import subprocess
import sys

import pytest

from gateway import REPOSITORY
from twiml_rules import faults_in_call, faults_in_file
from twilio_sdk import DECLARATION

JUDGE = REPOSITORY / "Tests/Conformance/twiml_rules.py"

SAY = '<Say voice="Polly.Gabrielle-Neural" language="fr-CA">Oui</Say>'
GATHER = f'<Gather input="dtmf" numDigits="1" finishOnKey="" timeout="8" action="/voice/2">{SAY}</Gather>'
RECORD = '<Record action="/voice/3" maxLength="120" recordingStatusCallbackEvent="completed absent"/>'
DIAL = '<Dial callerId="+15145550100" timeout="20"><Number url="/screen?a=1">+14185551234</Number></Dial>'
REDIRECT = "<Redirect>https://example.test/voice/4?try=2</Redirect>"

RIGHT = [
    "", SAY, SAY + "<Hangup/>", GATHER + REDIRECT, RECORD + SAY + "<Hangup/>", DIAL + REDIRECT, '<Pause length="1"/>',
    SAY.replace("Oui", '<prosody rate="slow">Oui</prosody>'), "<Play>/a.mp3</Play>", '<Reject reason="busy"/>',
    SAY.replace("Oui", "a" * 4096), GATHER.replace('timeout="8"', 'timeout="auto"') + REDIRECT,
    SAY.replace("Polly.Gabrielle-Neural", "Google.fr-CA-Neural2-A"), SAY.replace("Polly.Gabrielle-Neural", "woman"),
]

# What is wrong, a word of the fault, and the verbs.
WRONG = [
    ("a question at the end", "nothing follows", GATHER),
    ("a recording at the end", "nothing follows", SAY + RECORD),
    ("a dialling at the end", "nothing follows", DIAL),
    ("a question after a question, at the end", "nothing follows", GATHER + GATHER),
    ("what is never reached", "never reached", REDIRECT + SAY),
    ("what is never reached after the end", "never reached", "<Hangup/>" + GATHER + REDIRECT),
    ("a late refusal", "too late", SAY + "<Reject/>"),
    ("a recording within a question", "no such element", GATHER.replace(SAY, RECORD) + REDIRECT),
    ("a redirection within a question", "no such element", GATHER.replace(SAY, REDIRECT) + REDIRECT),
    ("a question within a question", "no such element", GATHER.replace(SAY, GATHER) + REDIRECT),
    ("words in an ending", "no such element", f"<Hangup>{SAY}</Hangup>"),
    ("a verb of another language", "no such element", "<Speak>Oui</Speak>"),
    ("a verb in small letters", "no such element", "<hangup/>"),
    ("an attribute of another language", "no attribute", GATHER.replace("numDigits", "maxDigits") + REDIRECT),
    ("an attribute of another verb", "no attribute", SAY.replace("<Say", '<Say length="2"')),
    ("no voice", "lacks voice", '<Say language="fr-CA">Oui</Say>'),
    ("no language", "lacks language", '<Say voice="Polly.Gabrielle-Neural">Oui</Say>'),
    ("a voice of another language", "does not speak", SAY.replace("fr-CA", "en-US")),
    ("a voice that names another language", "does not speak",
     SAY.replace("Polly.Gabrielle-Neural", "Google.en-US-Neural2-A")),
    ("no words", "is empty", SAY.replace("Oui", " \n")),
    ("too many words", "more than 4096", SAY.replace("Oui", "a" * 4097)),
    ("words beside the verbs", "nobody reads", SAY + "Non"),
    ("words in a question", "nobody reads", GATHER.replace(SAY, "Non") + REDIRECT),
    ("a question that leads nowhere", "lacks action", GATHER.replace('action="/voice/2"', "") + REDIRECT),
    ("a message that leads nowhere", "lacks action", RECORD.replace('action="/voice/3"', "") + REDIRECT),
    ("no time to answer", "timeout cannot be", GATHER.replace('timeout="8"', 'timeout="0"') + REDIRECT),
    ("half a second", "timeout cannot be", GATHER.replace('timeout="8"', 'timeout="0.5"') + REDIRECT),
    ("no digits", "numDigits cannot be", GATHER.replace('numDigits="1"', 'numDigits="0"') + REDIRECT),
    ("two keys to finish on", "finishOnKey cannot be",
     GATHER.replace('finishOnKey=""', 'finishOnKey="#*"') + REDIRECT),
    ("an address with a space", "action cannot be", GATHER.replace("/voice/2", "/voice 2") + REDIRECT),
    ("an address without a scheme", "cannot be", SAY + "<Redirect>example.test</Redirect>"),
    ("no address", "is empty", SAY + "<Redirect/>"),
    ("an endless message", "maxLength cannot be", RECORD.replace('"120"', '"14401"') + REDIRECT),
    ("news that does not exist", "recordingStatusCallbackEvent cannot be",
     RECORD.replace("absent", "empty") + REDIRECT),
    ("a recorded conversation", "record cannot be",
     DIAL.replace("<Dial", '<Dial record="record-from-answer"') + REDIRECT),
    ("a short ring", "timeout cannot be", DIAL.replace('timeout="20"', 'timeout="4"') + REDIRECT),
    ("a caller without a number", "lacks callerId", DIAL.replace('callerId="+15145550100"', "") + REDIRECT),
    ("a caller whose number is none", "callerId cannot be", DIAL.replace("+15145550100", "5145550100") + REDIRECT),
    ("a number that is none", "cannot be", DIAL.replace("+14185551234", "418") + REDIRECT),
    ("nobody to dial", "rings nobody", '<Dial callerId="+15145550100"/>' + REDIRECT),
    ("too many to dial", "more than 10",
     f'<Dial callerId="+15145550100">{"<Number>+14185551234</Number>" * 11}</Dial>{REDIRECT}'),
    ("no silence", "length cannot be", '<Pause length="0"/>'),
    ("a pace that does not exist", "rate cannot be", SAY.replace("Oui", '<prosody rate="calm">Oui</prosody>')),
    ("markup in words", "no such element", SAY.replace("Oui", "<b>Oui</b>")),
    ("broken markup", "not well-formed", SAY + "&"),
    ("a character that XML cannot hold", "not well-formed", SAY.replace("Oui", "\x01")),
    ("more than Twilio reads", "larger than", SAY.replace("Oui", "a" * 4000) * 17),
]


def document(verbs):
    return f"{DECLARATION}<Response>{verbs}</Response>"


@pytest.mark.parametrize("verbs", RIGHT)
def test_a_right_document_has_no_fault(verbs):
    assert faults_in_call(document(verbs)) == []
    assert faults_in_call(document(verbs).encode()) == []


@pytest.mark.parametrize("word, verbs", [fault[1:] for fault in WRONG], ids=[fault[0] for fault in WRONG])
def test_a_fault_is_found(word, verbs):
    faults = faults_in_call(document(verbs))
    assert faults and word in faults[0], faults


@pytest.mark.parametrize("before", [" ", "\n", "\ufeff", "<!-- -->"])
def test_nothing_may_stand_before_the_declaration(before):
    assert faults_in_call(before + document(SAY))


@pytest.mark.parametrize("text", ["", "OK", "<Response/>", DECLARATION + "<Responses/>"])
def test_what_is_no_document_is_a_fault(text):
    assert faults_in_call(text)


def judge(path):
    return subprocess.run([sys.executable, JUDGE, path], capture_output=True, text=True, timeout=60)


def test_a_file_is_judged_line_by_line(tmp_path):
    path = tmp_path / "documents.jsonl"
    lines = [document(SAY), {"document": document(GATHER + REDIRECT), "name": "a question"}, document(GATHER)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines[:2]))
    assert faults_in_file(path) == (2, [])
    assert judge(path).returncode == 0
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    judged = judge(path)
    assert judged.returncode == 1 and f"{path}:3: Response/Gather[1]" in judged.stderr
    assert judged.stdout == "3 documents for calls, 1 faults\n"


def test_an_empty_file_is_no_success(tmp_path):
    path = tmp_path / "documents.jsonl"
    path.write_text("")
    assert judge(path).returncode == 2
