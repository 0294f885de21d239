"""Holding a figure of the narrative against sums of cells of a table, in each of the ways it may have been counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from parser.checks.facts import FormedTable
from parser.checks.rule import Rule, Side, note, rounded
from parser.checks.text.statements import Statement
from parser.model import Finding, Number


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of counting: its name, the cells that add up to the figure and those that are taken off."""

    name: str
    cells: tuple[str, ...]
    less: tuple[str, ...] = ()


def agreements(
    rule: Rule, table: FormedTable, said: Sequence[tuple[Statement, Sequence[Reading]]], /, **words: Any
) -> Iterator[Finding]:
    """The findings of all statements of one thing.

    One that agrees settles it: two figures of one text that differ are another check's, and the others are often of a
    part. Else those that contradict the table are told, or why nothing can be.
    """
    found = [agreement(rule, statement, table, readings, **words) for statement, readings in said]
    for outcome in ("pass", "fail", "undecided"):
        if some := [finding for finding in found if finding.outcome == outcome]:
            yield from some if outcome == "fail" else some[:1]
            return


def agreement(
    rule: Rule, statement: Statement, table: FormedTable, readings: Sequence[Reading], /, **words: Any
) -> Finding:
    """Whether a figure is one of the sums; the first reading is the usual one, and its sum the right side of a failure.

    Cells that were not read, totals that were left out and figures that may be misread leave it undecided, and so does
    a figure of a part that is less than the whole. Blank cells count as 0 where the table shows that they mean it.
    """
    cells = tuple([table.cell(cell_id) for reading in readings for cell_id in _ids(reading)])
    kept = statement.kept.get((rule.id, *readings))
    if kept and all(one is other for one, other in zip(kept[0], cells, strict=True)):
        return kept[1]
    found = _agreement(rule, statement, table, readings, words)
    if not any(cell is not None and cell.status == "blank" for cell in cells):
        statement.kept[rule.id, *readings] = cells, found  # with blanks, other cells of the table have a say
    return found


def _agreement(
    rule: Rule, statement: Statement, table: FormedTable, readings: Sequence[Reading], words: dict[str, Any]
) -> Finding:
    sides = [summed(table, reading) for reading in readings]
    words = {"quote": statement.quote, **words}
    left = statement.side
    if statement.doubtful:
        return rule.undecided(
            note("told_doubtful").format(value=rounded(statement.value)), left, sides[0].unknown, **words
        )
    usable = [(r, s) for r, s in zip(readings, sides, strict=True) if not unusable(table, r)]
    for reading, side in usable:
        if side.value == statement.value:
            return rule.passed(left, side, trial=bool(table.blank(_ids(reading))), reading=note(reading.name), **words)
    if len(usable) < len(readings):
        lacking = next(unusable(table, reading) for reading in readings if unusable(table, reading))
        return rule.undecided(note("lacking").format(lacking=table.names(lacking)), left, sides[0].unknown, **words)
    blank = [i for reading in readings for i in table.blank(_ids(reading))]
    if blank and not table.blank_means_zero:
        told = note("told_blank").format(blanks=table.names(list(dict.fromkeys(blank))))
        return rule.undecided(told, left, sides[0].unknown, **words)
    if statement.part and statement.value < max(side.value or 0 for side in sides):
        return rule.undecided(note("told_part"), left, sides[0], **words)
    return rule.failed(left, sides[0], trial=bool(blank), **words)


def summed(table: FormedTable, reading: Reading) -> Side:
    """The sum of a reading as one side of a check."""
    more = table.side(reading.cells)
    if not reading.less:
        return more
    less = table.side(reading.less)
    value = rounded((more.value or 0) - (less.value or 0))
    return Side(value, more.cells + less.cells, more.spans + less.spans)


def amount(table: FormedTable, reading: Reading) -> Number:
    """The sum of a reading as a number alone."""
    return rounded(table.sum(reading.cells) - table.sum(reading.less))


def unusable(table: FormedTable, reading: Reading) -> list[str]:
    """The cells of a reading that were not read, are illegible or are totals that were left out."""
    ids = _ids(reading)
    return table.lacking(ids) or [i for i in ids if i in table.left_out]


def _ids(reading: Reading) -> tuple[str, ...]:
    return reading.cells + reading.less if reading.less else reading.cells
