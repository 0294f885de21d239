"""What shares of applications may be of, as the text and table three tell it: received, handled, all of both years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from parser.checks.facts import Facts, FormedTable
from parser.checks.narrative.divisions import figure_at
from parser.checks.narrative.share_lists import Share, ShareList
from parser.checks.rule import Side
from parser.checks.text.agreement import Reading, summed, unusable
from parser.checks.text.statements import Statement, is_government, says, statements
from parser.model import Indicator, Number
from parser.resources import load_toml

_NEW, _IN, _TOTAL = (f"t3_{row}.total" for row in ("new", "carry_in", "total"))
_WHOLES = ("req_received", "req_closed", "req_answered")
_AROUND = 80
"""Characters before a share without a figure that say what it is about."""


@dataclass(frozen=True)
class Bases:
    """All that a share may be of: the totals that the text tells of the year, and sums of table three, the likeliest
    first. `sure` tells that no other base can be meant, because the table was read and nothing of it is in doubt.
    """

    told: tuple[Number, ...]
    table: tuple[Side, ...]
    sure: bool

    def fits(self, share: Share) -> bool:
        """Whether a share is the share of its figure in one of them."""
        return any(map(share.fits, (*self.told, *(side.value or 0 for side in self.table))))


def bases_of(facts: Facts, subject: str) -> Bases:
    """The bases of shares of an indicator; of applicants and ways first what was new, of results what was handled."""
    said = [one.value for name in _WHOLES for one in statements(facts, name)]
    old = [one.value for one in statements(facts, "req_carry_in")]
    sums = [one + other for one in said for other in old]
    left = [one - other.value for one in said for other in statements(facts, "req_carry_out")]
    table = facts.table("table3")
    if table is None:
        return Bases((*said, *sums, *left), (), sure=False)
    readings = _readings(table, of_result=subject in load_toml("text_tables.toml")["results"])
    sides = tuple(summed(table, reading) for reading in readings if not unusable(table, reading))
    ids = [_NEW, _IN, _TOTAL]
    blank = bool(table.blank(ids)) and not table.blank_means_zero
    sure = len(sides) == len(readings) and not blank and any(side.value for side in sides)
    doubtful = any(cell is None or cell.confidence == "low" for cell in map(table.cell, ids))
    return Bases((*said, *sums, *left), sides, sure and not doubtful)


def _readings(table: FormedTable, *, of_result: bool) -> tuple[Reading, ...]:
    rows = [row for row in table.form.blocks[0].rows if row.kind == "value"]
    other, unhandled = (
        tuple(f"{row.id}.total" for row in rows if {row.id, row.parent} & {*groups})
        for groups in (("t3_other",), ("t3_other", "t3_not_processed"))
    )
    received = (Reading("reading_new", (_NEW,)), Reading("reading_new_and_old", (_NEW, _IN)))
    handled = (
        Reading("reading_total", (_TOTAL,)),
        Reading("reading_total_of_new", (_TOTAL,), (_IN,)),
        Reading("reading_answered", (_TOTAL,), other),
        Reading("reading_answered", (_TOTAL,), unhandled),
    )
    return (*handled, *received) if of_result else (*received, *handled)


def application(facts: Facts, share: Share) -> Indicator | None:
    """The figure of applications of the year that a share is told of, None where it is told of something else."""
    entry = figure_at(facts, share.source.start) if share.source else None
    known = entry is not None and entry.id.startswith("req_") and entry.id not in _WHOLES
    return entry if known and entry is not None and entry.scope == "year" else None


def statement_of(facts: Facts, entry: Indicator) -> Statement | None:
    """A figure with its words, None where it is an estimate or of a part only, or may have been misread."""
    found = next((one for one in statements(facts, entry.id) if one.figure is entry), None)
    return found if found and not found.part and not found.doubtful else None


@dataclass(frozen=True)
class Named:
    """A share of which no figure is told, by the id of the figure that it would be of."""

    found: ShareList
    share: Share
    subject: str

    def fits(self, pairs: Sequence[tuple[Side, Side]]) -> bool:
        """Whether it is what one of the figures is of one of the totals."""
        return any(self.share.is_of(part.value or 0, whole.value or 0) for part, whole in pairs)


def named_shares(facts: Facts, lists: Sequence[ShareList]) -> Iterator[Named]:
    """The shares of applications that are told without a figure: 自然人申请占95%."""
    for found in lists:
        for share in found.shares:
            subject = _subject(share.subject) if share.subject and not share.part else ""
            if subject and _is_of_the_year(facts, found, share):
                yield Named(found, share, subject)


def _subject(said: str) -> str:
    named: dict[str, Any] = load_toml("narrative_checks.toml")["shares"]["subjects"]
    return next((name for name in named if _pattern(name).fullmatch(said)), "")


def _is_of_the_year(facts: Facts, found: ShareList, share: Share) -> bool:
    """Whether the words before a share speak of all applications of the year, and of nothing else."""
    text, start = found.flow.text, share.place.start
    said = text[max(0, start - _AROUND) : start].rpartition("。")[2]
    data = load_toml("narrative_checks.toml")["shares"]
    of_others = re.search(data["about_others"], said) or says(said, "part", "words")
    of_office = is_government(facts.unit) and says(said, "part", "office") and not says(said, "part", "everyone")
    return bool(re.search(data["about_applications"], said)) and not of_others and not of_office


def pairs_of(facts: Facts, subject: str) -> list[tuple[Side, Side]]:
    """Figures of an id with what they may be of, first those of the table."""
    table = facts.table("table3")
    wholes = [one.side for name in _WHOLES for one in statements(facts, name)]
    of_text = [(one.side, whole) for one in statements(facts, subject) for whole in wholes]
    return [*(_pairs_of_table(table, subject) if table else ()), *of_text]


def _pairs_of_table(table: FormedTable, subject: str) -> Iterator[tuple[Side, Side]]:
    columns = {"req_natural": True, "req_legal": False}
    of_rows = load_toml("text_tables.toml")["results"].get(subject, {}).get("rows", ())
    if subject in columns:
        kinds = [column.id for column in table.form.blocks[0].columns if not column.total]
        ids = [column for column in kinds if (column == "natural_person") == columns[subject]]
        for received in (("t3_new",), ("t3_new", "t3_carry_in"), ("t3_total",)):
            part = Reading("reading_new", tuple(f"{row}.{column}" for row in received for column in ids))
            yield from _sides(table, part, Reading("reading_new", tuple(f"{row}.total" for row in received)))
    elif of_rows:
        rows = [row for row in table.form.blocks[0].rows if row.kind == "value" and {row.id, row.parent} & {*of_rows}]
        for whole in _readings(table, of_result=True):
            yield from _sides(table, Reading("reading_row", tuple(f"{row.id}.total" for row in rows)), whole)


def _sides(table: FormedTable, part: Reading, whole: Reading) -> Iterator[tuple[Side, Side]]:
    """Both sums where nothing of them is missing."""
    if not unusable(table, part) and not unusable(table, whole):
        yield summed(table, part), summed(table, whole)


@cache
def _pattern(subject: str) -> re.Pattern[str]:
    data = load_toml("narrative_checks.toml")["shares"]
    return re.compile(f"{data['subject_lead']}(?:{data['subjects'][subject]}){data['subject_tail']}")
