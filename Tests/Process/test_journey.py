"""From a person's first text to an advocate's answer, at a desk and on a small screen without scripts."""

import re

import pytest

from browsing import Reader
from people import Person
from phones import waiting_phone

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False, "color_scheme": "dark"}
STORY = "Mon agent ne rappelle jamais. On m'a dit d'aller sur Internet."


@pytest.fixture(scope="module")
def link(gateway):
    """The account that both windows use."""
    return gateway.link


def interviewed(gateway):
    """Somebody who has answered everything, some of it in their own words."""
    person = Person(gateway)
    person.texts(["bonjour", "1", "1", "2"])
    person.answer("oui, depuis 3 mois")
    person.texts(["1", "3", "1", "2"])
    person.answer(STORY)
    person.texts(["1", "PASSER", "PASSER", "2", "PASSER", "2", "1"])
    person.answer("Marie Tremblay")
    person.texts(["PASSER", "1", "1"])
    return person


@pytest.mark.parametrize("window", [DESK, PHONE], ids=["at a desk", "on a phone without scripts"])
def test_a_case_goes_from_the_queue_to_its_end(gateway, browser, link, tmp_path, window):
    person = interviewed(gateway)
    reference = person.case["reference"]
    context = browser.new_context(**window, locale="fr-CA")
    reader = Reader(gateway, context.new_page())
    if window is DESK:
        reader.accept(link, "marianne")
    else:
        reader.sign_in("marianne")

    assert "File des dossiers" in reader.words and reference in reader.words
    assert "Services passés en ligne" in reader.words
    reader.press(f'a[href="/cases/{reference}"]')
    read_the_case(reader, person)
    work_on_the_case(reader, person, tmp_path)
    change_the_language(reader)
    context.close()


def read_the_case(reader, person):
    words = reader.words
    national = person.number[2:]
    assert f"{national[:3]} {national[3:6]}-{national[6:]}" in words and "Marie Tremblay" in words
    assert re.search("Erreur jamais corrigée .*Oui .*A ajouté .{0,3}depuis 3 mois", words)
    assert words.count(STORY) == 2, "the story is an answer and a message"
    assert "2/16 Vous manque-t-il un ordinateur ou Internet" in words
    assert "Entrevue terminée" in words
    assert not reader.is_too_wide


def work_on_the_case(reader, person, folder):
    reader.press_in("claim")
    assert "Le dossier est à vous." in reader.words

    reader.page.fill("#note-text", "Rappeler mardi.\nElle préfère le matin.")
    reader.press_in("notes")
    assert "La note est enregistrée." in reader.words and "Elle préfère le matin." in reader.words

    with waiting_phone(reader.gateway, folder, person.number) as phone:
        reader.page.fill("#reply-text", "Bonjour Marie, c’est Ann.\nÇa va bientôt?")
        reader.press_in("reply")
        assert "Le message est enregistré et part à l’instant." in reader.words
        phone.await_text("< Bonjour Marie, c'est Ann.\n  Ça va bientot?\n  (1 segment)")

    person.text("1")
    reader.page.reload()
    words = reader.words
    assert "livré" in words and "40 caractères, 1 texto" in words
    assert not reader.is_too_wide

    reader.unfold("close")
    reader.page.select_option("#close-reason", "resolved")
    reader.press_in("close")
    assert "Le dossier est fermé." in reader.words and "Le problème est réglé" in reader.words

    person.answer("il a encore raccroché")
    reader.page.reload()
    assert "il a encore raccroché" in reader.words and "a rouvert le dossier" in reader.words


def change_the_language(reader):
    reader.press("header button")
    assert reader.page.get_attribute("html", "lang") == "en"
    assert "Case queue" not in reader.words and "The person" in reader.words and "Error never" not in reader.words
    reader.press("header button")
    assert reader.page.get_attribute("html", "lang") == "fr"


def test_of_two_advocates_who_take_a_case_at_once_one_gets_it(gateway, browser, link):
    person = Person(gateway)
    person.texts(["bonjour", "1", "HUMAIN"])
    reference = person.case["reference"]
    readers = []
    for name in ("Un Premier", "Une Seconde"):
        made = gateway.command("advocate", "add", name)
        reader = Reader(gateway, browser.new_context(locale="fr-CA").new_page())
        reader.accept(made.stdout.split()[-1], name.split()[1].lower())
        reader.open(f"/cases/{reference}")
        readers.append(reader)
    first, second = readers
    first.press_in("claim")
    second.press_in("claim")
    assert "Le dossier est à vous." in first.words
    assert "Quelqu’un a pris ce dossier juste avant vous." in second.words
    assert "Un Premier s’occupe de ce dossier." in second.words
    assert second.page.locator("#reply-text").count() == 0
    for reader in readers:
        reader.page.context.close()
