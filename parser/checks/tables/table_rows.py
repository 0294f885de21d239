"""Checks of the rows of table three that hold no figures of the form: its groups, and rows of the unit's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from parser.checks.facts import Facts, FormedTable
from parser.checks.rule import NOTHING, Rule, Side
from parser.forms import FormRow
from parser.layout import Last
from parser.model import Finding, Span
from parser.resources import load_toml

_LINE = re.compile(r"[^\n]+")
_STRANGE = re.compile(r"[ \t|│]*(?P<label>[^\n|│]*[^\W\d_][”）)]?)[ \t|│]+(?:\d{1,6}[ \t|│]+){6}\d{1,6}[ \t|│]*")
"""A name and as many figures as table three has columns."""
_SHORTEST, _LONGEST = 15, 200
"""Characters of such a line: a letter and seven digits with a blank before each."""

_ROWS: Last[dict[Span, list[Span]]] = Last()
"""Lines of tables that may be rows, by where the tables stand: edits do not move what is printed."""


def group_rows_empty(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The rows that only head others hold no figures of their own; the reader says where they do."""
    table = facts.table("table3")
    if table is None:
        return
    said = str(load_toml("tables.toml")["reasons"]["group_figures"])
    groups = [row for row in table.form.blocks[0].rows if row.kind == "group"]
    filled = [g for g in groups if said.format(table=table.form.name, row=g.short or g.label) in table.table.reason]
    for group in filled:
        yield rule.failed(right=_children(table, group), row=group.short or group.label)
    if not filled:
        yield rule.passed()


def _children(table: FormedTable, group: FormRow) -> Side:
    rows = [row.id for row in table.form.blocks[0].rows if row.parent == group.id and row.kind == "value"]
    return table.side([f"{row}.total" for row in rows])


def no_strange_rows(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Table three has no row that the form does not know. Asked only where each row is printed on a line of its own."""
    table = facts.table("table3")
    if table is None or table.table.span is None:
        return
    text, place, rows = facts.report.text, table.table.span, _ROWS.get((facts.report.text,), dict)
    if place not in rows:
        lines = [Span(*line.span()) for line in _LINE.finditer(text, place.start, place.end)]
        rows[place] = [line for line in lines if _SHORTEST <= line.end - line.start <= _LONGEST]
    starts = sorted([cell.span.start for cell in table.table.cells.values() if cell.span])
    starts = starts[bisect_left(starts, place.start) : bisect_left(starts, place.end)]
    empty = [row for row in rows[place] if bisect_left(starts, row.start) == bisect_left(starts, row.end)]
    strange = [found for row in empty if (found := _STRANGE.fullmatch(text, row.start, row.end))]
    for found in strange:
        yield rule.failed(right=Side(spans=(Span(*found.span("label")),)), row=found["label"].strip())
    if not strange and any(text.find("\n", one, other) < 0 for one, other in pairwise(starts)):
        yield rule.passed(NOTHING, NOTHING)
