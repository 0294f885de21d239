"""How merging treats each table, each column of a report and each kept value of a workspace: none without a word."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

import desktop
from desktop.backup.comparing import PLACES
from desktop.merging.parts import PART
from desktop.store import Store
from desktop.store.choices import About
from desktop.store.identity import IDENTITY

BROUGHT = "brought"
"""What only they changed holds here; what both changed otherwise waits in `conflict` or `dispute`, side by side."""
WAITS = "waits"
"""What waits for a decision there waits here; what was decided there is decided, unless it is asked anew."""
GROWS = "grows"
"""Their rows come to ours; they cannot contradict."""
DERIVED = "derived"
"""Worked out again from what was merged."""
OWN = "own"
"""Each copy has its own."""

TABLES = {
    "source": GROWS,
    "report": "by its columns",
    "step": BROUGHT,
    "correction": BROUGHT,  # with its step
    "turn": BROUGHT,  # with its step
    "acceptance": BROUGHT,
    "accepted_problem": DERIVED,  # what was open at the acceptance that holds
    "problem": DERIVED,
    "decision": BROUGHT,
    "spot_check": GROWS,  # each is one look; of two at one value both count
    "choice": BROUGHT,
    "given": OWN,  # whoever gave a part out marks it, and asks for it back
    "conflict": WAITS,
    "dispute": WAITS,
    "meta": "by its keys",
}
REPORT = {
    **dict.fromkeys(("id", "source_id", "uid", "name", "path", "added_at"), GROWS),  # never changed
    "position": GROWS,  # new ones come last, a newer file where the older one stood
    "status": BROUGHT,  # `acceptance`
    "encoding": BROUGHT,  # `choice`, as are part and joined, and removed
    **dict.fromkeys(("part", "joined", "removed"), BROUGHT),
    **dict.fromkeys(("summary", "unit", "year", "later_wrong", "later_doubtful"), DERIVED),
    **dict.fromkeys(("digest", "summary_digest"), OWN),  # sums of what the row holds here
}
META = {
    **dict.fromkeys(PLACES, OWN),  # where a person was, what he was told
    PART: OWN,  # which part this copy is
    IDENTITY: OWN,  # which workspace this is
    **dict.fromkeys(("schema", "tables"), OWN),  # how its tables are
    "tried": OWN,  # whether anything can be written
    "kept_sources": OWN,  # which newer file of a report a person did not want: files lie elsewhere elsewhere
}
FOLDER = Path(desktop.__file__).parent
ASKED = {**dict.fromkeys(About, True), About.ORDER: False}
"""The kinds of choices, and whether two that differ are asked; the order of units goes on as here."""


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path / "工作区.kaijuan") as made:
        yield made


def columns(store: Store, table: str) -> list[str]:
    with store.reading() as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})")]


def test_every_table_has_its_word(store):
    with store.reading() as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        assert {name for (name,) in connection.execute(query)} == TABLES.keys()


def test_what_is_brought_or_waits_has_names_that_are_the_same_in_every_copy(store):
    unnamed = {table for table in TABLES if "uid" not in columns(store, table)}
    named_by_others = {"correction", "source", "meta", "given"}  # by their step, their bytes, their key, their part
    assert unnamed == named_by_others | {table for table, word in TABLES.items() if word == DERIVED}


def test_every_column_of_a_report_has_its_word(store):
    assert set(columns(store, "report")) == REPORT.keys()


def test_every_kind_of_choice_has_its_word():
    assert set(About) == ASKED.keys()


def test_every_kept_value_has_its_word():
    """Values are kept by `set_meta` alone, and by statements in few places."""
    found, written = set(), set()
    for path in FOLDER.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        name = ".".join(("desktop", *path.relative_to(FOLDER).with_suffix("").parts))
        written |= {name} if "INTO meta" in text else set()
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "set_meta":
                key = ast.unparse(node.args[0])
                found.add((name, getattr(importlib.import_module(name), key, key)))
    store = {f"desktop.store.{name}" for name in ("schema", "versions", "workspace")}
    assert written == store | {"desktop.merging.parts", "desktop.backup.restoring"}
    assert {key for name, key in found if name != "desktop.models.last_place"} <= META.keys(), found
    assert ("desktop.models.last_place", "key") in found  # one of PLACES


def test_what_is_kept_at_first_has_its_word(store):
    with store.reading() as connection:
        assert {key for (key,) in connection.execute("SELECT key FROM meta")} <= META.keys()
