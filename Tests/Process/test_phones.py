"""Whole interviews on phones in a terminal, in both languages and with both checklists."""

import re

import pytest

from phones import Terminal, readme_conversation, script, waiting_phone

FRENCH, ENGLISH = "+15145550131", "+15145550132"

# Somebody without food or a safe phone, who asks for the second checklist by its first word.
IN_ENGLISH = [
    "welfare", "1", "1", "2", "2", "yes 6 weeks", "2", "2", "1", "1", "They say I had too much money in the bank.", "1",
    "Longueuil", "since October", "yes, they hung up", "An emergency cheque", "2", "4", "514 555-0188", "Sam", "J4K",
    "1", "1",
]


@pytest.fixture(scope="module")
def interviews(gateway, tmp_path_factory):
    """README's conversation, and one in English, at the same time."""
    conversations = {FRENCH: readme_conversation(), ENGLISH: IN_ENGLISH}
    terminals = {}
    for number, texts in conversations.items():
        folder = tmp_path_factory.mktemp("phone")
        terminals[number] = Terminal(gateway, folder, "--from", number, "--script", script(folder, texts))
    return {number: terminal.end() for number, terminal in terminals.items()}


def answers(case):
    return {answer["question"]: (answer["value"], answer["remark"]) for answer in case["answers"]}


def test_the_first_conversation_of_the_readme_becomes_a_case(gateway, interviews):
    case = gateway.case(FRENCH)
    given = answers(case)
    assert (case["complete"], case["language"], case["checklist"]) == (True, "fr", "virage-numerique")
    assert given["meme-personne"] == ("yes", None) and given["sans-internet"] == ("no", None)
    assert given["erreur"] == ("yes", "depuis 3 mois")
    assert given["recit"] == ("Mon agent ne rappelle jamais. On m'a dit d'aller sur Internet.", None)
    assert given["bureau"] == ("CLE de Laval", None)
    assert given["aide-demandee"] == ("yes", "j'ai appelé 5 fois, pas de réponse")
    assert given["joindre"] == ("text-and-call", "le matin")
    assert case["contact"] == {"phone": FRENCH, "name": "Marie", "safe": "text-and-call"}
    assert case["deadline"] is not None, "a decision letter starts a deadline"
    assert [message["text"] for message in case["transcript"] if message["direction"] == "in"] == readme_conversation()


def test_an_interview_in_english_with_the_second_checklist_becomes_a_case(gateway, interviews):
    case = gateway.case(ENGLISH)
    given = answers(case)
    assert (case["complete"], case["language"], case["checklist"]) == (True, "en", "acces-cle")
    assert given["urgence"] == ("yes", None) and "distress" in case["reasons"]
    assert given["delais"][0] == "yes" and "6 weeks" in given["delais"][1]
    assert given["bureau"] == ("Longueuil", None) and given["autre-numero"] == ("+15145550188", None)
    assert given["aide-demandee"] == ("yes", "they hung up")
    assert case["contact"] == {"phone": ENGLISH, "name": "Sam", "safe": "neither"}
    assert [message["text"] for message in case["transcript"] if message["direction"] == "in"] == IN_ENGLISH


def test_every_reply_of_an_interview_shows_what_it_costs(interviews):
    for shown in interviews.values():
        texts, costs = shown.count("\n< "), [int(count) for count in re.findall(r"\((\d+) segments?\)", shown)]
        assert texts == len(costs) > 15
        # The welcome with the consent takes two, and the summary as many as the answers need.
        assert sum(costs) <= 26


def test_every_reply_of_an_interview_is_delivered(gateway, interviews):
    for number in (FRENCH, ENGLISH):
        outgoing = [message for message in gateway.case(number)["transcript"] if message["direction"] == "out"]
        assert {message["delivery"] for message in outgoing} == {"delivered"}


def test_two_phones_at_once_are_two_conversations(gateway, tmp_path):
    first, second = "+15145550133", "+15145550134"
    texts = ["1: bonjour", "2: hello", "2: 1", "1: 1", "2: 2", "1: HUMAIN", "2: HUMAN"]
    shown = Terminal(gateway, tmp_path, "--from", first, "--from", second, "--script", script(tmp_path, texts)).end()
    assert "1< Bonjour, ici" in shown and "2< Hello, this is" in shown
    assert "1< 1/16 Pour votre dossier" in shown and "2< 2/16 Do you lack a computer" in shown
    french, english = gateway.case(first), gateway.case(second)
    assert (french["language"], english["language"]) == ("fr", "en")
    assert french["answers"] == [] and len(english["answers"]) == 1


def test_a_new_line_in_a_script_is_one_in_the_text(gateway, tmp_path):
    texts = ["bonjour\\nj'ai faim", "1", "HUMAIN"]
    Terminal(gateway, tmp_path, "--from", "+15145550135", "--script", script(tmp_path, texts)).end()
    assert gateway.case("+15145550135")["transcript"][0]["text"] == "bonjour\nj'ai faim"


def test_a_phone_shows_nothing_that_is_for_another(gateway, tmp_path):
    with waiting_phone(gateway, tmp_path, "+15145550136") as phone:
        Terminal(gateway, tmp_path / "..", "--from", "+15145550137", "--script", script(tmp_path, ["bonjour"])).end()
        assert phone.shown == ""
