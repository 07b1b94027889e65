"""Stopping: confirmed once, obeyed at once, and undone by the person alone."""

import pytest

from people import Account, Person

SECOND_LINE = "+15145550101"

# As README says for a carrier that answers some words by itself. Its address answers nothing, and is never asked.
SECOND_ACCOUNT = """
  main:
    provider: twilio
    accountSID: { env: TWILIO_ACCOUNT_SID }
    authToken: { env: TWILIO_AUTH_TOKEN }
    apiBase: http://127.0.0.1:1
    carrierAnswers: [STOP, HELP, INFO, START]

lines:
  - number: "+15145550101"
    account: main
    organisation: demo
    checklist: virage-numerique
    languages: [fr, en]
"""


@pytest.fixture(scope="module")
def gateway(gateways):
    main = Account("main", "AC" + "1" * 32, "0123456789abcdef0123456789abcdef")
    made = gateways.make(environment={"TWILIO_ACCOUNT_SID": main.sid, "TWILIO_AUTH_TOKEN": main.token})
    made.edit("\nlines:\n", SECOND_ACCOUNT)
    made.main = main
    return made.start()


@pytest.mark.parametrize("word", ["STOP", "stop.", "ARRET", "Arrêt!", "arrete", "UNSUBSCRIBE", "désabonnement"])
def test_a_stop_is_confirmed_once_and_then_nothing_is_said(gateway, word):
    person = Person(gateway)
    question = person.texts(["bonjour", "1"])
    stopped = person.text(word)
    assert stopped.texts == ["C'est fini: vous ne recevrez plus de messages. Pour reprendre: DEBUT"]
    assert [person.text(text).texts for text in (word, "1", "AIDE", "bonjour", "STOP")] == [[]] * 5
    assert "optedOut" in person.case["reasons"]

    resumed = person.text("DEBUT")
    assert resumed.text.startswith("C'est reparti.") and resumed.text.endswith(question.text)
    assert "2/16 " in person.text("1").text


def test_a_stop_before_consent_is_confirmed_too(gateway):
    person = Person(gateway)
    person.text("hello")
    assert person.text("STOP").text.startswith("Stopped: you will get no more messages.")
    assert person.text("hello").texts == []
    assert person.text("START").text.startswith("Started again.\nWe keep your answers")


def test_a_word_of_stopping_within_a_sentence_stops_nothing(gateway):
    person = Person(gateway)
    person.texts(["bonjour", "1"])
    assert "Je n'ai pas compris." in person.answer("stop avec vos questions").text
    assert "2/16 " in person.text("1").text


def test_what_the_carrier_answers_is_not_answered_again(gateway):
    person = Person(gateway, line=SECOND_LINE, account=gateway.main)
    person.texts(["bonjour", "1"])
    assert [person.text(word).texts for word in ("HELP", "INFO")] == [[], []]
    assert person.text("AIDE").texts == []
    assert person.text("STOP").texts == []
    assert person.text("1").texts == [], "the stop was not obeyed"
    resumed = person.text("START")
    assert "C'est reparti." not in resumed.text and resumed.text.startswith("1/16 ")


def test_what_the_carrier_says_it_answered_is_not_answered_again(gateway):
    person = Person(gateway)
    person.texts(["bonjour", "1"])
    assert person.text("FIN", OptOutType="STOP").texts == []
    assert person.text("1").texts == []
    assert person.text("OUI", OptOutType="START").texts[-1].startswith("1/16 ")
    assert person.text("HELP", OptOutType="HELP").texts == []


def test_an_account_takes_nothing_that_another_signed_or_carries(gateway):
    assert Person(gateway, account=gateway.main).post("bonjour").status == 404
    assert Person(gateway, line=SECOND_LINE).post("bonjour").status == 404
    impostor = Account("main", gateway.main.sid, Account.demo(gateway).token)
    assert Person(gateway, line=SECOND_LINE, account=impostor).post("bonjour").status == 403
