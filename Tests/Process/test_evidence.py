"""No number under five can be worked out from the figures that the console hands out."""

import itertools
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date

import pytest

from advocates import Advocate
from evidence_attack import GROUPED, LEAST, WHOLE, Attack, Publication
from evidence_town import Town, questions
from people import KEYS_ONLY, Person

CHECKLISTS = ("virage-numerique", "acces-cle")
ORGANISATION = "demo"
TOWNS = 60


def periods():
    """The first months of quarters that are over, the latest first."""
    quarter = date.today().year * 4 + (date.today().month - 1) // 3
    for number in range(quarter - 1, quarter - 36, -1):
        year, rank = divmod(number, 4)
        yield [f"{year}-{rank * 3 + month:02}" for month in (1, 2, 3)]


@pytest.fixture(scope="module")
def coordinator(gateway):
    """A coordinator; each checklist was asked once, so that the program knows it."""
    coordinator = Advocate.invited(gateway)
    Person(gateway).texts(KEYS_ONLY)
    Person(gateway).texts(["BS", "1", "HUMAIN"])
    return coordinator


def anchor(month, path):
    """Lets the program offer all periods from a month on."""
    with closing(sqlite3.connect(path, timeout=20)) as database, database:
        rows = [(ORGANISATION, checklist, month, "cases", "all", 0) for checklist in CHECKLISTS]
        database.executemany("INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?)", rows)


class Year:
    """What was published of towns made up at random, with the towns."""

    def __init__(self, gateway, coordinator):
        self.publications = []
        places = itertools.cycle(itertools.product(CHECKLISTS, periods()))
        anchor([months[0] for months in periods()][-1], gateway.data / "porte-voix.sqlite")
        for seed, (checklist, months) in zip(range(TOWNS), places):
            town = Town(seed, checklist, months)
            town.keep(gateway.data / "porte-voix.sqlite", ORGANISATION, checklist, months)
            answer = coordinator.get(f"/statistics.csv?checklist={checklist}&period={months[0]}")
            assert answer.status == 200
            assert all(line.split(";")[2] == months[0] for line in answer.text.splitlines()[1:])
            self.publications.append((town, checklist, Publication.read(answer.text)))

    @property
    def published(self):
        return [one for one in self.publications if one[2].tables]


@pytest.fixture(scope="module")
def year(gateway, coordinator):
    return Year(gateway, coordinator)


def attack(publication, checklist):
    return Attack(publication, [question for question, _ in questions(checklist)])


def interview(gateway, office):
    """Somebody who names an office, and passes whatever else asks for words."""
    person = Person(gateway)
    person.texts(KEYS_ONLY[:10])
    person.answer(office)
    person.texts(KEYS_ONLY[11:])
    return person


def test_what_people_answer_is_counted_once_their_case_is_there(gateways):
    gateway = gateways.make().start()
    coordinator = Advocate.invited(gateway)
    offices = ["CLE de Laval", "laval", "LAVAL", "Services Québec, Laval", "cle laval.", "bureau de Laval", "Gaspé"]
    with ThreadPoolExecutor(len(offices)) as together:
        people = list(together.map(lambda office: interview(gateway, office), offices))
    publication = Publication.read(coordinator.get("/statistics.csv").text)
    assert publication.total == 7
    # One office is not told apart from the others: with it, the smallest of the rest is put away.
    assert publication.tables["offices"] == {"other": 7}
    assert publication.tables["problem"]["meme-personne/yes"] == 7
    assert publication.tables["stops"]["finished"] == 7
    assert publication.tables["outcomes"]["new"] == 7
    people[-1].texts(["EFFACER", "1"])
    for person in people[:-1]:
        coordinator.act(person.case["reference"], "claim")
    after = Publication.read(coordinator.get("/statistics.csv").text)
    assert after.total == 7, "the number of an erased person stays"
    assert after.tables["outcomes"]["new"] is None and after.tables["outcomes"]["claimed"] is None


def test_of_fewer_than_five_cases_nothing_is_published(year):
    few = [publication for town, _, publication in year.publications if len(town.cases) < LEAST]
    assert len(few) > 10
    assert all(publication.tables == {} for publication in few)
    assert len(year.published) == TOWNS - len(few)


def test_what_is_shown_is_true_and_no_small_number(year):
    for town, _, publication in year.published:
        for table, category, count in publication.shown:
            assert not 1 <= count < LEAST, (table, category)
            if not (table in (*GROUPED, "problem-by-region") and category.endswith("other")):
                assert count == town.count(table, category), (table, category)


def test_much_is_shown_of_large_towns(year):
    """Hiding everything would be safe too."""
    for town, _, publication in year.published:
        if len(town.cases) >= 200:
            cells = [count for counts in publication.tables.values() for count in counts.values()]
            assert sum(count is None for count in cells) < len(cells) / 2
    assert any("problem-by-region" in publication.tables for _, _, publication in year.published)
    hidden = [count for _, _, publication in year.published for table in WHOLE for count in publication.tables[table].values()]
    assert hidden.count(None) > 100


def test_no_hidden_number_can_be_worked_out(year):
    for town, checklist, publication in year.published:
        assert attack(publication, checklist).leaks() == [], len(town.cases)


def revealed(town, publication, table):
    """The publication with one more number of a table shown: one that was hidden although it is large enough."""
    for category, count in publication.tables[table].items():
        truth = town.count(table, category)
        if count is None and truth >= LEAST:
            return Publication(publication.tables | {table: publication.tables[table] | {category: truth}})
    return None


@pytest.mark.parametrize("table", ["stops", "outcomes", "languages", "channels", "contact"])
def test_a_number_that_is_not_hidden_although_it_must_be_is_found(year, table):
    """A fault planted into what was published: without the second number that was hidden, the first is known."""
    planted = [(revealed(town, publication, table), checklist) for town, checklist, publication in year.published]
    planted = [(publication, checklist) for publication, checklist in planted if publication]
    assert planted, "no such number was hidden"
    found = [attack(publication, checklist).leaks() for publication, checklist in planted]
    assert any(found)
    assert all(leak[0][0] == table for leaks in found for leak in leaks[:1])


def naive(town, publication):
    """What is published by somebody who hides small numbers, and nothing else."""
    tables = {}
    for table, counts in publication.tables.items():
        counts = counts if table in GROUPED else {name: town.count(table, name) for name in counts}
        tables[table] = {name: None if count is not None and 1 <= count < LEAST else count for name, count in counts.items()}
    tables.pop("problem-by-region", None)
    return Publication(tables)


def test_hiding_small_numbers_alone_is_not_enough(year):
    found = sum(bool(attack(naive(town, publication), checklist).leaks()) for town, checklist, publication in year.published)
    assert found > len(year.published) / 2


def test_a_region_that_is_put_together_with_too_few_is_found(year):
    """A fault planted: the regions that were put together are told apart once more."""
    town, checklist, publication = max(year.published, key=lambda one: len(one[0].cases))
    regions = publication.tables["regions"]
    moved = dict(regions)
    moved["other"] = 3
    largest = max((name for name in regions if name != "other"), key=regions.get)
    moved[largest] += regions.get("other", 0) - 3
    leaks = attack(Publication(publication.tables | {"regions": moved, "problem-by-region": {}}), checklist).leaks()
    assert ("regions", "not listed") in [name for name, _, _ in leaks]


def test_periods_cannot_be_chosen_so_that_they_overlap(gateway, coordinator):
    """Whatever dates are asked for, the file is about one of the periods that the page offers."""
    offered = {months[0] for months in periods()} | {f"{date.today().year}-{(date.today().month - 1) // 3 * 3 + 1:02}"}
    for asked in ("2026-02", "2026-11", "2025-12", "2026-01-15", "2026", "x", ""):
        text = coordinator.get(f"/statistics.csv?checklist=virage-numerique&period={asked}&to=2026-11&days=30").text
        starts = {line.split(";")[2] for line in text.splitlines()[1:]}
        assert starts <= offered
