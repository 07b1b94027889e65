"""Telephones in a terminal: `porte-voix call`, as a person who tries the gateway uses it."""

import re

from gateway import REPOSITORY

CALLS = REPOSITORY / "Tests" / "Calls"


class Call:
    """A call that is over."""

    def __init__(self, ended):
        self.code = ended.returncode
        self.shown = ended.stdout
        self.errors = ended.stderr

    @property
    def lines(self):
        return self.shown.splitlines()

    @property
    def spoken(self):
        """What the person heard, without the voices."""
        return [re.sub(r"^< \[[^]]*\] ", "", line) for line in self.lines if line.startswith("< ")]

    @property
    def languages(self):
        return {match.group(1) for line in self.lines if (match := re.match(r"< \[([^,]+),", line))}


def call(gateway, folder, acts, *options, code=0):
    """Plays a script and returns the call."""
    script = folder / "call.txt"
    script.write_text("".join(f"{act}\n" for act in acts))
    return play(gateway, script, *options, code=code)


def play(gateway, script, *options, code=0):
    """Plays a script that is a file."""
    ended = Call(gateway.command("call", "--script", script, *options))
    assert ended.code == code, f"porte-voix call ended with {ended.code}:\n{ended.shown}\n{ended.errors}"
    return ended
