"""The cost that the page counts while one types is the cost that the server counts."""

import pytest

from advocates import Advocate
from browsing import Reader
from people import KEYS_ONLY, Person

TEXTS = [
    "Bonjour",
    "  Bonjour  \n",
    "ça va? Être là, œuvre « bien » … l’été, naïve Noël",
    "x" * 160,
    "x" * 161,
    "€" * 80 + "x",
    "x" * 152 + "€" + "x" * 152,
    "😀" * 35,
    "😀" * 36,
    "ê" * 70 + "я",
    "e\u0301" * 160,
    "a\u00a0b\u2011c\u200bd\ufe0f ½ ™ 2º",
    "ligne\nligne\n\nligne",
    "ẃ ǆ ß ﬁ",
    "{x} [y] ~ ^ | \\",
    "é" * 930,
]


@pytest.fixture(scope="module")
def case(gateway, browser):
    advocate = Advocate.invited(gateway, login="marianne")
    person = Person(gateway)
    person.texts(KEYS_ONLY)
    reference = person.case["reference"]
    advocate.act(reference, "claim")
    page = browser.new_page()
    reader = Reader(gateway, page)
    reader.sign_in("marianne")
    reader.open(f"/cases/{reference}")
    yield reader
    page.close()


def cost(reader):
    return reader.page.inner_text("#reply-cost")


@pytest.mark.parametrize("text", TEXTS)
def test_the_page_counts_like_the_server(case, text):
    case.page.fill("#reply-text", text)
    typed = cost(case)
    agreed = case.page.input_value("#reply-agreed")
    # The server fills the same words into the page that it gives without sending.
    with case.page.expect_navigation() as navigation:
        case.page.click('button[value="insert"]')
    served = case.page.evaluate(
        "html => new DOMParser().parseFromString(html, 'text/html').getElementById('reply-cost').textContent",
        navigation.value.text(),
    )
    assert typed.startswith(served)
    assert f", {agreed} texto" in served
    assert ("trop long" in typed) == (int(agreed) > 6)


def test_a_cost_seen_is_agreed_to_by_sending(case):
    case.page.fill("#reply-text", "x" * 400)
    assert cost(case) == "400 caractères, 3 textos"
    case.press('button[value="send"]')
    assert "Le message est enregistré" in case.words


def test_an_empty_field_costs_nothing(case):
    case.page.fill("#reply-text", "x")
    assert cost(case) == "1 caractère, 1 texto"
    case.page.fill("#reply-text", "")
    assert cost(case) == "0 caractère, 0 texto"
