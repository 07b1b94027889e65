"""A provider that asks twice gets the same answer, and nothing happens twice."""

from concurrent.futures import ThreadPoolExecutor

from people import Person, new_sid

TIMES = 10


def repeated(person, text, sid):
    """The different answers to a webhook that comes many times at once."""
    with ThreadPoolExecutor(TIMES) as pool:
        answers = pool.map(lambda _: person.post(text, sid=sid), range(TIMES))
        return {(answer.status, answer.body) for answer in answers}


def test_a_webhook_that_comes_ten_times_at_once_is_one_turn(gateways):
    gateway = gateways.make().start()
    person = Person(gateway)
    first, second = new_sid(), new_sid()
    begun, consented = repeated(person, "bonjour", first), repeated(person, "1", second)
    assert len(begun) == 1 and len(consented) == 1
    assert [status for status, _ in begun | consented] == [200, 200]
    counts = gateway.database.counts()
    assert (counts["inbound"], counts["turns"], counts["messages"], counts["people"]) == (2, 2, 4, 1)

    assert gateway.stop() == 0
    gateway.start()
    assert repeated(person, "bonjour", first) == begun
    assert repeated(person, "1", second) == consented
    assert gateway.database.counts() == counts


def test_a_repetition_after_an_erasure_does_not_bring_anything_back(gateway):
    person = Person(gateway)
    first, last = new_sid(), new_sid()
    person.text("mon histoire", sid=first)
    person.texts(["1", "EFFACER"])
    erased = person.text("1", sid=last)
    assert "Tout est effacé" in erased.text
    counts = gateway.database.counts()
    assert person.text("1", sid=last).document == erased.document
    assert person.text("mon histoire", sid=first).texts == []
    assert gateway.database.counts() == counts


def test_reports_of_a_reply_never_lead_backwards(gateway):
    person = Person(gateway)
    sid = new_sid()
    person.text("bonjour")
    callbacks = person.text("1").callbacks + person.text("HUMAIN").callbacks
    assert len(callbacks) == len(set(callbacks)) == 2
    steps = [
        ("queued", "queued"), ("sent", "sent"), ("queued", "sent"), ("delivered", "delivered"), ("sent", "delivered"),
        ("delivered", "delivered"), ("undelivered", "delivered"), ("a-new-word", "delivered"),
    ]
    for report, expected in steps:
        person.report(callbacks[0], sid, report)
        shown = [message["delivery"] for message in person.case["transcript"] if message["direction"] == "out"]
        assert shown == [None, expected, None], f"after {report}"


def test_a_message_that_did_not_arrive_puts_the_case_before_its_advocate(gateway):
    person = Person(gateway)
    person.texts(["bonjour", "1"])
    callback = person.text("HUMAIN").callbacks[0]
    person.report(callback, new_sid(), "undelivered", ErrorCode="30005")
    case = person.case
    assert case["transcript"][-1]["delivery"] == "undelivered"
    assert "undeliverable" in case["reasons"]


def test_a_report_on_a_message_that_nobody_knows_changes_nothing(gateway):
    person = Person(gateway)
    callback = person.text("bonjour").callbacks[0]
    counts = gateway.database.counts()
    address, _ = callback.split("?m=")
    for other in (address, f"{address}?m=", f"{address}?m={'0' * 32}"):
        person.report(other, new_sid(), "delivered")
    assert gateway.database.counts() == counts
    unknown = "SELECT DISTINCT delivery FROM messages WHERE direction = 'out' AND provider_message_id IS NULL"
    assert gateway.database.query(unknown) == [(None,)]
