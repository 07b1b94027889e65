"""What a person is handed who asks what is held on them, judged by another program."""

import io
import json
import re
import stat
import zipfile
from html.parser import HTMLParser

import pytest

from people import KEYS_ONLY, Person, new_sid
from told import ACCOUNT, NAME, Told, WORDS

VOID = {"meta", "br", "link", "img", "input"}


class Page(HTMLParser):
    """A page that must be whole: every element that is opened is closed, in order."""

    def __init__(self, html):
        super().__init__()
        self.open, self.links, self.words, self.language, self.headings = [], [], [], None, []
        self.feed(html)
        self.close()
        assert self.open == [], f"not closed: {self.open}"
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        assert tag not in ("script", "style", "iframe", "img") and "style" not in attributes
        if tag == "html":
            self.language = attributes.get("lang")
        if tag == "a":
            self.links.append(attributes["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data):
        self.words.append(data)


class Archive:
    def __init__(self, content):
        self.content = content
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        assert self.zip.testzip() is None
        self.names = self.zip.namelist()
        assert len(set(self.names)) == len(self.names)
        assert all(not name.startswith("/") and ".." not in name for name in self.names)
        self.index = Page(self.zip.read("index.html").decode())
        self.page = Page(self.zip.read("information.html").decode())
        self.data = json.loads(self.zip.read("information.json"))


@pytest.fixture(scope="module")
def told(gateways):
    told = Told(gateways)
    yield told
    told.close()


@pytest.fixture(scope="module")
def stranger(told):
    """Somebody else, nothing of whom may be in the archive."""
    stranger = Person(told.gateway, account=ACCOUNT)
    stranger.texts(KEYS_ONLY)
    stranger.text("paroles-flamboyantes")
    return stranger


@pytest.fixture(scope="module")
def archive(told, stranger):
    page = f"/cases/{told.reference}/export"
    answer = told.advocate.submit(page, page)
    assert answer.status == 200 and answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="porte-voix-{told.reference}.zip"'
    assert answer.headers["Cache-Control"] == "no-store"
    return Archive(answer.body)


def test_the_index_tells_of_every_file(archive):
    assert sorted(archive.index.links) == sorted(set(archive.names) - {"index.html"})
    assert "Ce que nous gardons sur vous" in archive.index.text
    assert "Ana Roy, 514 555-0199" in archive.index.text


def test_the_page_holds_all_that_was_told_and_written(told, archive):
    assert archive.page.language == "fr"
    for what, words in WORDS.items():
        assert words in archive.page.text, what
    for expected in (NAME, "514 555-0133", told.reference, "On garde vos réponses", "a lu le dossier", "Message laissé"):
        assert expected in archive.page.text.replace("\xa0", " "), expected


def test_the_sound_is_there_and_named_in_the_page(told, archive):
    sounds = [name for name in archive.names if name.startswith("audio/")]
    assert [archive.zip.read(name) for name in sounds] == [told.sound]
    assert all(name.endswith(".mp3") and name in archive.page.links for name in sounds)


def test_programs_find_the_same(told, archive):
    case = archive.data["cases"][0]
    assert case["case"]["reference"] == told.reference
    assert case["case"] == told.gateway.case_of(told.reference)
    assert case["consent"]["text"] in archive.page.text
    assert case["consent"]["channel"] == "sms" and case["consent"]["language"] == "fr"
    assert [note["text"] for note in case["notes"]] == [WORDS["note"]]
    assert [call["note"] for call in case["calls"]] == [WORDS["call note"]]
    assert {act["action"] for act in case["history"]} >= {"opened", "viewed", "claimed", "noted", "replied", "exported"}
    assert [sound["file"] for sound in case["sounds"]] == [name for name in archive.names if name.startswith("audio/")]


def test_nothing_of_anybody_else_is_there(stranger, archive):
    assert len(archive.data["cases"]) == 1
    everything = b"".join(archive.zip.read(name) for name in archive.names)
    for foreign in (stranger.number[2:], "paroles-flamboyantes", stranger.case["reference"]):
        assert foreign.encode() not in everything


def test_that_it_was_handed_out_is_in_the_history(told, archive):
    assert "a pris une copie de tout, pour la personne" in told.advocate.case_page(told.reference)


def test_the_command_writes_the_same_for_its_owner_alone(told, archive, tmp_path):
    file = tmp_path / "person.zip"
    done = told.gateway.command("export", told.reference, "--output", file)
    assert done.returncode == 0, done.stderr
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    other = Archive(file.read_bytes())
    assert other.names == archive.names
    assert other.data["cases"][0]["case"]["transcript"] == archive.data["cases"][0]["case"]["transcript"]
    again = told.gateway.command("export", told.reference, "--output", file)
    assert again.returncode == 1 and "is there already" in again.stderr
    unknown = told.gateway.command("export", "ABC-DEF", "--output", tmp_path / "none.zip")
    assert unknown.returncode == 1 and not (tmp_path / "none.zip").exists()


def test_somebody_who_speaks_english_reads_english(told, tmp_path):
    person = Person(told.gateway, account=ACCOUNT)
    person.texts(["hello", "1", "1", "HUMAN"])
    file = tmp_path / "english.zip"
    assert told.gateway.command("export", person.case["reference"], "--output", file).returncode == 0
    archive = Archive(file.read_bytes())
    assert archive.page.language == archive.index.language == "en"
    assert "What we keep about you" in archive.index.text and "Your answers" in archive.page.text


def exported_by_number(told, tmp_path, number, *options):
    """What the command does with a number on standard input, and the archive if it made one."""
    file = tmp_path / f"{new_sid()}.zip"
    done = told.gateway.command("export", "--number", "--output", file, *options, input=f"{number}\n")
    return done, Archive(file.read_bytes()) if file.exists() else None


def test_somebody_without_a_case_is_handed_their_words_by_their_number(told, tmp_path):
    person = Person(told.gateway, account=ACCOUNT)
    person.texts(["hello", "mots-cormoran"])
    done, archive = exported_by_number(told, tmp_path, person.number)
    assert done.returncode == 0, done.stderr
    assert person.number not in done.stdout + done.stderr
    assert archive.page.language == "en" and archive.data["cases"] == []
    assert "mots-cormoran" in archive.page.text
    assert any(line["text"] == "mots-cormoran" for line in archive.data["conversations"][0]["transcript"])

    erased = told.gateway.command(
        "erase", "--number", "--reason", "request", "--yes", input=f"{person.number}\n"
    )
    assert erased.returncode == 0, erased.stderr
    done, archive = exported_by_number(told, tmp_path, person.number)
    assert done.returncode == 1 and archive is None and "Nothing is held" in done.stderr


def test_who_stopped_is_told_so(told, tmp_path):
    person = Person(told.gateway, account=ACCOUNT)
    person.texts(["bonjour", "STOP"])
    done, archive = exported_by_number(told, tmp_path, person.number)
    assert done.returncode == 0, done.stderr
    assert len(archive.data["stops"]) == 1 and "Vous ne voulez plus de messages" in archive.page.text


def test_a_number_with_a_case_leads_to_the_case(told, tmp_path, stranger):
    done, archive = exported_by_number(told, tmp_path, stranger.number)
    assert done.returncode == 1 and archive is None
    assert stranger.case["reference"] in done.stdout + done.stderr


def test_a_command_needs_one_subject(told, tmp_path):
    for arguments in ([], ["ABC-DEF", "--number"], ["ABC-DEF", "--person", "1"]):
        done = told.gateway.command("export", *arguments, "--output", tmp_path / "none.zip", input="514 555-0100\n")
        assert done.returncode == 64, done.stderr


def test_the_console_hands_out_and_destroys_by_number(told):
    person = Person(told.gateway, account=ACCOUNT)
    person.texts(["bonjour", "mots-grenouille"])
    path = "/privacy/number"
    found = told.advocate.submit(path, path, number=person.number)
    talker = re.search(r'name="person" value="([^"]+)"', found.text).group(1)
    assert "mots-grenouille" not in found.text
    answer = told.advocate.submit(path, f"{path}/export", number=person.number, person=talker)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="porte-voix-export.zip"'
    assert "mots-grenouille" in Archive(answer.body).page.text
    unsure = told.advocate.submit(path, f"{path}/erase", number=person.number, person=talker, reason="request")
    assert unsure.status == 422
    told.advocate.submit(path, f"{path}/erase", number=person.number, person=talker, reason="request", sure="yes")
    gone = told.advocate.submit(path, path, number=person.number)
    assert "on ne garde rien sous ce numéro" in gone.text
