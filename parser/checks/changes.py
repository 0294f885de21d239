"""What an edit has changed in a report, by the names under which rules say what they read (`Group.reads`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from parser.checks.kept import Kept, touched_cells
from parser.model import Cell, Report, Table

Item = TypeVar("Item")

_FIELDS = ("metadata", "sections", "indicators", "stat_table", "noise")
_LISTS = ("sections", "indicators", "stat_table", "noise")


def is_of_one_reading(one: Report, other: Report) -> bool:
    """Whether two reports are states of one: read from one text of one file."""
    return one.text is other.text and (one.source is other.source or one.source == other.source)


def settled(report: Report, before: Report) -> Report:
    """The report, in which all that is equal to what it was before is the very same object again.

    Corrections are applied to the parse each time, which makes all that they ever touched anew.
    """
    found: dict[str, Any] = {}
    if report.metadata is not before.metadata and report.metadata == before.metadata:
        found["metadata"] = before.metadata
    for name in _LISTS:
        now, known = getattr(report, name), getattr(before, name)
        if now is not known and now:
            found[name] = _settled(now, known)
    if report.tables is not before.tables:
        tables = {key: _settled_table(table, before.tables.get(key)) for key, table in report.tables.items()}
        if any(tables[key] is not table for key, table in report.tables.items()):
            found["tables"] = tables
        if list(tables) == list(before.tables) and all(table is before.tables[key] for key, table in tables.items()):
            found["tables"] = before.tables
    return replace(report, **found) if found else report


def _settled(now: tuple[Item, ...], before: tuple[Item, ...]) -> tuple[Item, ...]:
    if now == before:
        return before
    there, here = {id(known) for known in before}, {id(one) for one in now}
    gone = [known for known in before if id(known) not in here]
    again = {id(one): known for one in now if id(one) not in there for known in gone if known == one}
    return tuple([again.get(id(one), one) for one in now]) if again else now


def _settled_table(table: Table, before: Table | None) -> Table:
    if before is None or table is before:
        return table
    known = before.cells
    touched = touched_cells(known, table.cells)
    again = {i: known[i] for i in touched if i in known and i in table.cells and known[i] == table.cells[i]}
    if len(again) == len(touched) and list(table.cells) == list(known):
        made = replace(table, cells=known)
        return before if made == before else made
    return replace(table, cells={**table.cells, **again}) if again else table


def changed(before: Report, now: Report, kept: Kept, known: Collection[str]) -> set[str]:
    """The names of all that differs between two states of one report; `known` are those that anybody asks for."""
    found = {name for name in _FIELDS if getattr(before, name) is not getattr(now, name)}
    if before.tables is now.tables:
        return found
    for table_id in {**before.tables, **now.tables}:
        one, other = before.tables.get(table_id), now.tables.get(table_id)
        if one is None or other is None or one.edition != other.edition:
            found.update(name for name in known if name.startswith((f"tables.{table_id}", "tables.*.")))
        elif one is not other:
            found.update(_of_table(one, other, kept))
    if [*before.tables] != [*now.tables]:
        found.update(name for name in known if name.startswith("tables.*."))
    return found


def _of_table(before: Table, now: Table, kept: Kept) -> Iterator[str]:
    whole = f"tables.{now.id}"
    yield whole
    if before.span != now.span:
        yield "tables.*.span"
    if before.reason != now.reason:
        yield f"{whole}.reason"
    if before.cells is not now.cells:
        was, known = kept.of(before), kept.of(now)
        if was.blank or known.blank:
            yield f"{whole}.blanks"
        for cell_id in known.touched:
            yield from _of_cell(whole, cell_id, before.cells.get(cell_id), now.cells.get(cell_id))


def _of_cell(table: str, cell_id: str, before: Cell | None, now: Cell | None) -> Iterator[str]:
    row, _, column = cell_id.partition(".")
    yield from (f"{table}.{cell_id}", f"{table}.{row}.*", f"{table}.*.{column}")
    if before is None or now is None or before.span != now.span:
        yield f"{table}.places"
    if not (_is_count(before) and _is_count(now)):
        yield from (f"{table}.odd", "tables.*.odd")


def _is_count(cell: Cell | None) -> bool:
    return cell is not None and cell.status == "filled" and type(cell.value) is int and cell.value >= 0
