"""Somebody who has all that was published of one group, checklist and period, and works out what was kept back.

Every count that exists is an unknown whole number. What was published, and what anybody can know of the interview, are
equations between them. For each count that was kept back, the least and the largest value that the equations leave are
found exactly, by integer programming: nothing here shares code or method with the program.
"""

import csv
import io
from dataclasses import dataclass, field

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

LEAST = 5
HIDDEN = "x"
GROUPED = ("regions", "offices")
WHOLE = ("months", "channels", "languages", "contact", "outcomes", "stops")


@dataclass
class Publication:
    """The tables of one file: by table, what stands for each category, a number or nothing."""

    tables: dict = field(default_factory=dict)

    @classmethod
    def read(cls, text):
        """Reads the file that the console hands out."""
        assert text.startswith("\ufeff"), "no byte order mark"
        text = text[1:]
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))
        publication = cls()
        for row in rows:
            count = None if row["count"] == HIDDEN else int(row["count"])
            publication.tables.setdefault(row["table"], {})[row["category"]] = count
        return publication

    @property
    def total(self):
        return self.tables["total"]["all"]

    @property
    def shown(self):
        return [
            (table, category, count)
            for table, counts in self.tables.items()
            for category, count in counts.items()
            if count is not None
        ]


class Attack:
    """What can be worked out of a publication."""

    def __init__(self, publication, questions):
        """`questions` are all questions in the order in which they are asked: anybody can read them."""
        self.publication = publication
        self.questions = questions
        self.names, self.equations, self.least = [], [], {}
        self.secret, self.shown = set(), set()
        self._state()

    # What is known

    def _state(self):
        tables, total = self.publication.tables, self.publication.total
        for name in WHOLE:
            self._whole_table(name, tables[name], total)
        for name in GROUPED:
            self._grouped_table(name, tables[name], total)
        for question in self.yes_no:
            self._problem(question, total)
            self._regions_of(question, total)

    @property
    def yes_no(self):
        return [category.removesuffix("/yes") for category in self.publication.tables["problem"] if category.endswith("/yes")]

    def _whole_table(self, name, counts, total):
        # Zeros are shown unless a whole table is hidden, so that a hidden count beside shown ones is somebody.
        least = 1 if any(count is not None for count in counts.values()) else 0
        for category, count in counts.items():
            self._cell((name, category), count, least)
        self._equation([(name, category) for category in counts], total)

    def _grouped_table(self, name, counts, total):
        for category, count in counts.items():
            self._cell((name, category), count, 1)
        self._equation([(name, category) for category in counts], total)
        # Some category that is not listed, and whatever else was put together with it.
        self._unknown((name, "not listed"))
        self._unknown((name, "also not listed"))
        self._equation([(name, "not listed"), (name, "also not listed")], counts.get("other", 0))

    def _problem(self, question, total):
        """Who was asked answered yes, no or otherwise; who stopped before was not asked."""
        counts = self.publication.tables["problem"]
        yes, no = ("problem", f"{question}/yes"), ("problem", f"{question}/no")
        self._cell(yes, counts[yes[1]], 0)
        self._cell(no, counts[no[1]], 0)
        otherwise = ("problem", f"{question}/otherwise")
        self._unknown(otherwise)
        before = self.questions[: self.questions.index(question) + 1]
        self._equation([yes, no, otherwise] + [("stops", stop) for stop in [*before, "other"]], total)
        rest = ("problem", f"{question}/not yes")
        self._unknown(rest)
        self._equation([yes, rest], total)
        neither = ("problem", f"{question}/neither")
        self._unknown(neither)
        self._equation([yes, no, neither], total)

    def _regions_of(self, question, total):
        counts = self.publication.tables.get("problem-by-region", {})
        regions = [category.split("/")[1] for category in counts if category.split("/")[0] == question]
        listed = self.publication.tables["regions"]
        named = [region for region in regions if region != "other"]
        for region in regions:
            yes, others = ("problem-by-region", f"{question}/{region}"), ("problem-by-region", f"{question}/{region}/not yes")
            count = counts[yes[1]]
            self._cell(yes, count, 1)
            self._unknown(others, least=0 if count is not None else 1)
            of_region = listed[region] if region in named else total - sum(listed[name] for name in named)
            self._equation([yes, others], of_region)
        if regions:
            self._sum([("problem-by-region", f"{question}/{region}") for region in regions], ("problem", f"{question}/yes"))

    # The equations

    def _cell(self, name, count, least):
        if count is None:
            self._unknown(name, least)
            self.secret.add(name)
        else:
            self._unknown(name)
            self._equation([name], count)
            self.shown.add(name)

    def _unknown(self, name, least=0):
        self.names.append(name)
        self.least[name] = least

    def _equation(self, parts, total):
        self.equations.append(({name: 1 for name in parts}, total))

    def _sum(self, parts, whole):
        self.equations.append(({name: 1 for name in parts} | {whole: -1}, 0))

    # What follows

    def leaks(self):
        """Each count that was kept back and is known, or known to be fewer than five. That nobody is there may be known:
        zeros are published."""
        places = {name: place for place, name in enumerate(self.names)}
        matrix = numpy.zeros((len(self.equations), len(self.names)))
        for row, (parts, _) in enumerate(self.equations):
            for name, sign in parts.items():
                matrix[row, places[name]] = sign
        totals = [total for _, total in self.equations]
        self._rules = LinearConstraint(matrix, totals, totals)
        self._least = [self.least[name] for name in self.names]
        found = []
        for name in self.names:
            if name in self.shown:
                continue
            high = self._bound(places[name], -1)
            low = self._bound(places[name], 1) if name in self.secret or 1 <= high < LEAST else 0
            if 1 <= high < LEAST or 1 <= low == high and name in self.secret:
                found.append((name, low, high))
        return found

    def _bound(self, place, sign):
        aim = numpy.zeros(len(self.names))
        aim[place] = sign
        answer = milp(aim, constraints=self._rules, integrality=numpy.ones(len(self.names)), bounds=Bounds(self._least, numpy.inf))
        assert answer.status == 0, f"what was published contradicts itself: {answer.message}"
        return round(answer.x[place])
