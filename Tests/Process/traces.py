"""What somebody told, looked for in every way in which it could stand in a file."""

import base64
import html
import subprocess
import unicodedata
from urllib.parse import quote, quote_plus


def readings(text):
    """A text as it could stand in a file or an address."""
    spellings = {text, unicodedata.normalize("NFD", text), text.upper(), text.lower()}
    spellings |= {quote(text), quote_plus(text), html.escape(text)}
    bytes_ = {spelling.encode() for spelling in spellings} | {text.encode("utf-16-le"), text.encode("utf-16-be")}
    # Base64 of what stands inside, wherever it begins.
    return bytes_ | {base64.b64encode(text.encode()[start:])[:-4] for start in range(3)}


def number_readings(number):
    """A telephone number as people and programs write it."""
    digits = number[2:]
    area, office, line = digits[:3], digits[3:6], digits[6:]
    return {digits, f"{area} {office}-{line}", f"{area}-{office}-{line}", f"({area}) {office}-{line}"}


class Traces:
    """What must not be found, by what it is."""

    def __init__(self, secrets):
        self.secrets = secrets

    def found_in(self, content):
        """The names of what stands somewhere."""
        return [
            what for what, text in self.secrets.items() if any(reading in content for reading in readings(text))
        ]

    def assert_none_in(self, content, where):
        found = self.found_in(content)
        assert not found, f"{', '.join(found)} is in {where}"

    def assert_none_on_disk(self, folder):
        """Looks into every file of a folder, and into the strings that a curious reader would see."""
        files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
        assert files, f"{folder} is empty"
        for file in files:
            self.assert_none_in(file.read_bytes(), file)
            strings = subprocess.run(["strings", "-n", "5", file], capture_output=True, check=True)
            self.assert_none_in(strings.stdout, f"the strings of {file}")
