"""What advocates do with cases and tasks, each by pressing what is on the page: in both languages, at a desk and on a small
screen, with and without scripts."""

import pytest

from advocates import Advocate
from browsing import Reader
from people import KEYS_ONLY, Person

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"}
SCRIPTLESS = {"java_script_enabled": False}
WINDOWS = {
    "desk": ("fr", DESK),
    "phone-without-scripts": ("fr", PHONE | SCRIPTLESS),
    "phone": ("en", PHONE),
    "desk-without-scripts": ("en", DESK | SCRIPTLESS),
}
# What the pages say, by the language of their reader.
SAID = {
    "fr": {
        "waiting": "En attente", "closed": "Le dossier est fermé.", "merged": "Fusionné dans le dossier",
        "luc has it": "Luc Roy s’occupe de ce dossier.", "call noted": "L’appel est noté.", "next call": "Prochain appel",
        "message saved": "Le message est enregistré", "task done": "La tâche est faite.",
        "letter saved": "La version est enregistrée.", "agreed": "L’accord est noté.", "sent": "Plainte envoyée",
        "corrected": "La réponse est corrigée.", "held": "La destruction du dossier est interdite.",
        "free": "La destruction du dossier est de nouveau permise.",
    },
    "en": {
        "waiting": "Waiting", "closed": "The case is closed.", "merged": "Merged into case",
        "luc has it": "Luc Roy handles this case.", "call noted": "The call is noted.", "next call": "Next call",
        "message saved": "The message is saved", "task done": "The task is done.",
        "letter saved": "The version is saved.", "agreed": "The agreement is recorded.", "sent": "Complaint sent",
        "corrected": "The answer is corrected.", "held": "The destruction of the case is forbidden.",
        "free": "The case may be destroyed again.",
    },
}


@pytest.fixture(scope="module")
def luc(gateway):
    """A colleague."""
    return invited(gateway, "Luc Roy", "luc")


def invited(gateway, name, login, language="fr"):
    roles = ("--role", "advocate", "--role", "coordinator")
    link = gateway.command("advocate", "add", name, "--organisation", "demo", *roles).stdout.split()[-1]
    return Advocate.invited(gateway, link, login=login, language=language)


@pytest.fixture(scope="module", params=WINDOWS)
def window(gateway, browser, luc, request):
    """Signed in once for all: an account's next code takes half a minute to come."""
    language, options = WINDOWS[request.param]
    invited(gateway, "Marianne Roy", request.param, language)
    context = browser.new_context(**options, locale="fr-CA")
    reader = Reader(gateway, context.new_page())
    reader.sign_in(request.param)
    assert reader.page.get_attribute("html", "lang") == language
    yield reader
    context.close()


@pytest.fixture
def reader(window):
    yield window
    assert not window.is_too_wide


def said(reader, name):
    """A sentence as the reader's pages have it."""
    return SAID[reader.page.get_attribute("html", "lang")][name]


def new_case(gateway, texts=("bonjour", "1", "HUMAIN")):
    person = Person(gateway)
    person.texts(texts)
    return person.case["reference"]


def claimed(reader, *texts):
    """A case that the reader has, and whose page is open."""
    reference = new_case(reader.gateway, *texts)
    reader.open(f"/cases/{reference}")
    reader.press_in("claim")
    return reference


def test_a_case_is_moved_released_and_reopened(reader):
    reference = claimed(reader)
    reader.unfold("move")
    reader.press('form[action$="/move"] button[value="waiting"]')
    assert said(reader, "waiting") in reader.words
    reader.press_in("release")
    reader.open(f"/cases/{reference}")
    reader.press_in("claim")
    reader.unfold("close")
    reader.page.select_option("#close-reason", "resolved")
    reader.press_in("close")
    assert said(reader, "closed") in reader.words
    reader.unfold("reopen")
    reader.page.fill("#reopen-reason", "Le bureau a rappelé.")
    reader.press_in("reopen")
    assert "Le bureau a rappelé." in reader.words
    assert reader.page.locator('form[action$="/close"]').count() == 1


def test_two_cases_become_one(reader):
    duplicate = new_case(reader.gateway)
    reference = claimed(reader)
    reader.unfold("merge")
    reader.page.fill("#merge-reference", duplicate)
    reader.press_in("merge")
    assert duplicate in reader.words
    reader.press(f'main a[href="/cases/{duplicate}"]')
    assert f"{said(reader, 'merged')} {reference}" in reader.words


def test_a_case_is_given_to_a_colleague(reader, luc):
    reference = claimed(reader)
    reader.unfold("colleague")
    reader.page.select_option("#colleague", label="Luc Roy")
    reader.press_in("colleague")
    reader.open(f"/cases/{reference}")
    assert said(reader, "luc has it") in reader.words
    assert "vous a transmis ce dossier" in luc.case_page(reference)


def test_a_call_is_noted_with_the_next_one(reader):
    claimed(reader)
    reader.unfold("calls")
    reader.page.check('input[name="outcome"][value="no-answer"]')
    reader.page.fill("#call-note", "Ça sonne dans le vide.")
    reader.page.fill("#call-next", "2099-01-04")
    reader.press_in("calls")
    assert said(reader, "call noted") in reader.words
    assert "Ça sonne dans le vide." in reader.words and said(reader, "next call") in reader.words


def test_a_text_that_is_sent_twice_goes_once(reader):
    """Two windows hold one form, as after a double click."""
    reference = claimed(reader)
    form = reader.page.input_value('form[action$="/reply"] input[name="once"]')
    same = Advocate(reader.gateway, "same session")
    same.cookies = {cookie["name"]: cookie["value"] for cookie in reader.page.context.cookies()}
    for _ in range(2):
        answer = same.act(reference, "reply", text="Bonjour, une fois", once=form)
        assert said(reader, "message saved") in answer.text
    assert same.case_page(reference).count("Bonjour, une fois") == 1


def test_a_task_is_done_by_a_click(reader):
    person = Person(reader.gateway)
    person.texts(["bonjour", "1", "HUMAIN", "STOP"])
    reader.open("/tasks")
    open_tasks = reader.page.locator(".tasks > li").count()
    assert open_tasks >= 1
    reader.press('.tasks form[action$="/done"] button')
    assert said(reader, "task done") in reader.words
    assert reader.page.locator(".tasks > li").count() == open_tasks - 1


def test_a_complaint_is_written_agreed_to_and_sent(reader):
    reference = claimed(reader, KEYS_ONLY)
    reader.press('main a[href$="/letter"]')
    reader.press('form[action$="/letter/draft"] button.main')
    assert reader.page.input_value("#letter-body")
    reader.page.fill("#letter-sender", "Marie Roy\n12, rue Une, Laval")
    reader.page.fill("#letter-body", "Mon agent ne rappelle jamais.")
    reader.press("#letter-form button.main")
    assert said(reader, "letter saved") in reader.words
    reader.page.check('form[action$="/approval"] input[value="phone"]')
    reader.press_in("letter/approval")
    assert said(reader, "agreed") in reader.words
    reader.unfold("letter/sent")
    reader.page.check('form[action$="/sent"] input[value="post"]')
    reader.page.fill("#sent-on", "2026-01-05")
    reader.page.fill("#ombudsman-reference", "PC-77")
    reader.press_in("letter/sent")
    assert "PC-77" in reader.words
    reader.open(f"/cases/{reference}")
    assert said(reader, "sent") in reader.words


def test_an_answer_is_corrected_and_a_case_kept(reader):
    claimed(reader, KEYS_ONLY)
    reader.press('main a[href$="/privacy"]')
    reader.unfold("correct")
    reader.page.select_option("#correct-question", "sans-internet")
    reader.page.fill("#correct-text", "1")
    reader.press_in("correct")
    assert said(reader, "corrected") in reader.words
    for action, done in (("hold", "held"), ("hold/lift", "free")):
        reader.unfold(action)
        reader.page.fill("#hold-reason", "Une plainte est en cours.")
        reader.press_in(action)
        assert said(reader, done) in reader.words
