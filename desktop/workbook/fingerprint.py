"""What a sheet was meant to hold: a mark for each cell with a value, small enough to be kept for a thousand reports."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from desktop.workbook.breath import breathe_at, in_breaths
from desktop.workbook.sheet import Formula, Sheet, Value

_COLUMNS = 16_384  # the most that a sheet can have
Place = tuple[int, int]


class Fingerprint:
    """Places and marks of the cells of a sheet, row by row; a mark is 64 bits of what the cell holds."""

    def __init__(self, sheet: Sheet) -> None:
        self.name = sheet.name
        filled = sorted(place for place, cell in in_breaths(sheet.cells.items()) if cell.value is not None)
        self._places = array("q", (row * _COLUMNS + column for row, column in filled))
        self._marks = array("q", (mark(sheet.cells[place].value) for place in in_breaths(filled)))

    def __len__(self) -> int:
        return len(self._places)

    def first_difference(self, found: Iterable[tuple[Place, Value]]) -> Place | None:
        """The first place, in the order of rows, that does not hold what was meant, None where all do."""
        meant = self._meant()
        for count, (place, value) in enumerate(found):
            breathe_at(count)
            expected, its_mark = next(meant, (place, None))
            if expected != place or its_mark != mark(value):
                return min(expected, place)
        return next((place for place, _mark in meant), None)

    def _meant(self) -> Iterator[tuple[Place, int]]:
        for place, its_mark in zip(self._places, self._marks, strict=True):
            yield divmod(place, _COLUMNS), its_mark


def mark(value: Value) -> int:
    """Equal for cells that hold the same; 1 and 1.0 are the same number, "1" is a text."""
    if isinstance(value, Formula):
        return hash((value.text, mark(value.result)))
    if isinstance(value, str):
        return hash(("text", value))
    return hash(None) if value is None else hash(("number", repr(float(value))))
