"""What the source pane must know of a Word table before it draws it: is it a grid, where is its head, what is a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from parser.source import SourceCell, SourceTable

MOST_PLACES = 20_000  # grid places; Qt keeps a block for each, a larger "table" is shown as lines

_FIGURE = re.compile(r"[\s0-9０-９.．,，%％＋+\-－—–/／〇○]*|无")
_DIGIT = re.compile(r"[0-9０-９]")


@dataclass(slots=True)
class TableNode:
    """A table and the tables inside its cells, keyed by the index of the cell."""

    table: SourceTable
    inner: dict[int, list[TableNode]] = field(default_factory=dict)


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure or a sign that stands for one; an empty cell does."""
    return _FIGURE.fullmatch(text) is not None


def header_rows(table: SourceTable, text: str) -> int:
    """How many rows at the top hold words only; 0 where no row below them holds a figure."""
    with_figures = [
        cell.row
        for cell in table.cells
        if _DIGIT.search(printed := text[cell.span.start : cell.span.end]) and is_figure(printed)
    ]
    return min(with_figures, default=0)


def nest(tables: Iterable[SourceTable], text: str) -> list[TableNode]:
    """The tables that can be drawn as such, each with those inside its cells. The others are left out."""
    roots: list[TableNode] = []
    path: list[TableNode] = []
    for table in sorted(tables, key=lambda table: (table.span.start, -table.span.end)):
        if not _is_grid(table, text):
            continue
        while path and path[-1].table.span.end <= table.span.start:
            path.pop()
        node = TableNode(table)
        if path:
            cell = _cell_around(path[-1].table, table)
            if cell is None:
                continue
            path[-1].inner.setdefault(cell, []).append(node)
        else:
            roots.append(node)
        path.append(node)
    return roots


def _is_grid(table: SourceTable, text: str) -> bool:
    """Whether the cells tile the grid in reading order and nothing but blanks stands between them in the text."""
    if not (table.rows > 0 and table.columns > 0 and table.rows * table.columns <= MOST_PLACES):
        return False
    if not 0 <= table.span.start <= table.span.end <= len(text):
        return False
    taken: set[tuple[int, int]] = set()
    at, last = table.span.start, (-1, -1)
    for cell in table.cells:
        places = _places(cell)
        if (
            not _fits(cell, table)
            or (cell.row, cell.column) <= last
            or not at <= cell.span.start <= cell.span.end <= table.span.end
            or text[at : cell.span.start].strip()
            or not taken.isdisjoint(places)
        ):
            return False
        taken |= places
        at, last = cell.span.end, (cell.row, cell.column)
    return bool(table.cells) and not text[at : table.span.end].strip()


def _fits(cell: SourceCell, table: SourceTable) -> bool:
    return (
        cell.row >= 0
        and cell.column >= 0
        and cell.row_span > 0
        and cell.column_span > 0
        and cell.row + cell.row_span <= table.rows
        and cell.column + cell.column_span <= table.columns
    )


def _places(cell: SourceCell) -> set[tuple[int, int]]:
    if cell.row_span * cell.column_span > MOST_PLACES:
        return set()
    return {
        (row, column)
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }


def _cell_around(outer: SourceTable, inner: SourceTable) -> int | None:
    for index, cell in enumerate(outer.cells):
        if cell.span.covers(inner.span):
            return index
    return None
