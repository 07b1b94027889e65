"""Letters of complaint: interviews that fill them, and PDF files as their readers see them."""

import html
import os
import re
import subprocess
from pathlib import Path

from people import Person

FRENCH = [
    "bonjour", "1", "1", "2", "oui, depuis 3 mois", "1", "3", "1", "non",
    "Mon agent ne rappelle jamais. On m'a dit d'aller sur Internet.", "1", "CLE de Laval", "depuis mars",
    "1 j'ai appelé 5 fois, pas de réponse", "Parler à une vraie personne", "1", "3 mars 2026", "1 le matin",
    "Marie Roy", "H2X 1Y4", "1", "1",
]
ENGLISH = [
    "hello", "1", "1", "2", "yes, for 3 months", "1", "3", "1", "no",
    "My agent never calls back. They told me to use the internet.", "1", "Laval office", "since March",
    "1 I called 5 times, no answer", "Speak to a real person", "1", "March 3 2026", "1 in the morning",
    "Mary Roy", "H2X 1Y4", "1", "1",
]


def interviewed(gateway, texts):
    """A person who answered, at the pace of somebody who reads what they are asked."""
    person = Person(gateway)
    for text in texts:
        person.text(text) if text.isdigit() or text == texts[0] else person.answer(text)
    return person


class LetterCase:
    """A case that an advocate has, and its letter."""

    def __init__(self, person, advocate):
        self.person, self.advocate = person, advocate
        self.reference = person.case["reference"]
        self.path = f"/cases/{self.reference}/letter"
        assert advocate.act(self.reference, "claim").status == 200

    def draft(self, language):
        return self.act("draft", language=language, base=self.base)

    def act(self, action, **fields):
        """Sends one of the letter's forms, and returns the page that follows."""
        return self.advocate.submit(self.path, f"{self.path}/{action}".rstrip("/"), **fields)

    def save(self, **changes):
        """Saves the letter as the form holds it, with some fields changed."""
        return self.act("", **(self.fields | changes))

    @property
    def page(self):
        page = self.advocate.get(self.path)
        assert page.status == 200, page.text
        return page.text

    @property
    def base(self):
        return re.search(r'name="base" value="(\d+)"', self.page).group(1)

    @property
    def fields(self):
        """What stands in the letter's form."""
        form = re.search(r'<form [^>]*id="letter-form">(.*?)</form>', self.page, re.DOTALL).group(1)
        fields = {name: html.unescape(text) for name, text in re.findall(r'<textarea [^>]*name="(\w+)"[^>]*>(.*?)</textarea>', form, re.DOTALL)}
        fields |= {name: html.unescape(text) for name, text in re.findall(r'name="([\w]+)" value="([^"]*)"', form)}
        if 'value="yes" checked' not in form:
            fields.pop("accompanied", None)
        return fields

    def pdf(self, name="letter"):
        answer = self.advocate.get(f"{self.path}/{name}.pdf")
        assert answer.status == 200, answer.text
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Cache-Control"] == "no-store"
        return PDF(answer.body, f"{name}-{self.reference}")


class PDF:
    """A PDF file, as poppler reads it."""

    def __init__(self, content, name):
        self.content = content
        if folder := os.environ.get("PORTE_VOIX_SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            stem = str(Path(folder) / name)
            subprocess.run(["pdftoppm", "-png", "-r", "60", "-", stem], input=content, check=True)

    def _run(self, *command):
        return subprocess.run(command, input=self.content, capture_output=True, check=True).stdout.decode()

    @property
    def pages(self):
        """The text of each page, as it is laid out."""
        return self._run("pdftotext", "-layout", "-", "-").split("\f")[:-1]

    @property
    def words(self):
        """All that it says, on one line, with plain spaces."""
        return " ".join(" ".join(self.pages).split())

    @property
    def text(self):
        """All that it says, in reading order, with the spaces that it holds."""
        return self._run("pdftotext", "-raw", "-", "-")

    @property
    def boxes(self):
        """Where each word stands, as a page of markup."""
        return self._run("pdftotext", "-bbox", "-", "-")

    @property
    def fonts(self):
        """Whether each font is embedded."""
        return [line.split()[-5] for line in self._run("pdffonts", "-").splitlines()[2:]]
