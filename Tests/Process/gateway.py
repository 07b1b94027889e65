"""The real program, as a process on a folder and a port of its own."""

import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
from pathlib import Path

import web
from carrier import SimulatedCarrier
from database import Database
from waiting import eventually

REPOSITORY = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("PORTE_VOIX_BINARY", REPOSITORY / ".build/debug/porte-voix"))
LINE = "+15145550100"
START_LIMIT = 60
STOP_LIMIT = 30
COMMAND_LIMIT = 120


def porte_voix(*arguments, environment=None, **options):
    """Runs a command of the program to its end."""
    return subprocess.run(
        [BINARY, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=COMMAND_LIMIT,
        env=clean_environment(environment),
        **options,
    )


def clean_environment(additions=None):
    """The environment without what configures an installation of the person who runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PORTE_VOIX_", "TWILIO_"))}
    return kept | (additions or {})


def free_port():
    """A port that nobody listens on, below those that the system hands out by itself."""
    while True:
        port = random.randint(20_000, 30_000)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Gateway:
    """One installation. It is not started by itself, and keeps its folder and port over every restart."""

    def __init__(self, folder, *, environment=None, options=()):
        self.data = folder / "data"
        self.database = Database(self.data / "porte-voix.sqlite")
        self.configuration = folder / "config" / "porte-voix.yaml"
        self.stdout = folder / "stdout.txt"
        self.stderr = folder / "stderr.txt"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = environment or {}
        self.options = options
        self.process = None
        self._token = None
        shutil.copytree(REPOSITORY / "Config", self.configuration.parent)
        self.edit("segmentsPerSecond: 1", "segmentsPerSecond: 1000")

    def edit(self, old, new, file="porte-voix.yaml"):
        """Replaces a text that stands once in a file of the configuration."""
        path = self.configuration.parent / file
        text = path.read_text()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new))

    # The process

    def launch(self):
        """Starts the process and does not wait for anything."""
        arguments = ["--config", self.configuration, "--data", self.data, "--port", str(self.port), *self.options]
        with self.stdout.open("ab") as stdout, self.stderr.open("ab") as stderr:
            self._said_before = self.stdout.stat().st_size
            self.process = subprocess.Popen(
                [BINARY, "serve", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
                env=clean_environment(self.environment),
            )
        return self.process

    def start(self):
        """Starts the process and waits until it is ready."""
        process = self.launch()
        eventually(
            lambda: process.poll() is not None or self.is_ready(),
            what=f"the gateway is ready\n{self.log}",
            seconds=START_LIMIT,
        )
        assert process.poll() is None, f"the gateway ended with {process.returncode}:\n{self.log}"
        return self

    def is_ready(self):
        try:
            return web.get(f"{self.url}/readyz").status == 200 and "The console is at" in self.said
        except web.FAILURES:
            return False

    def stop(self):
        """Asks the process to end and returns its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_LIMIT)

    def kill(self):
        """Ends the process at once, in whatever it does."""
        self.process.kill()
        self.process.wait(STOP_LIMIT)

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()

    # What it says

    @property
    def said(self):
        """What the process wrote to its standard output since it was started last."""
        return self.stdout.read_bytes()[self._said_before:].decode()

    @property
    def log(self):
        """The log of all starts."""
        return self.stderr.read_text() if self.stderr.exists() else ""

    @property
    def link(self):
        """The link that makes the first account: that of the last start, since the earlier ones end with it."""
        pattern = re.compile(r"http://\S+/invitations/\S+")
        return eventually(lambda: pattern.findall(self.said), what="the one-time link in the output")[-1]

    # What it holds

    @property
    def carrier(self):
        running = json.loads((self.data / "running.json").read_text())
        return SimulatedCarrier(running["carrier"], "ACdemo", (self.data / "demo-token").read_text().strip())

    def command(self, *arguments, **options):
        """Runs a command of the program on this installation."""
        return porte_voix(
            *arguments, "--config", self.configuration, "--data", self.data, environment=self.environment, **options
        )

    def api(self, path):
        """What the API answers, with a token for all groups."""
        if self._token is None:
            made = self.command("token", "add", "tests")
            assert made.returncode == 0, made.stderr
            self._token = made.stdout.strip()
        answer = web.get(f"{self.url}/api/v1/{path}", Authorization=f"Bearer {self._token}")
        assert answer.status == 200, f"GET {path}: {answer.status} {answer.text}"
        return json.loads(answer.body)

    def case(self, number):
        """The one case of this phone, as the API gives it."""
        references = [case["reference"] for case in self.api("cases?limit=200")["cases"]]
        cases = [self.api(f"cases/{reference}") for reference in references]
        found = [case for case in cases if case["contact"]["phone"] == number]
        assert len(found) == 1, f"{number} has {len(found)} cases"
        return found[0]

    def case_of(self, reference):
        """A case by its reference, as the API gives it."""
        return self.api(f"cases/{reference}")
