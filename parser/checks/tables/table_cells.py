"""Checks that the official tables share: every place is there and holds a count, and the form is that of its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Check
from parser.checks.rule import Rule, note
from parser.editions import FORMS, edition
from parser.model import Cell, Finding

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def figures_whole(table_id: str) -> Check:
    """The check that every figure of a table that counts something is a whole number of at least 0."""

    def check(rule: Rule, facts: Facts) -> Iterator[Finding]:
        if table := facts.table(table_id):
            bad = lone_misfits(table)
            for cell in bad:
                yield rule.failed(table.side([cell.id]), cell=table.place(cell.id), raw=cell.raw.strip() or cell.value)
            if not bad:
                lacking = table.lacking(table.form.cell_ids)
                yield rule.undecided(lacked(table, lacking)) if lacking else rule.passed()

    return check


def every_cell_there(table_id: str) -> Check:
    """The check that no row of a table is missing."""

    def check(rule: Rule, facts: Facts) -> Iterator[Finding]:
        if table := facts.table(table_id):
            cells, form = table.table.cells, table.form
            missing = [cell_id for cell_id in form.cell_ids if cell_id not in cells]
            columns = len(form.blocks[0].columns)
            counts: dict[str, Any] = {
                "n": len(form.cell_ids) // columns,
                "columns": columns,
                "m": len(form.cell_ids) - len(missing),
            }
            if missing:
                yield rule.failed(right=table.side(missing).unknown, missing=table.names(missing), **counts)
            else:
                yield rule.passed(**counts)

    return check


def rows_counted(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No row of table three holds more or fewer figures than it has columns."""
    yield from _rows_counted(rule, facts.table("table3"))


def rows_told_apart(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """In no row of table two the figures run together so that nobody can tell them apart."""
    yield from _rows_counted(rule, facts.table("table2"))


def _rows_counted(rule: Rule, table: FormedTable | None) -> Iterator[Finding]:
    if table is None:
        return
    broken = list(broken_rows(table))
    for ids in broken:
        raw = table.table.cells[ids[0]].raw
        row = table.form.cells[ids[0]].row
        words: dict[str, Any] = {
            "row": row.short or row.label,
            "raw": raw,
            "m": len(_NUMBER.findall(raw)),
            "n": len(ids),
        }
        yield rule.failed(right=table.side(ids[:1]).unknown, **words)
    if not broken:
        yield rule.passed()


def broken_rows(table: FormedTable) -> Iterator[tuple[str, ...]]:
    """The cells of each row whose figures could not be told apart, so that all of them were read as one place.

    Here and below cells that the form does not know, which a table put on another form may have, are passed over.
    """
    rows: dict[tuple[str, object], list[str]] = {}
    for cell in table.table.cells.values():
        if cell.status == "illegible" and cell.span is not None and cell.id in table.form.cells:
            rows.setdefault((table.form.cells[cell.id].row.id, cell.span), []).append(cell.id)
    return (tuple(ids) for ids in rows.values() if len(ids) > 1)


def lone_misfits(table: FormedTable) -> list[Cell]:
    """The cells that are no counts though they should be, those apart whose whole row could not be read."""
    bad = [cell for cell in table.table.cells.values() if no_count(table, cell)]
    within = {cell_id for row in broken_rows(table) for cell_id in row} if bad else ()
    return [cell for cell in bad if cell.id not in within]


def no_count(table: FormedTable, cell: Cell) -> bool:
    """Whether the cell counts something and what is printed there is no whole number of at least 0."""
    if type(cell.value) is int and cell.value >= 0:  # nearly all
        return False
    place = table.form.cells.get(cell.id)
    if place is None:
        return False
    if cell.status == "illegible":
        return True
    wrong = cell.value is not None and (cell.value < 0 or not float(cell.value).is_integer())
    return wrong and place.column.kind == "count"


def lacked(table: FormedTable, cell_ids: list[str]) -> str:
    """What is said where cells were not read or are illegible."""
    return note("lacking").format(lacking=table.names(cell_ids))


def form_of_its_year(rule: Rule, facts: Facts, table: FormedTable, **words: Any) -> Iterator[Finding]:
    """The form that a table is on is the one in force for the year reported on."""
    entry = facts.report.metadata.get("year")
    words |= {"edition": table.form.edition, "year": facts.year or ""}
    if entry is None or facts.year is None or entry.confidence == "low":
        yield rule.undecided(note("year_unknown"), **words)
        return
    due = next((form for form in FORMS if facts.year >= edition(form).years[0]), None)
    if due is not None:
        yield (rule.passed if due == table.form.edition else rule.failed)(**words)
