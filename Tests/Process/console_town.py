"""A gateway of two groups in which every page of the console has something to show, and the windows that look at them."""

from contextlib import contextmanager

import pytest

from advocates import Advocate
from browsing import Reader
from console_pages import Cases

# What a page is looked at on, and the colours its reader prefers.
SCREENS = {
    "desk": ({"width": 1280, "height": 900}, "light"),
    "phone": ({"width": 360, "height": 740}, "dark"),
}

# So that a case has somewhere to go.
OTHER_GROUP = """organisations:
  quartier:
    name: "Groupe du quartier"
    timeZone: America/Toronto
    callBack: { fr: bientôt, en: soon }
    urgentHelp: { fr: "911", en: "911" }
    privacyContact: { fr: "514 555-0198", en: "514 555-0198" }
    complaints: { fr: "1 800 463-5070", en: "1 800 463-5070" }
"""


@pytest.fixture(scope="module")
def gateway(gateways):
    """A running gateway of the two groups."""
    gateway = gateways.make()
    gateway.edit("organisations:\n", OTHER_GROUP)
    return gateway.start()


@pytest.fixture(scope="module")
def names(gateway):
    """What stands in the paths of pages: accounts, and cases of every kind."""
    advocate = Advocate.invited(gateway, login="marianne")
    Advocate.invited(gateway, invitation(gateway, "Luc Roy", "--organisation", "demo"), login="luc")
    Advocate.invited(gateway, invitation(gateway, "Dan Cyr", "--organisation", "quartier"), login="dan")
    link = invitation(gateway, "Béa Roy", "--organisation", "demo").removeprefix(gateway.url)
    colleague = gateway.database.query("SELECT id FROM advocates WHERE login = 'luc'")[0][0]
    resets = {f"reset-{language}": reset_link(gateway, language) for language in ("fr", "en")}
    return Cases(gateway, advocate).references | resets | {"invitation": link, "colleague": colleague}


def invitation(gateway, name, *options):
    return gateway.command("advocate", "add", name, *options).stdout.split()[-1]


def reset_link(gateway, language):
    """A link that sets up an account again: its page speaks the account's language."""
    login = f"eli-{language}"
    Advocate.invited(gateway, invitation(gateway, "Éli Roy", "--organisation", "demo"), login=login, language=language)
    return gateway.command("advocate", "reset", login).stdout.split()[-1].removeprefix(gateway.url)


@contextmanager
def windows(gateway, browser, **options):
    """One window for each who sees pages, signed in once for all."""
    contexts = {name: browser.new_context(**options) for name in ("visitor", "advocate", "administrator")}
    readers = {name: Reader(gateway, context.new_page()) for name, context in contexts.items()}
    readers["advocate"].sign_in("marianne")
    readers["administrator"].accept(
        invitation(gateway, "Chef", "--role", "administrator", "--organisation", "demo"), "chef"
    )
    yield readers
    for context in contexts.values():
        context.close()


def show(reader, screen):
    """Turns to a screen."""
    size, scheme = SCREENS[screen]
    reader.page.set_viewport_size(size)
    reader.page.emulate_media(color_scheme=scheme)
