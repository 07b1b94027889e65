"""Every page of the console in both languages, at a desk and on a small dark screen."""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

import console_town
import web
from console_pages import PAGES
from console_town import gateway, names  # noqa: F401 (fixtures)

LARGEST_PAGE = 100_000
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
# Adds up how far the content of a page moves by itself while it is shown.
SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    window.shifts += entry.hadRecentInput ? 0 : entry.value;
  }
}).observe({ type: "layout-shift", buffered: true });
"""
# What a desk's screen shows at 200 %.
ZOOMED = {"width": 640, "height": 450}


@pytest.fixture(scope="module")
def windows(gateway, browser, names):
    with console_town.windows(gateway, browser) as windows:
        for reader in windows.values():
            reader.page.add_init_script(SHIFTS)
        yield windows


class Witness:
    """What a window asks for and complains about while a page is opened."""

    def __init__(self, page):
        self.page = page
        self.complaints, self.files = [], set()

    def __enter__(self):
        for event, listener in self._listeners:
            self.page.on(event, listener)
        return self

    def __exit__(self, *_):
        for event, listener in self._listeners:
            self.page.remove_listener(event, listener)

    @property
    def _listeners(self):
        return [("request", self._request), ("console", self._console), ("pageerror", self._error)]

    def _request(self, request):
        if not request.is_navigation_request():
            self.files.add(request.url)

    def _console(self, message):
        # Browsers note the status of every page that tells of an error: that is what the page is for.
        if not message.text.startswith("Failed to load resource: the server responded with a status of"):
            self.complaints.append(message.text)

    def _error(self, error):
        self.complaints.append(str(error))


@pytest.mark.parametrize("who, name, come, status", PAGES, ids=[page[1] for page in PAGES])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_is_readable_by_everybody(gateway, windows, names, language, who, name, come, status):
    reader = windows[who]
    if who != "visitor":
        reader.speak(language)
    with Witness(reader.page) as witness:
        response = come(reader, names | {"language": language})
    assert response.status == status
    assert reader.page.get_attribute("html", "lang") == language
    assert_plain(response.text(), response.headers)
    assert witness.complaints == []
    assert reader.page.evaluate("window.shifts") == 0, "the page moves while it is shown"
    assets = [gateway.url + path for path in re.findall('<(?:link|script) [^>]*(?:href|src)="([^"]+)"', response.text())]
    files = [file for file in witness.files if "/queue/events?" not in file]
    assert all(file.startswith(f"{gateway.url}/assets/") for file in files), files
    assert len(response.body()) + sum(len(web.get(asset).body) for asset in assets) < LARGEST_PAGE
    for screen in console_town.SCREENS:
        assert_readable(reader, f"{name}-{language}-{screen}", screen)
    reader.page.set_viewport_size(ZOOMED)
    take_picture(reader, f"{name}-{language}-zoomed")
    assert not reader.is_too_wide, "at 200 %: one has to scroll sideways"


def assert_plain(html, headers):
    """Nothing on the page runs or is styled in place, and the browser is told not to allow it."""
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "no-referrer"
    assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|javascript:", html, re.IGNORECASE)
    assert "{{" not in html, "a template that was not filled in"


def assert_readable(reader, name, screen):
    console_town.show(reader, screen)
    take_picture(reader, name)
    assert not reader.is_too_wide, f"{screen}: one has to scroll sideways"
    found = Axe().run(reader.page, options=RULES).response["violations"]
    faults = [f"{fault['id']}: {fault['help']} {[node['html'] for node in fault['nodes']]}" for fault in found]
    assert faults == [], f"{screen}: " + "\n".join(faults)


def take_picture(reader, name):
    if folder := os.environ.get("PORTE_VOIX_SCREENSHOTS"):
        reader.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
