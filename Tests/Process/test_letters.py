"""From a real interview to a complaint on paper, in a form and on the phone."""

import html
import re

import pytest

from advocates import Advocate, plain
from gateway import porte_voix
from letters import ENGLISH, FRENCH, PDF, LetterCase, interviewed
from people import KEYS_ONLY, Person

NBSP, THIN = "\u00a0", "\u202f"
FILLED = {"adresse postale": "12, rue Une, app. 3", "postal address": "12 Une Street, apt. 3"}


@pytest.fixture(scope="module")
def advocate(gateway):
    return Advocate.invited(gateway)


@pytest.fixture(scope="module")
def french(gateway, advocate):
    return LetterCase(interviewed(gateway, FRENCH), advocate)


@pytest.fixture(scope="module")
def english(gateway, advocate):
    return LetterCase(interviewed(gateway, ENGLISH), advocate)


def complete(case):
    """Fills in what the draft left open."""
    fields = case.fields
    sender = re.sub(r"\[[^:\]]*: ([^\]]*)\]", lambda gap: FILLED[gap.group(1)], fields["sender"])
    page = case.save(sender=sender)
    assert page.status == 200, page.text
    return page


def in_order(text, *parts):
    """Whether parts stand in a text one after the other."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"{part!r} does not stand after what comes before it in:\n{text}"
        place = found + len(part)


def test_a_french_interview_makes_a_french_letter(french):
    page = french.draft("fr")
    assert "La lettre n’est pas prête" in plain(page.text)
    draft = french.pdf()
    assert "Brouillon : il reste à compléter" in draft.words and "[à compléter : adresse postale]" in draft.words

    assert "La lettre est prête" in plain(complete(french).text)
    letter = french.pdf()
    assert "Brouillon" not in letter.words
    assert len(letter.pages) == 3, "the letter, the procuration, and what the person keeps, each on a page of its own"
    first, second, third = (" ".join(page.split()) for page in letter.pages)
    in_order(
        " ".join(letter.text.split()), "Marie Roy", "12, rue Une, app. 3", "H2X 1Y4", "Téléphone :",
        "Accompagnement :", "Porte-voix (démo)", "Le ", "Protecteur du citoyen", "800, place d’Youville",
        f"Notre dossier : {french.reference}", "Objet : Plainte au sujet de l’accès à mon dossier", "Madame, Monsieur,",
        "« CLE de Laval »", "Voici ce qui ne va pas :", "– Je n’arrive jamais", "Je précise : « depuis 3 mois ».",
        "« Mon agent ne rappelle jamais. On m'a dit d'aller sur Internet. »", "« depuis mars »",
        "J’ai demandé de l’aide au bureau.", "« j'ai appelé 5 fois, pas de réponse »", "« Parler à une vraie personne »",
        "datée du 3 mars 2026", "n’arrête aucun délai", "Je vous remercie", "Signature", "Marie Roy",
        "Pièces jointes :", "Copie de la lettre de décision datée du 3 mars 2026", "Procuration",
    )
    assert "demande de révision par écrit, au plus tard le 1er juin 2026" in third and "1er juin" not in first
    assert [re.search(r"\d+$", page.strip()).group() if page.strip()[-1].isdigit() else "" for page in letter.pages] == ["1", "2", ""]
    assert "autorise le groupe Porte-voix (démo)" in second and "soussigné" not in first
    assert "Je n’ai pas l’ordinateur" not in first, "a problem that was answered no"


def test_the_french_letter_is_typeset(french):
    text = french.pdf().text
    assert "yes" in french.pdf().fonts and "no" not in french.pdf().fonts, "fonts are embedded"
    date = re.search(r"Le\s(1er|[1-9]|[12]\d|3[01])\s(\w+)\s(20\d\d)", text)
    assert date and date.group(2) in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    )
    page = french.advocate.get(f"{french.path}/print").text
    assert f"Objet{NBSP}:" in page and f"«{NBSP}CLE de Laval{NBSP}»" in page
    assert f"3{NBSP}mars{NBSP}2026" in page
    for sign in ("»", ":", ";", "!", "?"):
        assert f" {sign}" not in re.sub(r"<[^>]+>|https?:", "", page), f"a space before {sign} that may break a line"


def test_an_english_interview_makes_an_english_letter(english):
    english.draft("en")
    complete(english)
    letter = english.pdf()
    assert len(letter.pages) == 3
    assert "in writing, by June 1, 2026 at the latest" in " ".join(letter.pages[2].split())
    in_order(
        " ".join(letter.text.split()), "Mary Roy", "Phone:", "Helped by:", "Protecteur du citoyen (Québec Ombudsman)",
        f"Our file: {english.reference}", "Subject: Complaint about access", "“Laval office”", "Here is what is wrong:",
        "In my words: “for 3 months”.", "“My agent never calls back. They told me to use the internet.”",
        "“since March”", "“I called 5 times, no answer”", "March 3, 2026", "stops no deadline", "Yours truly,", "Signature", "Enclosures:",
        "Authorisation (procuration)",
    )
    assert "«" not in letter.words and "[to complete" not in letter.words


def test_the_sheet_for_a_call_is_one_page(french, english):
    for case, words in (
        (french, ["1 800 463-5070", "le matin", "Je n’arrive jamais à joindre la même personne", "1er juin 2026"]),
        (english, ["1 800 463-5070", "in the morning", "I can never reach the same person", "June 1, 2026"]),
    ):
        sheet = case.pdf("call")
        assert len(sheet.pages) == 1
        for part in words:
            assert part in sheet.words, f"{part!r} is not in:\n{sheet.words}"


def test_a_letter_without_answers_shows_what_to_ask(gateway, advocate):
    person = Person(gateway)
    person.texts(["bonjour", "1", "HUMAIN"])
    case = LetterCase(person, advocate)
    case.draft("fr")
    letter = case.pdf()
    for gap in ("nom", "bureau", "le problème", "ce qui est arrivé, dans les mots de la personne"):
        assert f"[à compléter : {gap}]" in letter.words
    assert "«" not in letter.words, "words that nobody said"
    refused = case.act("sent", manner="post", **{"sent-on": "2026-01-05"})
    assert refused.status == 422 and "La lettre n’est pas prête" in plain(refused.text)
    assert len(case.pdf("call").pages) == 1


def test_long_answers_make_several_pages_and_still_one_sheet(gateway, advocate):
    sentence = "On m'a répondu d'aller sur Internet et de remplir le formulaire encore une fois. "
    story = [(sentence * 18).strip()] * 4
    person = Person(gateway)
    for text in FRENCH[:9] + story + FRENCH[10:]:
        person.text(text) if text.isdigit() or text == FRENCH[0] else person.answer(text)
    case = LetterCase(person, advocate)
    case.draft("fr")
    letter = case.pdf()
    assert len(letter.pages) >= 4
    assert "Procuration" in letter.pages[-2] and "À garder" in letter.pages[-1] and "Objet" in letter.pages[0]
    sheet = case.pdf("call")
    assert len(sheet.pages) == 1
    assert "[…]" in sheet.words and "Numéro de la plainte" in sheet.words

    form = advocate.get(f"{case.path}/form").text
    limit = 4000
    shorter, whole = (re.search(f'<textarea id="{name}"[^>]*>(.*?)</textarea>', form, re.DOTALL) for name in ("shorter", "whole"))
    assert "Le texte dépasse la limite de" in plain(form)
    excess = int(re.search(r"dépasse la limite de (\d+)", plain(form)).group(1))
    assert length(whole.group(1)) == limit + excess
    assert length(shorter.group(1)) <= limit and "[…]" in shorter.group(1)
    assert not {NBSP, THIN} & set(shorter.group(1))
    assert shorter.group(1).count("«") == shorter.group(1).count("»") > 0


def length(text):
    """How long browsers count a text, with a line's end as two."""
    text = html.unescape(text)
    return len(text.encode("utf-16-le")) // 2 + text.count("\n")


def test_a_case_goes_from_letter_to_filed(french, gateway):
    offered = r'<option value="([0-9a-f]{32})">'
    assert not re.search(offered, french.page), "an answer of the interview is no agreement"
    french.person.text("Oui, envoyez la lettre")
    message = re.search(offered + "[^<]*envoyez la lettre", french.page)
    agreed = french.act("approval", version=french.base, manner="text", message=message.group(1))
    assert "La personne a accepté cette version." in plain(agreed.text)
    sent = french.act("sent", manner="post", **{"sent-on": "2026-01-05", "ombudsman-reference": "PC-7788", "follow-up": "2999-01-04"})
    assert sent.status == 200 and "PC-7788" in sent.text
    case = gateway.api(f"cases/{french.reference}")
    assert case["state"] == "submitted"
    assert "Votre dossier : PC-7788" in french.pdf().words
    assert "5 janvier 2026" in french.pdf().words, "a letter that was sent keeps its day"
    changed = french.save(body="Autre chose.")
    assert "La personne a accepté la version" in plain(changed.text)


def test_nothing_of_a_letter_is_readable_at_rest_or_in_the_log(french, english, gateway):
    kept = b"".join(file.read_bytes() for file in gateway.data.rglob("*") if file.is_file())
    for words in ("rue Une", "PC-7788", "une vraie personne"):
        assert words.encode() not in kept and words.encode("utf-16-le") not in kept
        assert words not in gateway.log
    assert french.reference.encode() in kept, "the search finds what is there"


def test_without_the_pdf_program_the_way_on_is_told(gateways):
    gateway = gateways.make(environment={"PATH": "/nonexistent"}).start()
    advocate = Advocate.invited(gateway, login="bob")
    person = Person(gateway)
    person.texts(KEYS_ONLY)
    case = LetterCase(person, advocate)
    case.draft("fr")
    answer = advocate.get(f"{case.path}/letter.pdf")
    assert answer.status == 503 and "apt install weasyprint" in answer.text
    assert advocate.get(f"{case.path}/print").status == 200


def test_an_erased_person_leaves_no_letter(gateway, advocate):
    person = Person(gateway)
    person.texts(KEYS_ONLY)
    case = LetterCase(person, advocate)
    case.draft("fr")
    case.save(body="Le renard bleu.")
    assert "Le renard bleu." in case.page
    person.texts(["EFFACER", "1"])
    page = advocate.get(case.path)
    assert page.status == 200 and "renard" not in page.text
    assert advocate.get(f"{case.path}/versions/1").status == 404
    assert advocate.get(f"{case.path}/letter.pdf").status == 404


def test_check_refuses_a_letter_with_a_missing_translation(gateways):
    gateway = gateways.make()
    gateway.edit('      en: "I did not ask the office for help."\n', "", file="letters/virage-numerique.yaml")
    checked = porte_voix("check", "--config", gateway.configuration)
    assert checked.returncode == 1
    assert re.search(r"letters/virage-numerique\.yaml:\d+:\d+: The text in English is missing", checked.stdout)


def test_the_judge_of_pdf_files_finds_faults():
    with pytest.raises(Exception):
        PDF(b"no PDF at all", "none").pages
    with pytest.raises(AssertionError):
        in_order("b a", "a", "b")
