"""The command itself: what it says, where it points, and how it ends."""

import csv
import io
import re
import socket
import sqlite3
from contextlib import closing
from urllib.parse import urlsplit

import pytest

import authenticator
import web
from advocates import Advocate
from gateway import REPOSITORY, porte_voix
from people import Person

COMMANDS = [
    ["serve"], ["reload"], ["check"], ["prompts"], ["text"], ["replay"], ["advocate"], ["advocate", "add"],
    ["advocate", "reset"], ["advocate", "list"], ["advocate", "disable"], ["advocate", "enable"], ["audit"],
    ["audit", "check"], ["audit", "export"], ["token"], ["token", "add"],
    ["token", "list"], ["token", "revoke"],
]


def test_the_shipped_configuration_is_good():
    checked = porte_voix("check", "--config", REPOSITORY / "Config/porte-voix.yaml")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "0 faults" in checked.stdout
    assert all(name in checked.stdout for name in ("virage-numerique", "acces-cle", "French", "English"))


# What breaks a configuration: the file, what stands there, what is put there, and what is told of it. A question that
# is too long is told where the question stands.
BREAKAGES = {
    "an unknown key": ("porte-voix.yaml", "publicURL:", "publicUrl:", "Did you mean `publicURL`"),
    "a secret in the file": ("porte-voix.yaml", "{ file: demo-token }", "abc", "A secret never stands in this file"),
    "an unknown account": ("porte-voix.yaml", "    account: demo", "    account: dmo", "Did you mean `demo`"),
    "no YAML": ("porte-voix.yaml", "  demo:\n    name:", "  demo: [\n    name:", "This is not YAML"),
    "a missing message": ("messages/en.yaml", 'masked: "', 'masqued: "', "masked"),
    "a missing translation": ("checklists/virage-numerique.yaml", '  en: "Services moved online"\n', "", "English"),
    "a question that is too long": (
        "messages/fr.yaml", 'keys-yes-no: "1=oui', 'keys-yes-no: "Répondez avec un seul de ces trois chiffres 1=oui',
        "Too long in French"),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_broken_configuration_is_told_with_its_line(gateways, name):
    file, old, new, sentence = BREAKAGES[name]
    gateway = gateways.make()
    gateway.edit(old, new, file)
    checked = porte_voix("check", "--config", gateway.configuration)
    assert checked.returncode == 1
    folder = re.escape(str(gateway.configuration.parent))
    fault = rf"^{folder}/[a-z./-]+:[1-9]\d*:[1-9]\d*: .*{sentence}"
    assert re.search(fault, checked.stdout, re.MULTILINE), checked.stdout


@pytest.mark.parametrize("arguments", [
    ["serv"], ["serve", "--prot", "1"], ["serve", "--port", "0"], ["serve", "--port", "http"],
    ["serve", "--log-level", "loud"], ["advocate", "add"], ["token", "add"], ["token", "add", "a", "b"],
    ["text", "--wait"],
])
def test_a_mistake_in_the_arguments_is_told_with_the_way_to_help(arguments):
    ended = porte_voix(*arguments)
    assert ended.returncode == 64
    assert ended.stderr.startswith("Error: ") and "--help" in ended.stderr and not ended.stdout


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_each_command_explains_itself(command):
    shown = porte_voix(*command, "--help")
    assert shown.returncode == 0 and "OVERVIEW: " in shown.stdout
    assert f"Example: porte-voix {command[0]}" in " ".join(shown.stdout.split()) or is_group(command)
    assert "…" not in shown.stdout, "an example that cannot be typed"


def is_group(command):
    """Whether a command only holds others, which have the examples."""
    return command in (["advocate"], ["audit"], ["token"])


def test_a_port_that_is_taken_is_told_in_a_sentence(gateways):
    gateway = gateways.make()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", gateway.port))
        taken.listen()
        assert gateway.launch().wait(60) == 1
    assert str(gateway.port) in gateway.log and "--port" in gateway.log
    assert len(gateway.log.splitlines()) == 1, "more than a sentence"
    assert not (gateway.data / "running.json").exists()


def test_a_data_folder_that_cannot_be_made_is_told_in_a_sentence(gateways):
    gateway = gateways.make()
    gateway.data.write_text("a file in the way")
    assert gateway.launch().wait(60) == 1
    assert "data folder" in gateway.log and "--data" in gateway.log


def test_a_link_of_the_command_makes_an_account_once(gateway):
    made = gateway.command("advocate", "add", "Béa Roy", "--role", "advocate", "--role", "coordinator")
    assert made.returncode == 0 and made.stdout.startswith("Béa Roy makes the account with this link, which works once")
    link = made.stdout.split()[-1]
    advocate = Advocate.invited(gateway, link, login="bea")
    assert "Béa Roy" in advocate.get("/account").text
    again = Advocate(gateway).get(link.removeprefix(gateway.url))
    assert again.status == 404 and "a déjà servi" in again.text


def test_an_account_that_is_reset_opens_with_a_new_password_and_the_code_alone(gateway):
    made = gateway.command("advocate", "add", "Dany Roy")
    Advocate.invited(gateway, made.stdout.split()[-1], login="dany")
    reset = gateway.command("advocate", "reset", "dany")
    assert reset.returncode == 0 and "works once" in reset.stdout
    path = urlsplit(reset.stdout.split()[-1]).path
    dany = Advocate(gateway, "dany")
    chosen = "violon brume 12 castor"
    page = dany.submit(path, path, **{"new-password": chosen, "new-password-again": chosen})
    assert page.status == 200 and 'action="/sign-in/code"' in page.text and "pv" not in dany.cookies
    code = authenticator.code(gateway, "dany")
    assert "File des dossiers" in dany.submit("/sign-in/code", "/sign-in/code", code=code).text
    assert gateway.command("advocate", "reset", "nobody").returncode == 1


def test_an_account_is_closed_and_opened_again_from_the_command_line(gateway):
    made = gateway.command("advocate", "add", "Eli Roy")
    eli = Advocate.invited(gateway, made.stdout.split()[-1], login="eli")
    assert "eli: Eli Roy, demo (advocate)\n" in gateway.command("advocate", "list").stdout
    assert gateway.command("advocate", "disable", "eli").returncode == 0
    assert "eli: Eli Roy, demo (advocate), disabled\n" in gateway.command("advocate", "list").stdout
    assert 'action="/sign-in"' in eli.get("/account").text
    again = gateway.command("advocate", "disable", "eli")
    assert again.returncode == 1 and again.stderr == "The account eli is disabled already.\n"
    assert gateway.command("advocate", "enable", "eli").returncode == 0
    assert gateway.command("advocate", "disable", "nobody").returncode == 1


def test_the_audit_log_is_checked_and_written_out(gateways):
    gateway = gateways.make().start()
    Advocate.invited(gateway, login="ann")
    whole = gateway.command("audit", "check")
    assert whole.returncode == 0 and "intact" in whole.stdout
    mark = re.search(r"^It ends here: (\d+:[0-9a-f]{64})$", whole.stdout, re.MULTILINE)[1]
    rows = list(csv.DictReader(io.StringIO(gateway.command("audit", "export").stdout, newline="")))
    assert [row["action"] for row in rows][:2] == ["audit-exported", "signed-in"]
    assert [int(row["number"]) for row in rows] == list(range(len(rows), 0, -1))
    assert rows[1]["actor"] and rows[1]["group"] == "demo"
    number, digits = mark.split(":")
    other = digits[:-1] + ("0" if digits[-1] != "0" else "1")
    for anchor, code in ((mark, 0), (f"{number}:{other}", 1), (f"999:{digits}", 1), ("12", 64)):
        checked = gateway.command("audit", "check", "--anchor", anchor)
        assert checked.returncode == code, checked.stdout + checked.stderr
    gateway.stop()
    with closing(sqlite3.connect(gateway.data / "porte-voix.sqlite")) as database:
        database.execute("UPDATE audit SET action = 'viewed' WHERE number = 2")
        database.commit()
    broken = gateway.command("audit", "check")
    assert broken.returncode == 1 and "from line 2 on" in broken.stdout


def test_a_token_is_listed_and_revoked_at_once(gateway):
    made = gateway.command("token", "add", "leaked", "--organisation", "demo")
    bearer = {"Authorization": f"Bearer {made.stdout.strip()}"}
    cases = gateway.url + "/api/v1/cases"
    assert web.request("GET", cases, headers=bearer).status == 200
    listed = gateway.command("token", "list")
    assert listed.returncode == 0 and "leaked: demo, made " in listed.stdout and "revoked" not in listed.stdout
    assert made.stdout.strip() not in listed.stdout
    revoked = gateway.command("token", "revoke", "leaked")
    assert revoked.returncode == 0, revoked.stderr
    assert web.request("GET", cases, headers=bearer).status == 401
    assert ", revoked " in gateway.command("token", "list").stdout
    again = gateway.command("token", "revoke", "leaked")
    assert again.returncode == 1 and "token list" in again.stderr


def test_an_administrator_reads_no_case(gateway):
    person = Person(gateway)
    person.texts(["bonjour", "1", "HUMAIN"])
    made = gateway.command("advocate", "add", "Chef", "--role", "administrator")
    administrator = Advocate.invited(gateway, made.stdout.split()[-1], login="chef")
    reference = person.case["reference"]
    assert reference not in administrator.get("/queue").text
    refused = administrator.get(f"/cases/{reference}")
    assert refused.status == 403 and "Seules les personnes intervenantes lisent les dossiers." in refused.text


def test_what_does_not_exist_is_told_with_what_does(gateway):
    role = gateway.command("advocate", "add", "Ann", "--role", "queen")
    assert role.returncode == 1
    assert role.stderr == "There is no role queen. The roles are: advocate, coordinator, administrator.\n"
    group = gateway.command("token", "add", "a", "--organisation", "others")
    assert group.returncode == 1 and group.stderr == "There is no organisation others. There are: demo.\n"


def test_a_token_has_a_name_of_its_own(gateway):
    first, second = (gateway.command("token", "add", "statistics") for _ in range(2))
    assert first.returncode == 0 and first.stdout.startswith("pv_")
    assert second.returncode == 1 and "statistics" not in second.stdout and second.stderr.count("\n") == 1


def test_a_phone_without_a_server_is_told_what_to_start(gateways):
    gateway = gateways.make()
    gateway.data.mkdir(0o700)
    ended = gateway.command("text", input="bonjour\n")
    assert ended.returncode == 1
    assert "No server runs with the data folder" in ended.stderr and "porte-voix serve" in ended.stderr

    gateway.start()
    gateway.kill()
    ended = gateway.command("text", input="bonjour\n")
    assert ended.returncode == 1 and "porte-voix serve" in ended.stderr and ended.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments, sentence", [
    (["--from", "12"], "12 is not a phone number."),
    (["--to", "+15145550999"], "There is no such line in the configuration."),
    (["--script", "/nowhere.txt"], "The script /nowhere.txt cannot be read."),
])
def test_a_phone_that_cannot_be_used_is_told_why(gateway, arguments, sentence):
    ended = gateway.command("text", *arguments, input="")
    assert ended.returncode == 1 and sentence in ended.stderr


def test_the_sentences_to_record_are_listed_in_one_language_or_all():
    both = porte_voix("prompts", "--config", REPOSITORY / "Config/porte-voix.yaml")
    assert both.returncode == 0, both.stderr
    assert "Phrases à enregistrer" in both.stdout and "Sentences to record" in both.stdout
    french = porte_voix("prompts", "--language", "fr", "--config", REPOSITORY / "Config/porte-voix.yaml")
    assert french.stdout and french.stdout in both.stdout and "Sentences to record" not in french.stdout
    assert porte_voix("prompts", "--language", "es").returncode == 64
