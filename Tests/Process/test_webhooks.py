"""Who may send webhooks, and what is refused: nothing that is not proved to be the provider's changes anything."""

import hashlib
import json

import pytest
from twilio_sdk import sign

import web
from gateway import LINE
from people import Account, Person, new_number

WORDS = "mots-jamais-journalises"


@pytest.fixture
def person(gateway):
    return Person(gateway)


def test_a_signed_text_is_answered_in_its_language(gateway):
    french, english = Person(gateway).text("Bonjour"), Person(gateway).text("Hello")
    assert french.text.startswith("Bonjour, ici Porte-voix") and "1=oui 2=non" in french.text
    assert english.text.startswith("Hello, this is Porte-voix") and "1=yes 2=no" in english.text


def test_a_webhook_by_get_is_signed_by_its_address(person):
    url = f"{person.webhook}?{web.encoded(person.form('Bonjour')).decode()}"
    answer = web.get(url, **{"X-Twilio-Signature": sign(person.account.token, url)})
    assert answer.status == 200 and b"Bonjour" in answer.body


def test_the_token_before_is_good_while_it_is_replaced(gateways):
    gateway = gateways.make()
    gateway.edit("authToken: { file: demo-token }", "authToken: { file: demo-token }, previousAuthToken: { env: OLD }")
    gateway.environment["OLD"] = "the-token-before"
    gateway.start()
    old = Account("demo", "ACdemo", "the-token-before")
    assert Person(gateway, account=old).text("Bonjour").texts
    assert Person(gateway).text("Bonjour").texts


# Each takes the true form, address and signature, and returns what is sent instead.
FORGERIES = {
    "no signature": lambda form, url, signature: (form, url, {}),
    "an empty signature": lambda form, url, signature: (form, url, {"X-Twilio-Signature": ""}),
    "a shorter signature": lambda form, url, signature: (form, url, {"X-Twilio-Signature": signature[:-2]}),
    "another case": lambda form, url, signature: (form, url, {"X-Twilio-Signature": signature.swapcase()}),
    "another text": lambda form, url, signature: (changed(form, Body="non"), url, {"X-Twilio-Signature": signature}),
    "another sender": lambda form, url, signature: (
        changed(form, From=new_number()), url, {"X-Twilio-Signature": signature}),
    "one more field": lambda form, url, signature: (
        form + [("Extra", "1")], url, {"X-Twilio-Signature": signature}),
    "one field less": lambda form, url, signature: (form[:-1], url, {"X-Twilio-Signature": signature}),
    "a query": lambda form, url, signature: (form, url + "?a=1", {"X-Twilio-Signature": signature}),
    "another secret": lambda form, url, signature: (form, url, {"X-Twilio-Signature": sign("guess", url, form)}),
    "another address": lambda form, url, signature: (
        form, url, {"X-Twilio-Signature": sign("guess", url.replace("demo", "main"), form)}),
    "an unknown algorithm": lambda form, url, signature: (
        form, url, {"X-Twilio-Signature": signature, "X-Twilio-Webhooks-Signature-Settings": "key=a,algorithm=NONE"}),
    "a shared key we have not": lambda form, url, signature: (
        form, url,
        {"X-Twilio-Signature": signature, "X-Twilio-Webhooks-Signature-Settings": "key=a,algorithm=HMAC_SHA256"}),
}


def changed(form, **fields):
    return list((dict(form) | fields).items())


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_is_not_signed_by_the_provider_changes_nothing(gateway, person, forgery):
    form = person.form("oui")
    before = gateway.database.counts()
    body, url, headers = FORGERIES[forgery](form, person.webhook, sign(person.account.token, person.webhook, form))
    answer = web.request("POST", url, headers={"Content-Type": web.FORM} | headers, body=web.encoded(body))
    # Without a shared key nothing can be checked, which is our fault and not the caller's.
    assert answer.status == (503 if forgery == "a shared key we have not" else 403)
    assert gateway.database.counts() == before


def test_a_forged_report_changes_nothing(gateway, person):
    callback = person.text("Bonjour").callbacks[0]
    forged = Account("demo", "ACdemo", "guess")
    pairs = [("MessageSid", "SM1"), ("MessageStatus", "delivered"), ("AccountSid", "ACdemo"), ("To", person.number)]
    assert forged.post(callback, pairs).status == 403
    assert gateway.database.query("SELECT COUNT(*) FROM messages WHERE provider_message_id = 'SM1'") == [(0,)]


def test_an_account_without_its_secret_is_refused_at_the_start(gateways):
    gateway = gateways.make()
    gateway.edit("authToken: { file: demo-token }", "authToken: { env: SECRET_OF_NOBODY }")
    process = gateway.launch()
    assert process.wait(60) == 1
    number = 1 + gateway.configuration.read_text().splitlines().index(
        next(line for line in gateway.configuration.read_text().splitlines() if "SECRET_OF_NOBODY" in line))
    assert f"porte-voix.yaml:{number}:" in gateway.log
    assert "The environment variable SECRET_OF_NOBODY is not set: set it before you start." in gateway.log


# What a provider would not send, although it is signed: its status, and why, as the log says it.
REFUSALS = {
    "an account that is not configured": (404, "not configured"),
    "another account of the provider": (403, "another provider account"),
    "a number that is no line": (404, "not a line of this account"),
    "no message identifier": (400, "lacks the parameter MessageSid"),
    "no sender": (400, "lacks the parameter From"),
    "a line that is no number": (400, "parameter To"),
    "two different texts": (400, "parameter Body"),
    "a form that is none": (400, "lacks the parameter"),
    "JSON": (415, "unexpected format"),
    "too many parameters": (413, "more than 1000 parameters"),
    "too large": (413, "too large"),
    "too large, of unknown length": (413, "too large"),
}


def refused(person, what):
    """Sends it, signed, and returns the answer."""
    match what:
        case "an account that is not configured":
            return Account("nobody", "ACdemo", person.account.token).post(
                person.webhook.replace("demo", "nobody"), person.form(WORDS))
        case "another account of the provider":
            return person.post(WORDS, AccountSid="ACother")
        case "a number that is no line":
            return person.post(WORDS, To="+15145550999")
        case "no message identifier":
            return person.post(WORDS, MessageSid="")
        case "no sender":
            return person.post(WORDS, From="")
        case "a line that is no number":
            return person.post(WORDS, To="514")
        case "two different texts":
            return person.account.post(person.webhook, person.form(WORDS) + [("Body", "autre")])
        case "a form that is none":
            return person.account.post(person.webhook, [(f"{{{WORDS}", b"\xff%")])
        case "JSON":
            return posted_as_json(person)
        case "too many parameters":
            return person.account.post(person.webhook, person.form(WORDS) + [(f"p{i}", "") for i in range(1000)])
        case "too large":
            return person.post(WORDS * 4000)
        case "too large, of unknown length":
            body = web.encoded(person.form(WORDS * 4000))
            chunks = (body[start:start + 4096] for start in range(0, len(body), 4096))
            return web.request("POST", person.webhook, headers={"Content-Type": web.FORM}, body=chunks)


def posted_as_json(person):
    body = json.dumps(dict(person.form(WORDS))).encode()
    url = f"{person.webhook}?bodySHA256={hashlib.sha256(body).hexdigest()}"
    headers = {"Content-Type": "application/json", "X-Twilio-Signature": sign(person.account.token, url)}
    return web.request("POST", url, headers=headers, body=body)


@pytest.mark.parametrize("what", REFUSALS)
def test_what_no_provider_sends_is_refused_and_told_in_the_log(gateway, person, what):
    status, reason = REFUSALS[what]
    before, logged = gateway.database.counts(), len(gateway.log)
    answer = refused(person, what)
    assert answer.status == status, answer.text
    assert gateway.database.counts() == before
    news = gateway.log[logged:]
    assert reason in news
    assert person.number[2:] not in news and WORDS not in news and LINE[2:] not in news
