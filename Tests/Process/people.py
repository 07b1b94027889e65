"""Persons with a phone, whose texts reach the gateway as Twilio would bring them, signed by Twilio's own library."""

import itertools
import time
import uuid
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

from twilio_sdk import faults_in_twiml, sign, texts_in_twiml

import web
from gateway import LINE

# What is no key and comes sooner after a reply was written before the reply was read: it belongs to the answer before.
READING_TIME = 3.1

# A whole interview of the first checklist in keys and command words alone, which nobody has to wait for.
KEYS_ONLY = [
    "bonjour", "1", "1", "2", "3", "1", "2", "1", "2", "PASSER", "PASSER", "PASSER", "2", "PASSER", "2", "1", "PASSER",
    "PASSER", "1", "1",
]

_numbers = itertools.count(5_145_550_200)


def new_number():
    """A number that no other person of these tests has."""
    return f"+1{next(_numbers)}"


def new_sid():
    return f"SM{uuid.uuid4().hex}"


@dataclass(frozen=True)
class Account:
    """A provider account as the gateway's configuration calls it."""

    name: str
    sid: str
    token: str

    @classmethod
    def demo(cls, gateway):
        return cls("demo", "ACdemo", (gateway.data / "demo-token").read_text().strip())

    def post(self, url, pairs, **headers):
        """Posts a form to an address as the provider does."""
        signature = sign(self.token, url, [(name, readable(value)) for name, value in pairs])
        headers = {"Content-Type": web.FORM, "X-Twilio-Signature": signature} | headers
        return web.request("POST", url, headers=headers, body=web.encoded(pairs))


def readable(value):
    """A form's value as the text that a provider signs."""
    return value.decode(errors="replace") if isinstance(value, bytes) else value


@dataclass(frozen=True)
class Reply:
    """The answer to a webhook, which Twilio's library must understand."""

    document: bytes
    texts: list
    callbacks: list

    @classmethod
    def reading(cls, answer):
        assert answer.status == 200, f"{answer.status}: {answer.text}"
        assert answer.headers["Content-Type"].split(";")[0] in ("text/xml", "application/xml")
        assert not faults_in_twiml(answer.body), answer.text
        messages = ElementTree.fromstring(answer.body).iter("Message")
        callbacks = [message.get("statusCallback") for message in messages]
        return cls(answer.body, texts_in_twiml(answer.body), callbacks)

    @property
    def text(self):
        return "\n".join(self.texts)


@dataclass(eq=False)
class Person:
    """Somebody with a basic phone."""

    gateway: object
    number: str = field(default_factory=new_number)
    line: str = LINE
    account: Account = None

    def __post_init__(self):
        self.account = self.account or Account.demo(self.gateway)
        self._replied = 0.0

    def form(self, text, sid=None, **parameters):
        """The form of one text, with the parameters that are always there and often empty."""
        fields = {
            "MessageSid": sid or new_sid(), "AccountSid": self.account.sid, "From": self.number, "To": self.line,
            "Body": text, "NumMedia": "0", "NumSegments": "1", "FromCity": "", "SmsStatus": "received",
            "ApiVersion": "2010-04-01",
        }
        return list((fields | parameters).items())

    @property
    def webhook(self):
        return f"{self.gateway.url}/webhooks/{self.account.name}/message"

    def post(self, text, sid=None, **parameters):
        """Sends a text and returns the answer, whatever it is."""
        return self.account.post(self.webhook, self.form(text, sid, **parameters))

    def text(self, text, sid=None, **parameters):
        """Sends a text at once."""
        reply = Reply.reading(self.post(text, sid, **parameters))
        self._replied = time.monotonic()
        return reply

    def answer(self, text, **parameters):
        """Sends a text once the reply before can have been read."""
        time.sleep(max(0, self._replied + READING_TIME - time.monotonic()))
        return self.text(text, **parameters)

    def texts(self, texts):
        """Sends several texts and returns the last reply."""
        return [self.text(text) for text in texts][-1]

    def report(self, callback, sid, status, **parameters):
        """Reports on a message of ours as the provider does."""
        pairs = [
            ("MessageSid", sid), ("MessageStatus", status), ("AccountSid", self.account.sid), ("From", self.line),
            ("To", self.number), ("ApiVersion", "2010-04-01"), *parameters.items(),
        ]
        answer = self.account.post(callback, pairs)
        assert answer.status == 200, answer.text

    @property
    def case(self):
        return self.gateway.case(self.number)
