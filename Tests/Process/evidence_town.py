"""Cases made up at random, and the figures that the program would keep of them."""

import random
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import yaml

CHECKLISTS = Path(__file__).resolve().parents[2] / "Config" / "checklists"
OUTCOMES = [
    "complaint-sent", "new", "claimed", "waiting", "closed-resolved", "closed-alone", "closed-referred",
    "closed-unreachable", "closed-withdrawn", "closed-duplicate", "closed-not-for-us", "closed-other",
]
REGIONS = ["montreal", "laval", "estrie", "outaouais", "cote-nord", "mauricie", "other", "unknown"]
OFFICES = ["laval", "verdun", "sherbrooke", "hull", "gaspe", "matane", "alma", "amos", "other", "unknown"]


def questions(checklist):
    """All questions of a checklist, in order, each with its kind."""
    def read(path, among=None):
        for question in yaml.safe_load(path.read_text())["questions"]:
            if "include" in question:
                yield from read(CHECKLISTS / question["include"])
            else:
                yield question["id"], question["kind"]
    return list(read(CHECKLISTS / f"{checklist}.yaml"))


class Town:
    """Cases of one checklist and period, of which some kinds are common and some rare."""

    def __init__(self, seed, checklist, months):
        self._random = random.Random(seed)
        self._asked = questions(checklist)
        self._weights = {}
        number = self._random.choice([0, 3, 4, 5, 6, 8, 12, 20, 40, 80, 200, 500])
        self.cases = [self._case(months) for _ in range(number)]

    def _case(self, months):
        stop = self._pick("stop", [question for question, _ in self._asked] + ["finished", "other"], favourite="finished")
        case = {
            "month": self._pick("month", months),
            "channel": self._pick("channel", ["sms", "voice", "both"]),
            "language": self._pick("language", ["fr", "en"]),
            "region": self._pick("region", REGIONS),
            "office": self._pick("office", OFFICES),
            "outcome": self._pick("outcome", OUTCOMES),
            "contact": self._pick("contact", ["", "0", "3", "12", "50"]),
            "stop": stop,
        }
        for question, kind in self._asked:
            if stop in (question, "other"):
                break
            if kind == "yes-no":
                case[f"answer/{question}"] = self._pick(question, ["yes", "no", "otherwise"])
        return case

    def _pick(self, name, kinds, favourite=None):
        if name not in self._weights:
            weights = [self._random.paretovariate(0.7) if self._random.random() < 0.7 else 0 for _ in kinds]
            if not any(weights):
                weights[0] = 1
            if favourite:
                weights[kinds.index(favourite)] = sum(weights) * self._random.choice([1, 4, 20])
            self._weights[name] = weights
        return self._random.choices(kinds, self._weights[name])[0]

    @property
    def figures(self):
        """How many cases count for each figure, by month, measure and category."""
        counts = Counter()
        for case in self.cases:
            counts[case["month"], "cases", "all"] += 1
            for measure in ("channel", "language", "region", "office", "outcome", "stop"):
                counts[case["month"], measure, case[measure]] += 1
            if case["contact"]:
                counts[case["month"], "contact", case["contact"]] += 1
            for name, answer in case.items():
                if name.startswith("answer/") and answer != "otherwise":
                    counts[case["month"], name, answer] += 1
                    if answer == "yes":
                        counts[case["month"], name.replace("answer/", "region-of-yes/"), case["region"]] += 1
        return counts

    def keep(self, path, organisation, checklist, months):
        """Puts the figures in the place of those that the program has of these months."""
        rows = [
            (organisation, checklist, *key, count) for key, count in self.figures.items()
        ]
        with closing(sqlite3.connect(path, timeout=20)) as database, database:
            database.executemany(
                "DELETE FROM figures WHERE organisation = ? AND checklist = ? AND month = ?",
                [(organisation, checklist, month) for month in months],
            )
            database.executemany("INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?)", rows)

    def count(self, table, category):
        """How many cases a cell of the file is about, counted from the cases themselves."""
        return sum(self._belongs(case, table, category) for case in self.cases)

    @staticmethod
    def _belongs(case, table, category):
        if table == "total":
            return True
        if table == "problem":
            question, answer = category.split("/")
            return case.get(f"answer/{question}") == answer
        if table == "problem-by-region":
            question, region = category.split("/")
            return case.get(f"answer/{question}") == "yes" and case["region"] == region
        if table == "contact":
            return (case["contact"] != "") == (category == "yes")
        return case[table.removesuffix("s")] == category
