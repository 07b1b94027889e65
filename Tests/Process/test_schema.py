"""The schema with which editors complete and check a checklist as one types."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

CONFIG = Path(__file__).resolve().parents[2] / "Config"
CHECKLISTS = sorted((CONFIG / "checklists").glob("*.yaml"))
NAMED = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: `yes` and `2012-04-01` are texts."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("tag:yaml.org,2002:bool", r"^(true|false)$", "tf"),
    ("tag:yaml.org,2002:int", r"^-?[0-9]+$", "-0123456789"),
    ("tag:yaml.org,2002:float", r"^-?[0-9]+\.[0-9]+$", "-0123456789"),
    ("tag:yaml.org,2002:null", r"^(~|null|)$", ["~", "n", ""]),
]:
    Loader.add_implicit_resolver(tag, re.compile(pattern), first)


@pytest.fixture(scope="module")
def validator():
    schema = json.loads((CONFIG / "schemas/checklist.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def errors(validator, text):
    """Where the schema finds something, and what."""
    found = validator.iter_errors(yaml.load(text, Loader))
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in found]


@pytest.mark.parametrize("path", CHECKLISTS, ids=lambda path: path.stem)
def test_a_shipped_checklist_names_the_schema_and_follows_it(validator, path):
    text = path.read_text()
    named = NAMED.match(text)
    assert named, "the first line names no schema"
    assert (path.parent / named[1]).resolve() == CONFIG / "schemas/checklist.schema.json"
    assert errors(validator, text) == []


def test_the_questions_that_checklists_share_follow_it(validator):
    head = "id: shared\nversion: 1\ntitle: { fr: Commun }\n"
    assert errors(validator, head + (CONFIG / "checklists/common/end-of-interview.yaml").read_text()) == []


GOOD = """
id: good
version: 1
title: { fr: Bon, en: Good }
words: [un, one]
distress-words: { include: common/words.yaml }
questions:
  - { id: letter, kind: yes-no, distress: [yes], text: { fr: Lettre, en: Letter }, label: { fr: Lettre } }
  - id: letter-date
    kind: date
    when: { all: [{ letter: yes }, { not: { letter: [no, unknown] } }] }
    text: { fr: Date }
    label: { fr: Date }
    deadline: { days: 90, source: Loi }
    references: [{ text: { fr: Loi }, date: 2012-04, source: Bulletin, verify: true }]
  - { id: children, kind: number, min: 1, max: 20, text: { fr: Combien }, label: { fr: Enfants } }
  - id: way
    kind: choice
    text: { fr: Comment }
    label: { fr: Joindre }
    options:
      - { id: call, label: { fr: appel }, words: [telephone] }
  - include: common/end.yaml
"""

# What breaks the checklist above: what stands there, what is put there, and where the schema finds it.
BREAKAGES = {
    "a checklist without a version": ("version: 1\n", "", ""),
    "an unknown key": ("words: [un", "wrods: [un", ""),
    "an id with a capital": ("id: good", "id: Good", "id"),
    "no questions": (GOOD[GOOD.index("questions:"):], "questions: []\n", "questions"),
    "a language that no line speaks": ("en: Good", "de: Gut", "title"),
    "an empty text": ("fr: Bon", "fr: ' '", "title/fr"),
    "an unknown kind": ("kind: date", "kind: day", "questions/1/kind"),
    "a question without a label": (", label: { fr: Enfants }", "", "questions/2"),
    "an unknown key of a question": ("when:", "wen:", "questions/1"),
    "a question named like a part of conditions": ("id: children", "id: not", "questions/2/id"),
    "a number without bounds": ("min: 1, max: 20, ", "", "questions/2"),
    "a number that begins at 0": ("min: 1", "min: 0", "questions/2/min"),
    "bounds of a date": ("kind: date", "kind: date\n    min: 1", "questions/1"),
    "a choice without options": ("kind: yes-no, distress: [yes]", "kind: choice", "questions/0"),
    "an option without a label": ("label: { fr: appel }, ", "", "questions/3/options/0"),
    "an answer of distress that nobody gives": ("distress: [yes]", "distress: [maybe]", "questions/0/distress/0"),
    "a deadline that no date starts": ("kind: date", "kind: text", "questions/1/kind"),
    "a deadline of no days": ("days: 90", "days: 0", "questions/1/deadline/days"),
    "a reference without a source": (", source: Bulletin", "", "questions/1/references/0"),
    "a doubt that is no yes or no": ("verify: true", "verify: maybe", "questions/1/references/0/verify"),
    "a condition that names no answer": ("{ letter: yes }", "{ letter: [] }", "questions/1/when/all/0/letter"),
    "a condition that is a word": ("when: { all: [{ letter: yes }, { not: { letter: [no, unknown] } }] }",
                                   "when: letter", "questions/1/when"),
    "a purpose that the kind cannot serve": ("min: 1", "purpose: phone, min: 1", "questions/2/kind"),
    "ways to reach somebody that nobody knows": ("    kind: choice\n", "    kind: choice\n    purpose: reach\n",
                                                 "questions/3/options"),
    "an include with something beside it": ("include: common/end.yaml", "include: common/end.yaml\n    id: end",
                                            "questions/4"),
}


def test_the_checklist_that_is_broken_below_is_good(validator):
    assert errors(validator, GOOD) == []


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_broken_checklist_does_not_follow_it(validator, name):
    old, new, place = BREAKAGES[name]
    assert GOOD.count(old) == 1, "what is to be replaced must stand there once"
    found = errors(validator, GOOD.replace(old, new))
    assert any(error.startswith(f"{place}: ") for error in found), found
