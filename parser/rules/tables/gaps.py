"""Rows whose label is gone or spoilt, and rows that something else was printed into: read, and always doubted."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from parser.grids.align import Match
from parser.grids.entries import Entry
from parser.grids.fields import Field
from parser.grids.labels import likeness, plain
from parser.rules.tables.lookup import Form
from parser.rules.tables.places import Places

GUESSED = 0.5
"""How sure a row is that is known by its place between two others; also how like its label must be, if it has one."""


def close_gaps(entries: Sequence[Entry], form: Form, matches: Sequence[Match]) -> list[Match]:
    """The matches and those that a lone entry fills: between two rows of the form just one is missing there."""
    found = [match for match in matches if form.rows[match.row][1].kind == "group"]
    values = [match for match in matches if form.rows[match.row][1].kind != "group"]
    order = form.values
    gaps = [(before, after) for before, after in itertools.pairwise(values) if after.entry > before.entry + 1]
    if not gaps:
        return list(matches)
    closed = dict.fromkeys(values)
    for before, after in gaps:
        missing = order[order.index(before.row) + 1 : order.index(after.row)]
        between = [number for number in range(before.entry + 1, after.entry) if entries[number].figures]
        if len(missing) == len(between) == 1 and _may_be(entries[between[0]], form, missing[0]):
            closed[Match(between[0], missing[0], GUESSED)] = None
            found = [match for match in found if match.entry != between[0]]
    return sorted([*found, *closed], key=lambda match: match.entry)


def _may_be(entry: Entry, form: Form, row: int) -> bool:
    """Whether the entry holds as many figures as the row has columns, under a label like the row's or none at all."""
    if len(entry.figures) != len(form.targets[row]):
        return False
    tails = entry.label.tails
    label = plain(form.rows[row][1].label)
    return not tails or max(likeness(tail, label, GUESSED) for tail in tails) >= GUESSED


def interrupted(entries: Sequence[Entry], matches: Sequence[Match], number: int, wanted: int) -> Places | None:
    """The figures of a row into which other words were printed (the head or foot of a page): just all are there."""
    first = matches[number].entry
    last = matches[number + 1].entry if number + 1 < len(matches) else first + 2
    parts = list(_parts(entries[first : min(last, len(entries))]))
    figures = [field for part in parts for field in part]
    if len(parts) < 2 or len(figures) != wanted or any(field.figure is None for field in figures):
        return None
    return Places(tuple(figures), "interrupted")


def _parts(entries: Sequence[Entry]) -> Iterator[Sequence[Field]]:
    for entry in entries:
        if not any(line.row.positional for line in entry.lines):
            yield entry.figures
