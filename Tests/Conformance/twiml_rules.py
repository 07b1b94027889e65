"""Judges what a call is told to do: TwiML documents for calls.

As a program it checks a file with one document a line, each a JSON string or an object with a "document":

    PORTE_VOIX_CALLS=../calls.jsonl swift test --filter conformanceCalls
    python Tests/Conformance/twiml_rules.py ../calls.jsonl

It ends with 0 if every document is right, with 1 if not, and with 2 if there is nothing to check. Needs the packages in
requirements.txt.

As a module: `faults_in_call(document)` for one document, `faults_in_file(path)` for such a file.

Which elements, attributes and nestings exist is what Twilio's own library can make (`twilio_sdk.faults_in_twiml`). What
may stand in them, and in which order, is general knowledge of Twilio's manual, and the tables below are the one place to
correct it.
"""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree

from twilio_sdk import faults_in_twiml

# What asks for something: where nothing comes of it, Twilio goes on with the next verb, and hangs up if there is none.
QUESTIONS = {"Gather", "Record", "Dial"}
# What never comes back: a verb after it is never reached.
ENDINGS = {"Redirect", "Hangup", "Reject"}
# What holds words, an address or a number, which must be there. Elsewhere words mean nothing.
HOLDS_TEXT = {"Say", "Play", "Redirect", "Number", "prosody"}
LONGEST_SAY = 4096
MOST_NUMBERS = 10

PHONE_NUMBER = re.compile(r"\+[1-9][0-9]{7,14}")
ADDRESS = re.compile(r"https?://[^\s]+|/[^\s]*|\?[^\s]*")
LOCALE = re.compile(r"[a-z]{2,3}-[A-Z]{2}")
# The language of the voices whose names do not tell it.
POLLY = {"Chantal": "fr-CA", "Gabrielle": "fr-CA", "Liam": "fr-CA", "Joanna": "en-US"}


def whole(least, most=None):
    """A whole number within limits."""

    def is_right(value):
        return re.fullmatch(r"[0-9]{1,9}", value) and least <= int(value) and (most is None or int(value) <= most)

    return is_right


def one_of(*words):
    return lambda value: value in words


def some_of(*words):
    return lambda value: value.split() and set(value.split()) <= set(words)


def matching(pattern):
    return lambda value: re.fullmatch(pattern, value)


METHOD = one_of("GET", "POST")
YES_OR_NO = one_of("true", "false")

# The right values of each attribute. A required one leads with "!".
VALUES = {
    "Gather": {
        "input": some_of("dtmf", "speech"), "!action": matching(ADDRESS), "method": METHOD,
        "timeout": lambda value: value == "auto" or whole(1, 600)(value), "numDigits": whole(1),
        "finishOnKey": matching("[0-9*#]?"), "actionOnEmptyResult": YES_OR_NO, "language": matching(LOCALE),
    },
    "Say": {"!voice": matching(r"\S+"), "!language": matching(LOCALE), "loop": whole(0, 1000)},
    "prosody": {"rate": matching("x-slow|slow|medium|fast|x-fast|[0-9]{2,3}%")},
    "Play": {"loop": whole(0, 1000), "digits": matching("[0-9*#wW]+")},
    "Pause": {"length": whole(1)},
    "Record": {
        "!action": matching(ADDRESS), "method": METHOD, "timeout": whole(1), "finishOnKey": matching("[0-9*#]*"),
        "maxLength": whole(1, 14400), "playBeep": YES_OR_NO, "trim": one_of("trim-silence", "do-not-trim"),
        "transcribe": YES_OR_NO, "recordingStatusCallback": matching(ADDRESS), "recordingStatusCallbackMethod": METHOD,
        "recordingStatusCallbackEvent": some_of("in-progress", "completed", "absent"),
    },
    "Dial": {
        "action": matching(ADDRESS), "method": METHOD, "timeout": whole(5, 600), "timeLimit": whole(1, 14400),
        "hangupOnStar": YES_OR_NO, "!callerId": matching(PHONE_NUMBER), "answerOnBridge": YES_OR_NO,
        "record": one_of("do-not-record"),
    },
    "Number": {"url": matching(ADDRESS), "method": METHOD, "statusCallback": matching(ADDRESS)},
    "Redirect": {"method": METHOD},
    "Reject": {"reason": one_of("rejected", "busy")},
}

# The right texts, where not any will do.
TEXTS = {"Play": matching(ADDRESS), "Redirect": matching(ADDRESS), "Number": matching(PHONE_NUMBER)}


def faults_in_values(element, place):
    """Attributes that are missing, or whose values Twilio would not take."""
    rules = VALUES.get(element.tag, {})
    required = [name[1:] for name in rules if name.startswith("!")]
    faults = [f"{place}: lacks {name}" for name in required if name not in element.attrib]
    for name, value in element.attrib.items():
        is_right = rules.get(name) or rules.get("!" + name)
        if is_right and not is_right(value):
            faults.append(f"{place}: {name} cannot be {value!r}")
    return faults


def faults_in_text(element, place):
    """Words where none belong, and none where they do."""
    words = "".join(element.itertext()).strip() if element.tag in HOLDS_TEXT else ""
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    if element.tag not in HOLDS_TEXT:
        return [f"{place}: words that nobody reads"] if own.strip() else []
    if not words:
        return [f"{place}: is empty"]
    if element.tag == "Say" and len(words) > LONGEST_SAY:
        return [f"{place}: speaks more than {LONGEST_SAY} characters"]
    is_right = TEXTS.get(element.tag)
    return [f"{place}: cannot be {words!r}"] if is_right and not is_right(words) else []


def faults_in_voice(say, place):
    """A voice that does not speak the language makes the call fail."""
    voice, language = say.get("voice", ""), say.get("language", "")
    company, _, name = voice.partition(".")
    spoken = POLLY.get(name.partition("-")[0]) if company == "Polly" else name[:5] if company == "Google" else None
    return [f"{place}: {voice} does not speak {language}"] if spoken not in (None, language) else []


def faults_in_numbers(dial, place):
    """A Dial without anybody to dial, or with too many."""
    count = len(dial.findall("Number"))
    if count > MOST_NUMBERS:
        return [f"{place}: rings more than {MOST_NUMBERS} telephones"]
    return [] if count or len(dial) else [f"{place}: rings nobody"]


def faults_in_order(response):
    """Questions with nothing after them, and what stands after an ending."""
    faults = []
    verbs = list(response)
    for position, verb in enumerate(verbs):
        place = f"Response/{verb.tag}[{position + 1}]"
        is_last = position == len(verbs) - 1
        if verb.tag in QUESTIONS and is_last:
            faults.append(f"{place}: nothing follows, so the call ends if nothing comes of it")
        if verb.tag in ENDINGS and not is_last:
            faults.append(f"{place}: what follows is never reached")
        if verb.tag == "Reject" and position > 0:
            faults.append(f"{place}: comes too late")
    return faults


def faults_in_elements(element, place):
    """What is wrong with this element and all in it, whatever stands around."""
    faults = faults_in_values(element, place) + faults_in_text(element, place)
    if element.tag == "Say":
        faults += faults_in_voice(element, place)
    if element.tag == "Dial":
        faults += faults_in_numbers(element, place)
    for child in element:
        faults += faults_in_elements(child, f"{place}/{child.tag}")
    return faults


def faults_in_call(document):
    """What is wrong with a document for a call, given as bytes or as text; an empty list if nothing."""
    encoded = document.encode() if isinstance(document, str) else document
    faults = faults_in_twiml(encoded, voice=True)
    if faults:
        return faults
    response = ElementTree.fromstring(encoded)
    return faults_in_elements(response, "Response") + faults_in_order(response)


def faults_in_file(path):
    """How many documents the file holds, and the faults in them with their lines."""
    faults = []
    number = 0
    with open(path, encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            entry = json.loads(line)
            document = entry["document"] if isinstance(entry, dict) else entry
            faults += [f"{path}:{number}: {fault}" for fault in faults_in_call(document)]
    return number, faults


def main(path):
    count, faults = faults_in_file(path)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{count} documents for calls, {len(faults)} faults")
    return 2 if not count else 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    sys.exit(main(sys.argv[1]))
