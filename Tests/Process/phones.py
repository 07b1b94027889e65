"""Phones in a terminal: `porte-voix text`, as a person who tries the gateway uses it."""

import re
import subprocess
from contextlib import contextmanager

from gateway import BINARY, REPOSITORY, clean_environment
from waiting import eventually

SCRIPT_LIMIT = 180


def readme_conversation():
    """The texts that README tells people to paste."""
    blocks = re.findall(r"^```\n(.*?)^```$", (REPOSITORY / "README.md").read_text(), re.MULTILINE | re.DOTALL)
    conversations = [block for block in blocks if block.startswith("bonjour\n")]
    assert len(conversations) == 1, "README has no first conversation"
    return conversations[0].splitlines()


class Terminal:
    """A running `porte-voix text`."""

    def __init__(self, gateway, folder, *arguments):
        self.output = folder / "terminal.txt"
        command = [BINARY, "text", "--config", gateway.configuration, "--data", gateway.data, *arguments]
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [*map(str, command)], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                env=clean_environment(gateway.environment),
            )

    @property
    def shown(self):
        return self.output.read_text()

    def end(self):
        """Waits for the end of its script and returns what was shown."""
        code = self.process.wait(SCRIPT_LIMIT)
        assert code == 0, f"porte-voix text ended with {code}:\n{self.shown}"
        return self.shown

    def await_text(self, text):
        eventually(lambda: text in self.shown, what=f"{text!r} on the phone", seconds=20)


def script(folder, texts):
    """A file with one text a line."""
    file = folder / "script.txt"
    file.write_text("".join(f"{text}\n" for text in texts))
    return file


@contextmanager
def waiting_phone(gateway, folder, number):
    """A phone that sends nothing and shows what arrives."""
    terminal = Terminal(gateway, folder, "--from", number, "--script", "-", "--wait", "60")
    try:
        yield terminal
    finally:
        terminal.process.kill()
        terminal.process.wait()
