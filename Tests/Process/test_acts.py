"""What advocates do with cases and tasks, each by pressing what is on the page: at a desk, and on a small screen without
scripts."""

import pytest

from advocates import Advocate
from browsing import Reader
from people import Person

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False, "color_scheme": "dark"}


@pytest.fixture(scope="module")
def luc(gateway):
    """A colleague, and the account that all windows use."""
    Advocate.invited(gateway, login="marianne")
    link = gateway.command("advocate", "add", "Luc Roy", "--organisation", "demo").stdout.split()[-1]
    return Advocate.invited(gateway, link, login="luc")


@pytest.fixture(scope="module", params=[DESK, PHONE], ids=["at a desk", "on a phone without scripts"])
def window(gateway, browser, luc, request):
    """Signed in once for all: an account's next code takes half a minute to come."""
    context = browser.new_context(**request.param, locale="fr-CA")
    reader = Reader(gateway, context.new_page())
    reader.sign_in("marianne")
    yield reader
    context.close()


@pytest.fixture
def reader(window):
    yield window
    assert not window.is_too_wide


def new_case(gateway):
    person = Person(gateway)
    person.texts(["bonjour", "1", "HUMAIN"])
    return person.case["reference"]


def claimed(reader):
    """A case that the reader has, and whose page is open."""
    reference = new_case(reader.gateway)
    reader.open(f"/cases/{reference}")
    reader.press_in("claim")
    return reference


def test_a_case_is_moved_released_and_reopened(reader):
    reference = claimed(reader)
    reader.unfold("move")
    reader.press('form[action$="/move"] button[value="waiting"]')
    assert "En attente" in reader.words
    reader.press_in("release")
    reader.open(f"/cases/{reference}")
    reader.press_in("claim")
    reader.unfold("close")
    reader.page.select_option("#close-reason", "resolved")
    reader.press_in("close")
    assert "Le dossier est fermé." in reader.words
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
    assert f"Fusionné dans le dossier {reference}" in reader.words


def test_a_case_is_given_to_a_colleague(reader, luc):
    reference = claimed(reader)
    reader.unfold("colleague")
    reader.page.select_option("#colleague", label="Luc Roy")
    reader.press_in("colleague")
    reader.open(f"/cases/{reference}")
    assert "Luc Roy s’occupe de ce dossier." in reader.words
    assert "vous a transmis ce dossier" in luc.case_page(reference)


def test_a_call_is_noted_with_the_next_one(reader):
    claimed(reader)
    reader.unfold("calls")
    reader.page.check('input[name="outcome"][value="no-answer"]')
    reader.page.fill("#call-note", "Ça sonne dans le vide.")
    reader.page.fill("#call-next", "2099-01-04")
    reader.press_in("calls")
    assert "L’appel est noté." in reader.words
    assert "Ça sonne dans le vide." in reader.words and "Prochain appel" in reader.words


def test_a_text_that_is_sent_twice_goes_once(reader):
    """Two windows hold one form, as after a double click."""
    reference = claimed(reader)
    form = reader.page.input_value('form[action$="/reply"] input[name="once"]')
    marianne = Advocate(reader.gateway, "marianne")
    marianne.cookies = {cookie["name"]: cookie["value"] for cookie in reader.page.context.cookies()}
    for _ in range(2):
        answer = marianne.act(reference, "reply", text="Bonjour, une fois", once=form)
        assert "Le message est enregistré" in answer.text
    assert marianne.case_page(reference).count("Bonjour, une fois") == 1


def test_a_task_is_done_by_a_click(reader):
    person = Person(reader.gateway)
    person.texts(["bonjour", "1", "HUMAIN", "STOP"])
    reader.open("/tasks")
    open_tasks = reader.page.locator(".tasks > li").count()
    assert open_tasks >= 1
    reader.press('.tasks form[action$="/done"] button')
    assert "La tâche est faite." in reader.words
    assert reader.page.locator(".tasks > li").count() == open_tasks - 1
