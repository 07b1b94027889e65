"""Whatever people and machines text: a person is helped on and nothing is lost; a machine gets no answer."""

import pytest

from people import Person, new_sid

UNCLEAR = "Je n'ai pas compris."
TEXT_ONLY = "Je ne peux lire que des mots."
QUESTION = "1/16 "

# What comes in the place of an answer: what the reply begins with, and what the advocate must be able to read.
ODD_TEXTS = {
    "an empty text": ({"text": ""}, TEXT_ONLY, ""),
    "spaces": ({"text": " \n\t "}, TEXT_ONLY, ""),
    "a photo without words": ({"text": "", "NumMedia": "1", "MediaUrl0": "https://example.test/a"}, TEXT_ONLY, ""),
    "an emoji": ({"text": "🤷‍♀️"}, None, "🤷‍♀️"),
    "1,600 characters": ({"text": "été " * 400}, UNCLEAR, "été été"),
    "NUL": ({"text": "avant\0après"}, UNCLEAR, "après"),
    "control characters": ({"text": "avant\x01\x1b[2J\x7faprès"}, UNCLEAR, "après"),
    "broken UTF-8": ({"text": b"avant \xff\xc3 apr\xc3\xa8s"}, UNCLEAR, "après"),
    "markup": ({"text": "<b>&amp;</b> ]]> </Message>"}, UNCLEAR, "<b>&amp;</b> ]]> </Message>"),
    "right to left": ({"text": "مرحبا \u202eabc"}, UNCLEAR, "مرحبا"),
    "a template": ({"text": "{organisation} {{page.title}} %s"}, UNCLEAR, "{organisation} {{page.title}} %s"),
}


@pytest.fixture(scope="module")
def odd(gateway):
    """Persons at the first question, who then all answer something odd."""
    people = {name: Person(gateway) for name in ODD_TEXTS}
    for person in people.values():
        person.texts(["bonjour", "1"])
    return {name: (person, person.answer(**ODD_TEXTS[name][0])) for name, person in people.items()}


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_an_odd_text_is_kept_and_its_sender_helped_on(odd, name):
    person, reply = odd[name]
    _, beginning, kept = ODD_TEXTS[name]
    assert reply.text, "the person got no answer"
    assert beginning is None or reply.text.startswith(beginning)
    if beginning == TEXT_ONLY:
        assert QUESTION in reply.text
    person.text("HUMAIN")
    texts = [message["text"] for message in person.case["transcript"] if message["direction"] == "in"]
    assert texts[:2] == ["bonjour", "1"] and texts[3:] == ["HUMAIN"]
    assert kept in texts[2]


# Senders that cannot be answered, or that it would be a mistake to answer.
STRAYS = {
    "a short code": "12345",
    "a name": "Hydro-Qc",
    "a withheld number": "anonymous",
    "a withheld number in digits": "+266696687",
    "a number abroad": "+33612345678",
    "a premium number": "+19005550123",
}


@pytest.mark.parametrize("sender", STRAYS)
def test_a_sender_that_cannot_be_answered_is_kept_and_never_answered(gateway, sender):
    machine = Person(gateway, number=STRAYS[sender])
    before, sid = gateway.database.counts(), new_sid()
    replies = [machine.text("bonjour", sid=sid), machine.text("bonjour", sid=sid)]
    assert [reply.texts for reply in replies] == [[], []]
    after = gateway.database.counts()
    grown = {table: before[table] + 1 for table in ("inbound", "strays", "tasks")}
    assert after == before | grown, "a task for somebody to look at"


def test_a_social_insurance_number_is_taken_out_before_anything_keeps_it(gateway):
    person = Person(gateway)
    person.texts(["bonjour", "1"])
    reply = person.answer("oui, mon NAS est le 046 454 286")
    assert reply.text.startswith("Nous avons enlevé un numéro d'assurance sociale.") and "2/16 " in reply.text
    person.text("le 046-454-286, ou 046454286")
    person.text("HUMAIN")
    case = person.case
    assert case["answers"][0] == {
        "question": "meme-personne", "value": "yes", "remark": "mon NAS est le [NAS]\nle [NAS], ou [NAS]"}
    assert "046" not in str(case)
    kept = b"".join(file.read_bytes() for file in gateway.data.iterdir())
    for digits in (b"046 454 286", b"046-454-286", b"046454286"):
        assert digits not in kept
