"""Notices by e-mail: sent once, tried again, and with nothing in them about anybody."""

import re
import ssl
import subprocess

import pytest

from gateway import free_port, porte_voix
from mailbox import Mailbox
from people import KEYS_ONLY, Person
from waiting import eventually

NOTICES = """    notices:
      smtp: {{ url: "{url}", user: {{ env: NOTICE_USER }}, password: {{ env: NOTICE_PASSWORD }} }}
      from: avis@example.org
      to: [equipe@example.org, garde@example.org]
    complaints: {{ fr: "1 800"""


@pytest.fixture
def configured(gateways):
    """Makes a gateway that sends its notices to a server, not started yet."""

    def make(url, password=Mailbox.password):
        gateway = gateways.make(environment={"NOTICE_USER": Mailbox.user, "NOTICE_PASSWORD": password})
        gateway.edit("    complaints: { fr: \"1 800", NOTICES.format(url=url))
        return gateway

    return make


def finish_an_interview(gateway):
    person = Person(gateway)
    person.texts(KEYS_ONLY)
    return person


def states(gateway):
    return [state for (state,) in gateway.database.query("SELECT state FROM notices WHERE kind = 'new'")]


def test_new_cases_are_told_once_with_a_number_and_a_link(configured):
    port = free_port()
    with Mailbox(port) as mailbox:
        gateway = configured(f"smtp://127.0.0.1:{port}").start()
        person = finish_an_interview(gateway)
        eventually(lambda: states(gateway) == ["sent"], what="the notice is sent")
        reference = person.case["reference"]
        # A second case comes before its time, and a restart finds nothing left to do.
        finish_an_interview(gateway)
        assert gateway.stop() == 0
        gateway.start()
        assert states(gateway) == ["sent"]
        assert gateway.stop() == 0
    [(envelope, mail)] = mailbox.mails
    assert envelope.mail_from == "avis@example.org"
    assert envelope.rcpt_tos == ["equipe@example.org", "garde@example.org"]
    text = mail.get_content()
    assert "1 nouveau dossier attend." in text and "1 new case is waiting." in text
    assert f"{gateway.url}/queue" in text
    assert mail["Auto-Submitted"] == "auto-generated" and mail["Date"] and mail["Message-ID"]
    for secret in (reference, person.number, person.number[2:]):
        assert secret not in envelope.content.decode() and secret not in text
    assert Mailbox.password not in gateway.log


def test_what_the_server_refuses_is_tried_again(configured):
    port = free_port()
    with Mailbox(port) as mailbox:
        mailbox.refusals = 1
        gateway = configured(f"smtp://127.0.0.1:{port}").start()
        finish_an_interview(gateway)
        eventually(lambda: states(gateway) == ["sent"], what="the notice is sent", seconds=40)
        assert gateway.stop() == 0
    assert mailbox.visits == 2 and len(mailbox.mails) == 1


def test_a_server_that_does_not_know_us_gets_nothing(configured):
    port = free_port()
    with Mailbox(port) as mailbox:
        gateway = configured(f"smtp://127.0.0.1:{port}", password="wrong").start()
        finish_an_interview(gateway)
        eventually(lambda: "refused the message" in gateway.log, what="the refusal in the log")
        eventually(lambda: states(gateway) == ["queued"], what="another attempt later")
    assert mailbox.mails == []


def test_a_certificate_that_nobody_vouches_for_is_refused(configured, tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    port = free_port()
    with Mailbox(port, ssl_context=context, server_hostname="127.0.0.1") as mailbox:
        gateway = configured(f"smtps://127.0.0.1:{port}").start()
        finish_an_interview(gateway)
        eventually(lambda: "is not trusted" in gateway.log, what="the refusal in the log")
        eventually(lambda: states(gateway) == ["queued"], what="another attempt later")
    assert mailbox.visits == 0


@pytest.mark.parametrize(
    "old, new, sentence",
    [
        ("smtp://127.0.0.1:25", "http://127.0.0.1:25", "This is not a mail server"),
        ("avis@example.org", "Porte-voix", "is not an e-mail address"),
        (", password: { env: NOTICE_PASSWORD }", "", "A user and a password go together"),
    ],
)
def test_a_fault_is_told_with_its_line(configured, old, new, sentence):
    gateway = configured("smtp://127.0.0.1:25")
    gateway.edit(old, new)
    checked = porte_voix("check", "--config", gateway.configuration)
    assert checked.returncode == 1
    assert re.search(rf"porte-voix\.yaml:\d+:\d+: .*{re.escape(sentence)}", checked.stdout), checked.stdout

