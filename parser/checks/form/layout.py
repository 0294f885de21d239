"""Checks of a report as a whole: its form and title, copies of tables, leftovers of a template, article 32."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.passages import is_cut_off, metadata_side, own_span
from parser.checks.rule import Rule, Side, note
from parser.dates import YEAR
from parser.editions import FORMS, edition
from parser.model import Finding, Span, Target, TargetKind
from parser.naming import EDITION_NAMES, TABLE_NAMES
from parser.resources import load_toml
from parser.rules.title import is_agency_name

_BESIDE_YEAR = re.compile(rf"(?:关于)?{YEAR}年?度?")

_CLOSING = ("n_problems", "n_other", "problems", "other_matters")
"""Parts that stand at the end of a report."""

_SHOWN = 5
"""How many different leftovers a message names."""

_MOST_LEFT = 100
"""How many leftovers of a template are told of one report."""

_SHORTEST_TEXT = 300
"""Characters of a report below which it is a piece of one."""

_WHOLE_TEXT = 2500
"""Characters from which on a report is whole even if its end does not show."""


def form_is_of_the_year(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The report is on the form of its year."""
    entry, year = facts.report.metadata.get("edition"), facts.year
    if entry is None or year is None:
        return
    used = str(entry.value)
    words: dict[str, Any] = {"year": year, "edition": EDITION_NAMES.get(used, used)}
    due = next((form for form in FORMS if year >= edition(form).years[0]), "narrative")
    if used == due or (due == "narrative" and used == "stat-table"):
        yield rule.passed(metadata_side(entry), **words)
    elif facts.report.metadata["year"].confidence == "low" or not _shows_its_form(facts):
        yield rule.undecided(note("form_doubtful"), metadata_side(entry), **words)
    else:
        yield rule.failed(metadata_side(entry), due=EDITION_NAMES[due], **words)


def _shows_its_form(facts: Facts) -> bool:
    """Whether a table was read, or a report without any goes on to its end, so that there is none to come."""
    tables = facts.report.tables
    return bool(tables) if facts.report.edition in FORMS else not facts.parts.keys().isdisjoint(_CLOSING)


def template_is_gone(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Nothing of the template's instructions is left in the text."""
    own = own_span(facts)
    if own.start == own.end:
        return
    data = load_toml("structure.toml")["template"]
    if not any(facts.folded.find(sign, own.start, own.end) >= 0 for sign in data["signs"]):
        yield rule.passed()
        return
    left: dict[str, list[Span]] = {}
    for match in islice(_template().finditer(facts.folded, own.start, own.end), _MOST_LEFT):
        place = Span(*match.span())
        if not any(place.overlaps(span) for span in facts.report.noise):
            left.setdefault(facts.report.text[place.start : place.end], []).append(place)
    if left:
        places = tuple(place for found in left.values() for place in found)
        yield rule.failed(Side(None, (), places), raw="”、“".join(islice(left, _SHOWN)))
    else:
        yield rule.passed()


def tables_stand_once(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No official table stands in the report a second time."""
    for table_id, (label, figures) in load_toml("structure.toml")["copies"].items():
        table = facts.report.tables.get(table_id)
        if table is None or table.span is None:
            continue
        own = own_span(facts)
        rows = [Span(*m.span()) for m in _row(label, figures).finditer(facts.folded, own.start, own.end)]
        others = [row for row in rows if not row.overlaps(table.span)]
        where = Side(None, (Target(TargetKind.TABLE, table_id),), (table.span,))
        if others:
            again = Side(None, (), tuple(others))
            yield rule.failed(where, again, table=TABLE_NAMES[table_id], n=len(others) + 1)
        else:
            yield rule.passed(where, table=TABLE_NAMES[table_id])


def article_32_is_told(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A report of before 2019 tells what article 32 of the old Regulations asks for."""
    year = facts.year
    if (
        facts.report.edition in FORMS
        or not facts.report.sections
        or (year is not None and year >= edition(FORMS[-1]).years[0])
    ):
        return
    own = own_span(facts)
    text = "".join(facts.folded[own.start : own.end].split())
    missing = [asked["item"] for asked in load_toml("structure.toml")["article32"] if not _is_told(asked, text)]
    ended = "signed_date" in facts.report.metadata or not facts.parts.keys().isdisjoint(_CLOSING)
    cut = len(text) < _SHORTEST_TEXT or is_cut_off(facts) or not (ended or len(text) > _WHOLE_TEXT)
    item = "”、“".join(missing)
    if not missing:
        yield rule.passed()
    else:
        yield rule.undecided(note("file_incomplete"), item=item) if cut else rule.failed(item=item)


def _is_told(asked: Mapping[str, Any], text: str) -> bool:
    for phrase in asked.get("without", ()):
        text = text.replace(phrase, "")
    return any(word in text for word in asked["words"])


def title_is_on_one_line(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The report has a title, on one line."""
    title = facts.report.metadata.get("title")
    if title is None or title.span is None:
        if facts.report.sections:
            yield rule.failed(how=note("no_title"))
        return
    printed = facts.folded[title.span.start : title.span.end]
    lines = ["".join(line.split()) for line in printed.split("\n") if line.strip()]
    if lines and is_agency_name(_BESIDE_YEAR.sub("", lines[0])):  # the unit on a line of its own is usual
        lines = lines[1:]
    if len(lines) > 1:
        yield rule.failed(
            metadata_side(title), how=note("broken_title").format(n=printed.count("\n") + 1, title=title.value)
        )
    else:
        yield rule.passed(metadata_side(title))


@cache
def _template() -> re.Pattern[str]:
    return re.compile("|".join(load_toml("structure.toml")["template"]["patterns"]))


@cache
def _row(label: str, figures: int) -> re.Pattern[str]:
    """A row of a table by its label with so many figures behind it."""
    return re.compile(rf"{re.escape(label)}(?:[\s|]{{1,6}}\d{{1,7}}){{{figures}}}")


GROUP = Group(
    reads=("metadata", "sections", "tables.*.span", "noise"),
    checks=(
        ("S-07", form_is_of_the_year),
        ("S-08", template_is_gone),
        ("S-09", tables_stand_once),
        ("S-10", article_32_is_told),
        ("S-11", title_is_on_one_line),
    ),
)
