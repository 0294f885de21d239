"""Rows of a statistics table whose places are known: Word tables, lines with tabs or bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parser.grids.fields import Field
from parser.grids.rows import Row
from parser.model import StatRow
from parser.rules.tables.stat_heads import Head, units
from parser.rules.tables.stat_row import RowMaker, unit_behind


def grid_row(maker: RowMaker, row: Row, heads: Sequence[Head], head_row: Row | None) -> Iterator[StatRow]:
    """The rows that one printed row holds: one, or as many as the heads repeat side by side."""
    if head_row is None:
        yield from _headless(maker, row)
        return
    aligned = row.group == head_row.group and (row.kind == "word" or len(row.fields) == len(head_row.fields))
    groups = _groups(heads)
    for number, group in enumerate(groups):
        values = [head.field for head in group if head.role == "value"]
        columns = ["".join(field.text.split()) for field in values]
        if aligned:
            left = group[0].field.column if number else 0
            right = groups[number + 1][0].field.column if number + 1 < len(groups) else None
            fields = [field for field in row.fields if left <= field.column and (right is None or field.column < right)]
            places = [_under(field, fields) for field in values]
            before = [field for field in fields if field.column < values[0].column]
        elif len(groups) == 1 and len(row.fields) > len(values):
            places = [None if field.blank else field for field in row.fields[-len(values) :]]
            before = list(row.fields[: -len(values)])
        else:
            return
        made = _made(maker, before, places, columns)
        if made is not None:
            yield made


def _groups(heads: Sequence[Head]) -> list[list[Head]]:
    """The heads, cut where figures are followed by heads of labels again (two tables side by side)."""
    groups: list[list[Head]] = [[]]
    for head in heads:
        if head.role != "value" and any(other.role == "value" for other in groups[-1]):
            groups.append([])
        groups[-1].append(head)
    return [group for group in groups if any(head.role == "value" for head in group)]


def _under(head: Field, fields: Sequence[Field]) -> Field | None:
    return next(
        (
            field
            for field in fields
            if not field.blank
            and field.column < head.column + head.column_span
            and head.column < field.column + field.column_span
        ),
        None,
    )


def _made(
    maker: RowMaker, before: Sequence[Field], places: Sequence[Field | None], columns: Sequence[str]
) -> StatRow | None:
    printed = [field for field in before if field.is_label]
    unit = next((field.text for field in printed[1:] if field.text in units()), "")
    labels = [field for field in printed if field.text not in units()]
    return maker.row(labels[-1:], unit, places, columns)


def _headless(maker: RowMaker, row: Row) -> Iterator[StatRow]:
    """A row of a table without heads: a label, its unit in a place of its own, and figures behind it."""
    fields = [field for field in row.fields if not field.blank]
    at = next((number for number, field in enumerate(fields) if number and field.text in units()), None)
    if at is None and len(fields) > 1 and fields[0].is_label and unit_behind(fields[0].text):
        at = 0
    elif at is None or not fields[at - 1].is_label:
        return
    made = _made(maker, fields[: at + 1], list(fields[at + 1 :]), [])
    if made is not None:
        yield made
