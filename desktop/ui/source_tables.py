"""What must be known of a table before it is drawn: is it a grid, which rows are heads, how wide its columns are.

Widths are in ems: a Chinese character is one wide, a digit about half.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parser.source import SourceCell, SourceTable

MOST_PLACES = 20_000  # grid places; Qt keeps a block for each, a larger "table" is shown as lines

_FIGURE = re.compile(r"[\s0-9０-９.．,，%％＋+\-－—–/／〇○]*|无")
_PADDING = 0.6  # left and right of a cell together
_ROOMY = 1.4  # the same where there is room
_LEAST = 2.0
_WIDEST = 20.0  # a longer text is broken
_PAGE = 36.0  # what a line of text holds in a window of the usual width
_TALLEST = 4  # a cell over several rows is broken into up to so many lines


@dataclass(slots=True)
class TableNode:
    """A table and the tables inside its cells, keyed by the index of the cell."""

    table: SourceTable
    inner: dict[int, list[TableNode]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """How wide the columns of a table want to be (ems, with padding), from roomy to cramped: texts in one line; heads
    in two lines; everything broken but the figures.
    """

    natural: tuple[float, ...]
    compact: tuple[float, ...]
    least: tuple[float, ...]

    def widths(self, available: float) -> list[float]:
        """The columns' widths in that much room; never more than the natural ones."""
        if available >= sum(self.natural):
            return list(self.natural)
        for wide, narrow in ((self.natural, self.compact), (self.compact, self.least)):
            room, spare = available - sum(narrow), sum(wide) - sum(narrow)
            if room >= 0 and spare > 0:
                return [low + (high - low) * room / spare for low, high in zip(narrow, wide, strict=True)]
        return [low * available / sum(self.least) for low in self.least]


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure or a sign that stands for one; an empty cell does."""
    return _FIGURE.fullmatch(text) is not None


def head_rows(table: SourceTable, text: str) -> frozenset[int]:
    """The rows with words in every cell (the first may be empty), in a table that also has others."""
    with_words, others = set(), set()
    for cell in table.cells:
        printed = text[cell.span.start : cell.span.end].strip()
        if printed and not is_figure(printed):
            with_words.add(cell.row)
        elif printed or cell.column > 0:
            others.add(cell.row)
    return frozenset(with_words - others) if others else frozenset()


def plan_columns(table: SourceTable, text: str) -> ColumnPlan:
    """The widths that the cells of a table ask for."""
    heads = head_rows(table, text)
    natural, compact, least = ([_LEAST] * table.columns for _tier in range(3))
    for cell in sorted(table.cells, key=lambda cell: cell.column_span):
        printed = text[cell.span.start : cell.span.end]
        wide = ems(printed)
        lines = min(cell.row_span, _TALLEST)
        _widen(natural, cell, min(wide / lines, _WIDEST))
        _widen(compact, cell, min(wide / (2 if cell.row in heads else lines), _WIDEST))
        if is_figure(printed):
            _widen(least, cell, min(wide, _WIDEST))
    return ColumnPlan(
        natural=tuple(width + _ROOMY for width in natural),
        compact=tuple(max(pair) + _PADDING for pair in zip(compact, least, strict=True)),
        least=tuple(width + _PADDING for width in least),
    )


def _widen(columns: list[float], cell: SourceCell, wanted: float) -> None:
    """Give the columns of a cell what they lack to hold it, each the same."""
    own = range(cell.column, cell.column + cell.column_span)
    missing = wanted - sum(columns[column] for column in own) - _PADDING * (cell.column_span - 1)
    for column in own:
        columns[column] += max(0.0, missing) / cell.column_span


def tab_stops(lines: Sequence[str]) -> list[float]:
    """Where the columns of neighbouring tabbed lines begin when they stand under each other.

    Where the page is too narrow for all words, the columns are as wide as their figures; longer words run over.
    """
    rows = [line.rstrip("\n").split("\t")[:-1] for line in lines]
    stops = _tab_stops(rows, widest=16.0, gap=1.5, words=True)
    return stops if not stops or stops[-1] <= _PAGE else _tab_stops(rows, widest=13.0, gap=1.0, words=False)


def _tab_stops(rows: Sequence[Sequence[str]], *, widest: float, gap: float, words: bool) -> list[float]:
    widths = [1.5] * max(map(len, rows), default=0)
    for row in rows:
        for column, cell in enumerate(row):
            if words or column == 0 or is_figure(cell):
                widths[column] = max(widths[column], min(ems(cell), widest))
    return list(itertools.accumulate(width + gap for width in widths))


def ems(text: str) -> float:
    """About how wide a text is."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.6 for char in text)


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
    """Whether the cells lie in the grid in reading order and nothing but blanks stands between them in the text."""
    if not (table.rows > 0 and table.columns > 0 and table.rows * table.columns <= MOST_PLACES):
        return False
    if not 0 <= table.span.start <= table.span.end <= len(text):
        return False
    taken: set[tuple[int, int]] = set()
    at, last = table.span.start, (-1, -1)
    for cell in table.cells:
        if not _fits(cell, table) or not at <= cell.span.start <= cell.span.end <= table.span.end:
            return False
        places = _places(cell)
        if (cell.row, cell.column) <= last or text[at : cell.span.start].strip() or not taken.isdisjoint(places):
            return False
        taken |= places
        at, last = cell.span.end, (cell.row, cell.column)
    return bool(table.cells) and not text[at : table.span.end].strip()


def _fits(cell: SourceCell, table: SourceTable) -> bool:
    return (
        min(cell.row, cell.column) >= 0
        and min(cell.row_span, cell.column_span) > 0
        and cell.row + cell.row_span <= table.rows
        and cell.column + cell.column_span <= table.columns
    )


def _places(cell: SourceCell) -> set[tuple[int, int]]:
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
