"""The queue with several advocates at once: who gets a case, what open pages show, and what a search leaves behind."""

import re
import signal
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

import web
from advocates import Advocate, plain
from browsing import Reader
from people import Person
from waiting import eventually

CLAIMS = 100
ASKS_FOR_A_HUMAN = ["bonjour", "1", "HUMAIN"]


def new_case(gateway):
    person = Person(gateway)
    person.texts(ASKS_FOR_A_HUMAN)
    return person


def new_references(gateway):
    """The cases that nobody has, as the API lists them."""
    return {case["reference"] for case in gateway.api("cases?state=new&limit=200")["cases"]}


@pytest.fixture(scope="module")
def advocates(gateway):
    """Two advocates of the same group, each with a session."""
    ann = Advocate.invited(gateway, login="ann")
    link = gateway.command("advocate", "add", "Bruno Roy").stdout.split()[-1]
    return ann, Advocate.invited(gateway, link, login="bruno")


def test_of_two_who_claim_at_once_one_has_the_case_and_the_other_knows_who(gateway, advocates):
    before = new_references(gateway)
    for _ in range(CLAIMS):
        new_case(gateway)
    references = sorted(new_references(gateway) - before)
    assert len(references) == CLAIMS
    tokens = [form_token(advocate) for advocate in advocates]
    with ThreadPoolExecutor(2) as both:
        for reference in references:
            answers = list(both.map(lambda who: claim(*who, reference), zip(advocates, tokens)))
            pages = [plain(answer.text) for answer in answers]
            owners = ["Le dossier est à vous." in page for page in pages]
            assert sorted(owners) == [False, True], reference
            loser = pages[owners.index(False)]
            assert "Quelqu’un a pris ce dossier juste avant vous." in loser
            assert re.search(r"\S+ s’occupe de ce dossier\.", loser)
    claimed = {case["reference"] for case in gateway.api("cases?state=claimed&limit=200")["cases"]}
    assert claimed.issuperset(references)


def form_token(advocate):
    return re.search(r'name="form-token" value="([^"]+)"', advocate.get("/account").text).group(1)


def claim(advocate, token, reference):
    return advocate.post(f"/cases/{reference}/claim", **{"form-token": token})


def test_in_two_browsers_one_has_the_case_and_the_other_sees_who(gateway, browser, advocates):
    before = new_references(gateway)
    new_case(gateway)
    [reference] = new_references(gateway) - before
    readers = [signed_in(gateway, browser, advocate) for advocate in advocates]
    for reader in readers:
        reader.open(f"/cases/{reference}")
    readers[0].press_in("claim")
    readers[1].press_in("claim")
    assert "Le dossier est à vous." in readers[0].words
    assert "Quelqu’un a pris ce dossier juste avant vous." in readers[1].words
    assert "s’occupe de ce dossier." in readers[1].words
    for reader in readers:
        reader.page.context.close()


def signed_in(gateway, browser, advocate, **options):
    reader = Reader(gateway, browser.new_context(**options).new_page())
    reader.use_session(advocate)
    return reader


def test_an_open_list_shows_a_new_case_and_keeps_what_was_chosen(gateway, browser, advocates):
    new_case(gateway)
    reader = signed_in(gateway, browser, advocates[0])
    reader.open("/queue")
    box = reader.page.locator('input[type="checkbox"]').first
    box.check()
    box.focus()
    chosen = box.get_attribute("id")
    shown = reader.page.locator(".cases > li").count()
    new_case(gateway)
    eventually(
        lambda: reader.page.locator(".cases > li").count() == shown + 1,
        what="the new case on the open page",
    )
    assert "Un nouveau dossier vient d’arriver." in reader.page.inner_text("#live-status")
    assert reader.page.is_checked(f"#{chosen}")
    assert reader.page.evaluate("document.activeElement.id") == chosen
    reader.page.context.close()


@pytest.mark.parametrize("link", ["#list-claimed", "#lists a[aria-current]"])
def test_an_arrival_leaves_the_focus_where_it_was(gateway, browser, advocates, link):
    reader = signed_in(gateway, browser, advocates[0])
    reader.open("/queue")
    reader.page.focus(link)
    held = reader.page.evaluate("document.activeElement.id")
    shown = reader.page.inner_text("#list-new")
    new_case(gateway)
    eventually(lambda: reader.page.inner_text("#list-new") != shown, what="another count")
    assert held and reader.page.evaluate("document.activeElement.id") == held
    reader.page.context.close()


def test_the_focus_goes_to_the_next_row_when_somebody_takes_the_case(gateway, browser, advocates):
    for _ in range(2):
        new_case(gateway)
    reader = signed_in(gateway, browser, advocates[0])
    reader.open("/queue")
    [first, second] = [
        row.get_attribute("id").removeprefix("case-") for row in reader.page.locator(".cases > li").all()[:2]
    ]
    reader.page.focus(f"#open-{first}")
    other = advocates[1]
    claim(other, form_token(other), first)
    eventually(lambda: reader.page.locator(f"#case-{first}").count() == 0, what="the row is gone")
    assert reader.page.evaluate("document.activeElement.id") == f"open-{second}"
    reader.page.context.close()


STALE = "Cette page n’est plus à jour. Rechargez-la."


def test_an_open_list_tries_again_after_an_answer_that_failed(gateway, browser, advocates):
    reader = signed_in(gateway, browser, advocates[0])
    reader.open("/queue")
    shown = reader.page.locator(".cases > li").count()
    refused = []

    def refuse(route):
        if "x-refresh" not in route.request.headers or len(refused) >= 3:
            return route.continue_()
        refused.append(route.request.url)
        return route.fulfill(status=503, body="")

    reader.page.route("**/queue", refuse)
    new_case(gateway)
    eventually(lambda: reader.page.inner_text("#live-status") == STALE, what="word that the page is of before")
    eventually(
        lambda: reader.page.locator(".cases > li").count() == shown + 1,
        what="the new case, once the server answers again",
        seconds=30,
    )
    assert STALE not in reader.words
    reader.page.context.close()


def test_an_open_list_tells_when_the_session_is_over(gateway, browser, advocates):
    reader = signed_in(gateway, browser, advocates[0])
    reader.open("/queue")
    reader.page.wait_for_function("performance.getEntriesByType('resource').length > 0")
    reader.page.context.clear_cookies()
    new_case(gateway)
    eventually(lambda: reader.page.inner_text("#live-status") == STALE, what="word that the page is of before")
    reader.page.context.close()


def test_without_scripts_several_cases_are_taken_at_once(gateway, browser, advocates):
    before = new_references(gateway)
    for _ in range(2):
        new_case(gateway)
    references = new_references(gateway) - before
    reader = signed_in(gateway, browser, advocates[0], java_script_enabled=False)
    reader.open("/queue")
    for reference in references:
        reader.page.check(f"#pick-{reference}")
    reader.press('button[formaction="/queue/claim"]')
    assert "2 dossiers sont à vous." in reader.words
    assert references.isdisjoint(new_references(gateway))
    reader.page.context.close()


def test_a_search_leaves_nothing_in_the_address_or_the_log(gateway, browser, advocates):
    person = new_case(gateway)
    reader = signed_in(gateway, browser, advocates[0])
    reader.open("/queue")
    reader.page.fill("#search", person.number)
    reader.press('form[action="/queue/search"] button')
    assert reader.page.locator(".cases > li").count() == 1
    assert reader.page.url == f"{gateway.url}/queue/search"
    history = reader.page.evaluate("JSON.stringify([location.href, document.referrer, history.state])")
    assert person.number.removeprefix("+") not in history + gateway.log
    reader.page.context.close()


def test_cases_from_before_there_was_a_search_are_found_after_the_next_start(gateways):
    gateway = gateways.make().start()
    ann = Advocate.invited(gateway, login="ann")
    person = new_case(gateway)
    found = f'href="/cases/{person.case["reference"]}"'
    assert found in ann.submit("/queue", "/queue/search", search=person.number).text
    gateway.stop()
    with closing(sqlite3.connect(gateway.data / "porte-voix.sqlite")) as database, database:
        database.execute("DELETE FROM case_words")
        database.execute("INSERT INTO cases_without_words (reference) SELECT reference FROM cases")
    gateway.start()
    eventually(
        lambda: found in ann.submit("/queue", "/queue/search", search=person.number).text,
        what="the earlier case among what the search finds",
    )


def test_a_stop_ends_the_streams_of_open_pages(gateways):
    gateway = gateways.make().start()
    ann = Advocate.invited(gateway, login="ann")
    cookie = "; ".join(f"{name}={value}" for name, value in ann.cookies.items())
    with ThreadPoolExecutor(3) as pages:
        url = f"{gateway.url}/queue/events?since=0.0.0"
        streams = [pages.submit(web.get, url, Cookie=cookie) for _ in range(3)]
        new_case(gateway)
        eventually(lambda: connections(gateway.port) >= 3, what="three streams")
        gateway.process.send_signal(signal.SIGTERM)
        answers = [stream.result(timeout=30) for stream in streams]
    assert gateway.process.wait(30) == 0
    assert all(answer.status == 200 and answer.headers["Content-Type"] == "text/event-stream" for answer in answers)
    for answer in answers:
        assert re.fullmatch(r"(: \n\n|event: change\nid: [0-9.]+\ndata: \n\n)*", answer.text), answer.text
    assert gateway.log == ""


def connections(port):
    """How many connections to a port are open, by the system's own table."""
    with open("/proc/net/tcp") as table:
        rows = [line.split() for line in table.readlines()[1:]]
    return sum(1 for row in rows if row[1].endswith(f":{port:04X}") and row[3] == "01")
