"""Editing checklists, messages and lines while people are answering, without a restart."""

import fcntl
import os
import pty
import signal
import subprocess
import termios

import pytest

import web
from gateway import BINARY, clean_environment
from people import Person
from waiting import eventually

# What the French text of a question stands after.
FRENCH = 'text:\n      fr: "'


@pytest.fixture
def gateway(gateways):
    """A gateway of its own for each test: each edits the configuration."""
    return gateways.make().start()


def reload(gateway):
    reloaded = gateway.command("reload")
    assert reloaded.returncode == 0, reloaded.stdout + reloaded.stderr
    return reloaded.stdout


def test_who_answers_keeps_the_old_words_and_who_begins_gets_the_new(gateway):
    before, after = Person(gateway), Person(gateway)
    before.texts(["bonjour", "1"])
    gateway.edit("unclear-yes-no: \"", "unclear-yes-no: \"[NOUVEAU] ", "messages/fr.yaml")
    edit_first_question(gateway)

    said = reload(gateway)
    assert said == "The configuration was read anew. Conversations under way stay with what they began with.\n"
    assert "[NOUVEAU]" not in before.text("REPETER").text + before.text("9").text
    after.text("bonjour")
    assert "[NOUVELLE]" in after.text("1").text
    assert "[NOUVEAU]" in after.text("9").text
    replayed = gateway.command("replay")
    assert replayed.returncode == 0 and replayed.stdout.startswith("2 conversations decided again: 2 the same")


def edit_first_question(gateway):
    """Begins the French text of the first question with a mark."""
    path = gateway.configuration.parent / "checklists/virage-numerique.yaml"
    head, questions = path.read_text().split("questions:", 1)
    path.write_text(head + "questions:" + questions.replace(FRENCH, FRENCH + "[NOUVELLE] ", 1))


def test_a_line_gets_its_new_facts(gateway):
    person = Person(gateway)
    person.text("bonjour")
    gateway.edit("    name:", "    name: Les voisins #", "porte-voix.yaml")
    reload(gateway)
    assert "Les voisins" in person.text("INFO").text + Person(gateway).text("bonjour").text


def test_a_fault_is_told_with_its_line_and_changes_nothing(gateway):
    gateway.edit('masked: "', 'masqued: "', "messages/en.yaml")
    edit_first_question(gateway)
    logged = len(gateway.log)
    reloaded = gateway.command("reload")
    assert reloaded.returncode == 1 and not reloaded.stdout
    assert "/messages/en.yaml:" in reloaded.stderr and "masked" in reloaded.stderr
    assert reloaded.stderr.endswith("Nothing was changed: the configuration before goes on.\n")
    assert "/messages/en.yaml:" in gateway.log[logged:]
    person = Person(gateway)
    person.text("bonjour")
    assert "[NOUVELLE]" not in person.text("1").text

    gateway.edit('masqued: "', 'masked: "', "messages/en.yaml")
    reload(gateway)
    other = Person(gateway)
    other.text("bonjour")
    assert "[NOUVELLE]" in other.text("1").text


def test_what_needs_a_restart_is_told_and_all_else_goes_on(gateway):
    gateway.edit("publicURL: http://127.0.0.1:8080", "publicURL: https://example.org")
    gateway.edit("    account: demo", "    account: second")
    gateway.edit("accounts:\n", "accounts:\n  second:\n    provider: twilio\n    accountSID: ACsecond\n"
                 "    authToken: { env: SECOND }\n    apiBase: https://api.example.org\n")
    said = reload(gateway)
    assert "waits until the server is started again: publicURL.\n" in said
    assert "waits until the server is started again: accounts.\n" in said
    assert Person(gateway).text("bonjour").texts


def test_a_signal_does_the_same(gateway):
    edit_first_question(gateway)
    os.kill(gateway.process.pid, signal.SIGHUP)
    eventually(lambda: (gateway.data / "reloaded.json").exists(), what="the configuration is read anew")
    person = Person(gateway)
    person.text("bonjour")
    assert "[NOUVELLE]" in person.text("1").text
    assert gateway.stop() == 0
    assert not (gateway.data / "reloaded.json").exists()


def test_many_signals_end_nothing(gateway):
    for _ in range(50):
        os.kill(gateway.process.pid, signal.SIGHUP)
        Person(gateway).text("bonjour")
    reload(gateway)
    assert gateway.process.poll() is None and web.get(f"{gateway.url}/readyz").status == 200


def test_without_a_server_nobody_gets_the_signal(gateways):
    gateway = gateways.make()
    gateway.data.mkdir(0o700)
    assert "No server runs with the data folder" in gateway.command("reload").stderr
    gateway.start()
    gateway.kill()
    reloaded = gateway.command("reload")
    assert reloaded.returncode == 1 and "No server runs" in reloaded.stderr
    # Another process that got its number is not the server.
    running = gateway.data / "running.json"
    running.write_text(running.read_text().replace(str(gateway.process.pid), str(os.getpid())))
    reloaded = gateway.command("reload")
    assert reloaded.returncode == 1 and "No server runs" in reloaded.stderr


def test_a_server_ends_with_the_terminal_it_was_started_in(gateways):
    gateway = gateways.make()
    terminal, inside = pty.openpty()
    process = subprocess.Popen(
        [BINARY, "serve", "--config", gateway.configuration, "--data", gateway.data, "--port", str(gateway.port)],
        stdin=inside,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=clean_environment(),
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    try:
        os.close(inside)
        eventually((gateway.data / "running.json").exists, what="the server runs")
        os.close(terminal)
        assert process.wait(30) == 0
        assert not (gateway.data / "running.json").exists()
    finally:
        process.kill()
