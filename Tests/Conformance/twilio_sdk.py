"""Twilio's own library judges our signatures and our documents.

As a program it checks the vectors that the Swift test `conformanceVectors` writes:

    PORTE_VOIX_VECTORS=../vectors.jsonl swift test --filter conformanceVectors
    python Tests/Conformance/twilio_sdk.py ../vectors.jsonl

It ends with 0 if Twilio's library agrees with every one of them, with 1 if not, and with 2 if there is nothing to
check. Needs the packages in requirements.txt.

As a module it signs webhooks the way Twilio does (`sign`), checks signatures (`is_signed`) and checks documents
(`faults_in_twiml`), for tests against a running server.
"""

import inspect
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

from twilio.request_validator import HMAC_SHA1, RequestValidator
from twilio.twiml import TwiML
from twilio.twiml.messaging_response import MessagingResponse
from twilio.twiml.voice_response import VoiceResponse

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
MAXIMUM_SIZE = 64 * 1024
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Parameters:
    """Names and values in order, as the library knows them from web frameworks."""

    def __init__(self, pairs):
        self.pairs = [tuple(pair) for pair in pairs]

    def __iter__(self):
        return (name for name, _ in self.pairs)

    def __len__(self):
        return len(self.pairs)

    def getlist(self, wanted):
        return [value for name, value in self.pairs if name == wanted]


def sign(token, url, pairs=(), algorithm=HMAC_SHA1):
    """The X-Twilio-Signature of a request with these form parameters, given as (name, value) pairs."""
    return RequestValidator(token).compute_signature(url, Parameters(pairs), algorithm)


def is_signed(token, url, pairs, signature, algorithm=HMAC_SHA1):
    """Whether Twilio's library accepts the signature, with or without a port in the address."""
    return RequestValidator(token).validate(url, Parameters(pairs), signature, algorithm)


def allowed_children(parent):
    """What the library can put into an element: {name: (an element of that name, its attributes)}.

    Every method of the library's class that makes an element is called with all of its parameters.
    """
    children = {}
    for _, method in inspect.getmembers(parent, inspect.ismethod):
        if method.__name__ in vars(TwiML):
            continue
        parameters = [
            parameter.name
            for parameter in inspect.signature(method).parameters.values()
            if parameter.kind is not inspect.Parameter.VAR_KEYWORD
        ]
        child = method(**{name: "fr-CA" for name in parameters})
        children[child.name] = (child, set(child.attrs))
    return children


def faults_in_element(element, parent, path):
    """Every element and attribute below this place that the library does not know."""
    children = allowed_children(parent)
    faults = []
    for found in element:
        place = f"{path}/{found.tag}"
        if found.tag not in children:
            faults.append(f"{place}: no such element here")
            continue
        known, attributes = children[found.tag]
        faults += [f"{place}: no attribute {name}" for name in found.attrib if name not in attributes]
        faults += faults_in_element(found, known, place)
    return faults


def faults_in_twiml(document, voice=False):
    """What Twilio would not understand in a document (bytes); an empty list if nothing."""
    if not document.startswith(DECLARATION.encode()):
        return ["does not begin with the XML declaration"]
    if len(document) > MAXIMUM_SIZE:
        return [f"is larger than {MAXIMUM_SIZE} bytes"]
    try:
        root = ElementTree.fromstring(document)
    except ElementTree.ParseError as error:
        return [f"is not well-formed: {error}"]
    if root.tag != "Response" or root.attrib:
        return ["the root is not a plain Response"]
    return faults_in_element(root, VoiceResponse() if voice else MessagingResponse(), "Response")


def texts_in_twiml(document):
    """The text of each message, as a reader of the document sees it."""
    return ["".join(body.itertext()) for body in ElementTree.fromstring(document).iter("Body")]


def faults_in_signature(vector):
    token, url, pairs, algorithm = vector["token"], vector["url"], vector["parameters"], vector["algorithm"]
    faults = []
    if sign(token, url, pairs, algorithm) != vector["signature"]:
        faults.append("the library computes another signature")
    if not is_signed(token, url, pairs, vector["signature"], algorithm):
        faults.append("the library refuses the signature")
    if is_signed(token + "x", url, pairs, vector["signature"], algorithm):
        faults.append("the library accepts it with another token")
    return faults


def faults_in_document(vector):
    document = vector["document"].encode()
    faults = faults_in_twiml(document)
    if faults:
        return faults
    expected = [NOT_IN_XML.sub("", text) for text in vector["texts"]]
    return [] if texts_in_twiml(document) == expected else ["the texts are read differently"]


def check_the_checker():
    """A judge who accepts everything would be of no use."""
    bad = {
        "Message><Body>a</Body></Message": True,
        'Message to="+1" statusCallback="b"><Body>a</Body></Message': True,
        "Messages/": False,
        'Message callback="b"/': False,
        "Message><Say>a</Say></Message": False,
        "Body>a</Body": False,
        "Message>": False,
        "Message>\x00</Message": False,
        "Say>a</Say": False,
    }
    for inner, is_right in bad.items():
        document = f"{DECLARATION}<Response><{inner}></Response>".encode()
        assert (not faults_in_twiml(document)) == is_right, inner
    voice = f'{DECLARATION}<Response><Gather numDigits="1"><Say language="fr-CA">a</Say></Gather></Response>'
    assert not faults_in_twiml(voice.encode(), voice=True)
    assert faults_in_twiml(voice.replace("numDigits", "digits").encode(), voice=True)
    assert faults_in_twiml(b" " + voice.encode(), voice=True)
    assert sign("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", [
        ("Sid", "CA123"), ("SidAccount", "AC123"), ("Digits", "5678"), ("Digits", "1234"),
    ]) == "IK+Dwps556ElfBT0I3Rgjkr1wJU="


def main(path):
    check_the_checker()
    counts = {"signatures": 0, "documents": 0}
    wrong = 0
    with open(path, encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            vector = json.loads(line)
            kind = "documents" if "document" in vector else "signatures"
            counts[kind] += 1
            faults = faults_in_document(vector) if kind == "documents" else faults_in_signature(vector)
            wrong += bool(faults)
            for fault in faults:
                print(f"{path}:{number}: {fault}", file=sys.stderr)
    print(f"{counts['signatures']} signatures, {counts['documents']} documents, {wrong} wrong")
    if not all(counts.values()):
        print("Nothing to check: write the vectors first.", file=sys.stderr)
        return 2
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    sys.exit(main(sys.argv[1]))
