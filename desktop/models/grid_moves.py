"""Where the keys of a spreadsheet lead on a form: from figure to figure, past the labels printed between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from parser.editions import LayoutCell

Move = Literal["up", "down", "left", "right", "next", "previous", "row_start", "row_end", "top", "bottom"]
Place = tuple[int, int]
"""Row and column of a grid place, from 0."""


class GridMoves:
    """The places for figures of one form, a merged one at its first column."""

    def __init__(self, cells: Iterable[LayoutCell]) -> None:
        self._rows: dict[int, list[LayoutCell]] = {}
        for cell in sorted((c for c in cells if c.cell_id), key=lambda c: (c.row, c.column)):
            self._rows.setdefault(cell.row, []).append(cell)
        self._order = list(self._rows)
        self._places = [(cell.row, cell.column) for row in self._rows.values() for cell in row]

    @property
    def first(self) -> Place | None:
        """The first place for a figure."""
        return self._places[0] if self._places else None

    @property
    def last(self) -> Place | None:
        """The last place for a figure."""
        return self._places[-1] if self._places else None

    def go(self, place: Place, move: Move, steps: int = 1) -> Place:
        """Where a move leads; at an edge, the place itself."""
        if not self._places or place[0] not in self._rows:
            return self.first or place
        if move in ("next", "previous"):
            return self._in_order(place, 1 if move == "next" else -1)
        row = self._rows[place[0]]
        if move in ("row_start", "row_end"):
            return place[0], row[0 if move == "row_start" else -1].column
        if move in ("left", "right"):
            columns = [cell.column for cell in row]
            at = self._at(row, place[1]) + (1 if move == "right" else -1)
            return place[0], columns[min(max(at, 0), len(columns) - 1)]
        return self._vertical(place, move, steps)

    def down_column(self, place: Place, count: int) -> list[Place]:
        """`count` places from this one on downwards, for pasting a block; fewer where the form ends."""
        below = self._order[self._order.index(place[0]) :] if place[0] in self._rows else []
        return [(row, self._rows[row][self._at(self._rows[row], place[1])].column) for row in below[:count]]

    def along_row(self, place: Place, count: int) -> list[Place]:
        """`count` places from this one on to the right; fewer where the row ends."""
        row = self._rows.get(place[0], [])
        at = self._at(row, place[1]) if row else 0
        return [(place[0], cell.column) for cell in row[at : at + count]]

    def _vertical(self, place: Place, move: Move, steps: int) -> Place:
        at = self._order.index(place[0])
        to = {"up": at - steps, "down": at + steps, "top": 0, "bottom": len(self._order) - 1}[move]
        row = self._order[min(max(to, 0), len(self._order) - 1)]
        return row, self._rows[row][self._at(self._rows[row], place[1])].column

    def _in_order(self, place: Place, step: int) -> Place:
        at = self._places.index(place) if place in self._places else 0
        return self._places[min(max(at + step, 0), len(self._places) - 1)]

    @staticmethod
    def _at(row: list[LayoutCell], column: int) -> int:
        """The cell of a row that stands in a column, or the nearest one before it."""
        return max((n for n, cell in enumerate(row) if cell.column <= column), default=0)
