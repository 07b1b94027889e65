"""The process dies at any moment: whatever it had acknowledged is there afterwards, exactly once."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

import web
from people import KEYS_ONLY, Person, new_sid
from waiting import eventually

AT_ONCE = 20


def sent_texts(case):
    return [message["text"] for message in case["transcript"] if message["direction"] == "in"]


def test_a_kill_after_every_answer_loses_nothing(gateways):
    gateway = gateways.make().start()
    person = Person(gateway)
    for text in KEYS_ONLY:
        sid = new_sid()
        answer = person.text(text, sid=sid)
        gateway.kill()
        gateway.start()
        assert person.text(text, sid=sid).document == answer.document, f"the repetition of {text!r} is answered anew"
    case = person.case
    assert case["complete"] and case["reasons"] == ["complete"]
    assert sent_texts(case) == KEYS_ONLY
    assert gateway.stop() == 0
    gateway.database.assert_sound()


@pytest.mark.parametrize("acknowledged", [1, AT_ONCE // 2])
def test_a_kill_among_many_webhooks_loses_nothing_that_was_acknowledged(gateways, acknowledged):
    gateway = gateways.make().start()
    people = {Person(gateway): (f"texte numéro {number}", new_sid()) for number in range(AT_ONCE)}
    before = killed_amid(gateway, people, acknowledged)
    assert len(before) >= acknowledged

    gateway.start()
    for person, (text, sid) in people.items():
        answer = person.text(text, sid=sid)
        assert answer.document == before.get(person, answer.document)
        assert person.text(text, sid=sid).document == answer.document
        person.texts(["1", "HUMAIN"])
    assert {person.number: sent_texts(person.case) for person in people} == {
        person.number: [text, "1", "HUMAIN"] for person, (text, _) in people.items()}
    assert gateway.stop() == 0
    gateway.database.assert_sound()


def killed_amid(gateway, people, acknowledged):
    """Sends all texts at once, kills the process as soon as so many have an answer, and returns the answers."""
    answers, changed = {}, threading.Condition()

    def send(person, text, sid):
        try:
            answer = person.post(text, sid=sid)
        except web.FAILURES:
            return
        if answer.status == 200:
            with changed:
                answers[person] = answer.body
                changed.notify()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for person, (text, sid) in people.items():
            pool.submit(send, person, text, sid)
        with changed:
            assert changed.wait_for(lambda: len(answers) >= acknowledged, timeout=30)
        gateway.kill()
    return answers


def test_a_whole_interview_of_many_at_once_survives_kills(gateways):
    """Every person goes on sending the same text until it is answered, as a carrier does, while the process dies."""
    gateway = gateways.make().start()
    people = [Person(gateway) for _ in range(5)]
    with ThreadPoolExecutor(len(people)) as pool:
        interviews = [pool.submit(persist, person) for person in people]
        for step in (3, 9, 15):
            enough = range(step * len(people), 10_000)
            eventually(lambda: gateway.database.counts()["turns"], enough.__contains__, what="the turns", seconds=60)
            gateway.kill()
            gateway.start()
        for interview in interviews:
            interview.result(120)
    for person in people:
        assert Counter(sent_texts(person.case)) == Counter(KEYS_ONLY)
        assert person.case["complete"]
    assert gateway.stop() == 0
    gateway.database.assert_sound()


def persist(person):
    """Sends each text with one identifier until the gateway takes it."""
    for text in KEYS_ONLY:
        send = partial(is_taken, person, text, new_sid())
        eventually(send, what=f"an answer to {text!r}", seconds=90)


def is_taken(person, text, sid):
    try:
        return person.post(text, sid=sid).status == 200
    except web.FAILURES:
        return False
