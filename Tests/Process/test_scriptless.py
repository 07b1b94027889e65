"""Every page of the console in a browser that runs no scripts, in both languages, at a desk and on a small screen: all of
it can be read, opened and pressed."""

import pytest

import console_town
from console_pages import PAGES
from console_town import gateway, names  # noqa: F401 (fixtures)

# What only a script can show.
PAGES = [page for page in PAGES if page[1] != "shortcuts"]

# Controls that nobody can get at, or that nothing would happen with.
DEAD = """
all => all.filter(part => {
  // A form without an action is sent to the page that it is on. What cannot be changed needs no form.
  const leads = part.href || part.readOnly || (part.form && (part.form.action || part.form.method === "post"));
  return !leads || part.type === "button" || !part.checkVisibility({ checkVisibilityCSS: true });
}).map(part => part.outerHTML)
"""


@pytest.fixture(scope="module")
def windows(gateway, browser, names):
    with console_town.windows(gateway, browser, java_script_enabled=False) as windows:
        yield windows


@pytest.mark.parametrize("who, name, come, status", PAGES, ids=[page[1] for page in PAGES])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_needs_no_scripts(windows, names, language, who, name, come, status):
    reader = windows[who]
    if who != "visitor":
        reader.speak(language)
    response = come(reader, names | {"language": language})
    assert response.status == status
    assert reader.page.get_attribute("html", "lang") == language
    for screen in console_town.SCREENS:
        console_town.show(reader, screen)
        assert not reader.is_too_wide, f"{screen}: one has to scroll sideways"
        unfold_everything(reader)
        assert not reader.is_too_wide, f"{screen}: with everything unfolded, one has to scroll sideways"
        controls = ":is(a, select, textarea, button, input:not([type=hidden])):not([hidden], dialog *)"
        assert reader.page.eval_on_selector_all(controls, DEAD) == [], screen
        assert reader.page.locator("h1").first.is_visible()


def unfold_everything(reader):
    """Opens every closed part by a click, as somebody would; parts can stand in parts."""
    closed = reader.page.locator("details:not([open]) > summary:visible")
    while closed.count():
        closed.first.click()
