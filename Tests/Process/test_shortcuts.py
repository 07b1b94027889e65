"""Single keys: they do what the list says, and nothing while one writes or once they are switched off."""

import pytest

from advocates import Advocate
from browsing import Reader
from people import KEYS_ONLY, Person


@pytest.fixture(scope="module")
def reference(gateway):
    Advocate.invited(gateway, login="marianne", language="en")
    person = Person(gateway)
    person.texts(KEYS_ONLY)
    return person.case["reference"]


@pytest.fixture(scope="module")
def reader(gateway, browser, reference):
    page = browser.new_page()
    reader = Reader(gateway, page)
    reader.sign_in("marianne")
    yield reader
    page.close()


def focused(reader):
    return reader.page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")


def test_keys_lead_through_a_case(reader, reference):
    reader.open("/queue")
    reader.page.keyboard.press("j")
    assert focused(reader) == f"open-{reference}"
    with reader.page.expect_navigation():
        reader.page.keyboard.press("Enter")
    with reader.page.expect_navigation():
        reader.page.keyboard.press("c")
    assert "The case is yours." in reader.words
    reader.page.keyboard.press("r")
    assert focused(reader) == "reply-text"
    reader.page.keyboard.type("?gcn")
    assert reader.page.input_value("#reply-text") == "?gcn"
    assert not reader.page.locator("#shortcuts[open]").count()
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("a")
    assert reader.page.locator('details[open] form[action$="/calls"]').count() == 1
    reader.page.keyboard.press("n")
    assert focused(reader) == "note-text"


def test_the_list_opens_and_closes(reader, reference):
    reader.open(f"/cases/{reference}")
    reader.page.keyboard.press("?")
    assert reader.page.locator("#shortcuts").is_visible()
    reader.page.keyboard.press("Escape")
    assert not reader.page.locator("#shortcuts").is_visible()
    reader.page.keyboard.press("Control+g")
    assert reader.page.url.endswith(reference)
    with reader.page.expect_navigation():
        reader.page.keyboard.press("g")
    assert reader.page.url.endswith("/queue")


def test_they_can_be_switched_off(reader, reference):
    reader.open("/account")
    reader.page.uncheck("input[name=shortcuts]")
    reader.press('form[action="/account/shortcuts"] button')
    assert "The choice of shortcuts is saved." in reader.words
    reader.open(f"/cases/{reference}")
    for key in "?gn":
        reader.page.keyboard.press(key)
    assert reader.page.url.endswith(reference)
    assert focused(reader) != "note-text" and not reader.page.locator("#shortcuts").count()
