"""What every test of the real program shares: gateways that are ended whatever happens, and a browser."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Conformance"))

from playwright.sync_api import sync_playwright  # noqa: E402

from gateway import BINARY, Gateway  # noqa: E402 (needs the path above)

LOG_LINES = 60


def pytest_sessionstart(session):
    if not BINARY.is_file():
        pytest.exit(f"There is no program at {BINARY}. Run 'make build' first, or set PORTE_VOIX_BINARY.", returncode=1)


class Gateways:
    """Makes gateways, each in a folder of its own, and ends those that still run."""

    def __init__(self, factory):
        self._factory = factory
        self._made = []

    def make(self, **options):
        gateway = Gateway(self._factory.mktemp("gateway"), **options)
        self._made.append(gateway)
        return gateway

    def close(self):
        for gateway in self._made:
            gateway.close()

    @property
    def log(self):
        return "\n".join(f"[{gateway.url}]\n{last_lines(gateway.log)}" for gateway in self._made)


def last_lines(text):
    return "\n".join(text.splitlines()[-LOG_LINES:])


@pytest.fixture(scope="module")
def gateways(tmp_path_factory):
    """Makes gateways for one file of tests."""
    made = Gateways(tmp_path_factory)
    yield made
    made.close()


@pytest.fixture(scope="module")
def gateway(gateways):
    """A running gateway for one file of tests, each of which brings persons of its own."""
    return gateways.make().start()


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Shows the end of the program's log beside a failure."""
    report = yield
    made = getattr(item, "funcargs", {}).get("gateways")
    if report.failed and made is not None:
        report.sections.append(("log of the program", made.log))
    return report
