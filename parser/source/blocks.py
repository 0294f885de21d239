"""The order of things in a .docx: paragraphs and tables of a body, and where the cells of a table lie in its grid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from parser.source.ooxml import (
    ALTERNATE,
    CELL,
    CELL_PROPERTIES,
    CONTENT_CONTROL,
    PARAGRAPH,
    ROW,
    ROW_PROPERTIES,
    TABLE,
    WRAPPERS,
    Element,
    chosen,
    control_content,
    integer,
    value,
    w,
)

_WIDEST = 63  # columns that Word allows in a table
_HAIR = 60  # twentieths of a point: a millimetre
_DECIMALS = re.compile(r"\.[0-9]+$")
_CONTINUE = "continue"
_DELETED_ROW, _DELETED_CELL = w("del"), w("cellDel")
_GRID_SPAN, _DOWN, _ACROSS = w("gridSpan"), w("vMerge"), w("hMerge")


def blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables directly in a body, cell or text box, without what only wraps them."""
    for child in parent:
        if child.tag in (PARAGRAPH, TABLE):
            yield child
        elif (inner := _unwrapped(child)) is not None:
            yield from blocks(inner)


@dataclass(slots=True)
class PlacedCell:
    """A `w:tc` in its place, from 0. `covered`: it only continues a merged cell, so its own text is not shown."""

    element: Element
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    covered: bool = False


def lay_out(table: Element) -> list[list[PlacedCell]]:
    """The rows of a table as they are printed, cells merged, rows and cells of accepted deletions gone."""
    rows = [found for row in _members(table, ROW) if (found := _row_cells(row))]
    columns = _seen_columns(rows, _edges(table))
    growing: dict[int, PlacedCell] = {}
    return [_place_row(row, number, columns, growing) for number, row in enumerate(rows)]


class _RowCell(NamedTuple):
    """A cell as its row states it: first grid column, the one after it, and how it is merged down and across."""

    element: Element
    start: int
    end: int
    down: str | None
    across: str | None


def _row_cells(row: Element) -> list[_RowCell]:
    properties = row.find(ROW_PROPERTIES)
    column = 0
    if properties is not None:
        if properties.find(_DELETED_ROW) is not None:
            return []
        column = integer(value(properties.find(w("gridBefore"))), 0, 0, _WIDEST)
    cells = []
    for element in _members(row, CELL):
        width, down, across = _merging(element)
        if width:
            cells.append(_RowCell(element, column, column + width, down, across))
            column += width
    return cells


def _edges(table: Element) -> list[int]:
    """The left edges of the grid columns, in twentieths of a point, and the right one of the last."""
    edges = [0]
    grid = table.find(w("tblGrid"))
    if grid is not None:
        for column in grid.iterchildren(w("gridCol")):
            width = _DECIMALS.sub("", column.get(w("w"), ""))  # some writers state 3009.67
            edges.append(edges[-1] + integer(width, _HAIR, 0, 100_000))  # without a width, none is a hair
    return edges


def _seen_columns(rows: list[list[_RowCell]], edges: list[int]) -> list[int]:
    """For each grid column, and the end of the grid, the column that a reader sees begin there or next, from 0.

    Grid columns where no cell begins are left out, and two edges that differ by a hair, in different rows, are one:
    both come from rounding and from tables drawn by hand.
    """
    begun: dict[int, set[int]] = {}
    for number, row in enumerate(rows):
        for cell in row:
            begun.setdefault(cell.start, set()).add(number)
    columns: list[int] = []
    count, previous, seen = 0, -1, set[int]()
    for start in sorted(begun):
        if previous >= 0 and _are_near(edges, previous, start) and not seen & begun[start]:
            seen |= begun[start]
        else:
            count += 1
            seen = set(begun[start])
        columns += [count - 1] * (start + 1 - len(columns))
        previous = start
    end = max((row[-1].end for row in rows), default=0)
    return columns + [count] * (end + 1 - len(columns))


def _are_near(edges: list[int], left: int, right: int) -> bool:
    return right < len(edges) and edges[-1] > 0 and edges[right] - edges[left] < _HAIR


def _place_row(
    row: list[_RowCell], number: int, columns: list[int], growing: dict[int, PlacedCell]
) -> list[PlacedCell]:
    """One row. `growing` maps a column to the cell above that a vertical merge may continue."""
    placed: list[PlacedCell] = []
    owner: PlacedCell | None = None
    for stated in row:
        column = columns[stated.start]
        cell = PlacedCell(stated.element, number, column, columns=max(1, columns[stated.end] - column))
        above = growing.pop(column, None)
        if stated.down == _CONTINUE and above is not None and above.row + above.rows == number:
            above.rows += 1
            cell.covered = True
            growing[column] = owner = above
        elif stated.across == _CONTINUE and owner is not None:
            owner.columns = max(owner.columns, column + cell.columns - owner.column)
            cell.covered = True
        else:
            owner = cell
            if stated.down is not None:
                growing[column] = cell
        placed.append(cell)
    return placed


def _merging(cell: Element) -> tuple[int, str | None, str | None]:
    """Columns a cell takes (0: it was deleted), and how it is merged downwards and across: restart or continue."""
    columns, down, across = 1, None, None
    if len(cell) and cell[0].tag == CELL_PROPERTIES:
        for stated in cell[0].iterchildren(_GRID_SPAN, _DOWN, _ACROSS, _DELETED_CELL):
            tag = stated.tag
            if tag == _GRID_SPAN:
                columns = integer(value(stated), 1, 1, _WIDEST)
            elif tag == _DOWN:
                down = value(stated, _CONTINUE)
            elif tag == _ACROSS:
                across = value(stated, _CONTINUE)
            else:
                return 0, None, None
    return columns, down, across


def _members(parent: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, without what only wraps them."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif (inner := _unwrapped(child)) is not None:
            yield from _members(inner, wanted)


def _unwrapped(element: Element) -> Element | None:
    tag = element.tag
    if tag == CONTENT_CONTROL:
        return control_content(element)
    if tag == ALTERNATE:
        return chosen(element)
    return element if tag in WRAPPERS else None
