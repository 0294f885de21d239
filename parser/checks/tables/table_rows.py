"""Checks of the rows of table three that hold no figures of the form: its groups, and rows of the unit's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from parser.checks.facts import Facts, FormedTable
from parser.checks.rule import NOTHING, Rule, Side
from parser.forms import FormRow
from parser.layout import Last
from parser.model import Finding, Span
from parser.resources import load_toml

_LINE = re.compile(r"[^\n]+")
_STRANGE = re.compile(r"[ \t|│]*(?P<label>[^\n|│]*[^\W\d_][”）)]?)[ \t|│]+(?:\d{1,6}[ \t|│]+){6}\d{1,6}[ \t|│]*")
"""A name and as many figures as table three has columns."""
_LONGEST = 200

_ROWS: Last[dict[Span, list[tuple[Span, Span | None]]]] = Last()
"""The lines of tables by where these stand: edits do not move what is printed."""


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
    starts = sorted([cell.span.start for cell in table.table.cells.values() if cell.span])
    place, rows = table.table.span, _ROWS.get((facts.report.text,), dict)
    if place not in rows:
        rows[place] = list(_rows_printed(facts.report.text, place))
    held = [bisect_left(starts, line.end) - bisect_left(starts, line.start) for line, _ in rows[place]]
    strange = [label for (_, label), cells in zip(rows[place], held, strict=True) if label and not cells]
    for label in strange:
        yield rule.failed(right=Side(spans=(label,)), row=facts.report.text[label.start : label.end].strip())
    if not strange and any(cells > 1 for cells in held):
        yield rule.passed(NOTHING, NOTHING)


def _rows_printed(text: str, place: Span) -> Iterator[tuple[Span, Span | None]]:
    """The lines of a table, each with its name where that has as many figures behind it as table three has columns."""
    for line in _LINE.finditer(text, place.start, place.end):
        row = _STRANGE.fullmatch(text, *line.span()) if line.end() - line.start() <= _LONGEST else None
        yield Span(*line.span()), Span(*row.span("label")) if row else None
