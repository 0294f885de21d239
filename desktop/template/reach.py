"""Which cells a reference in a formula stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string

from desktop.template.growth import LAST_ROW

LAST_COLUMN = 16_384
_SHEET = re.compile(r"(?:('(?:[^']|'')+'|[^'!\[\]\s]+)!)?(.+)")
_CELLS = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6}))?")
_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_ROWS = re.compile(r"\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a sheet, or on all from the first to the second; names are casefolded, places from 1."""

    sheets: tuple[str, ...]
    top: int
    left: int
    bottom: int
    right: int

    @property
    def count(self) -> int:
        """How many cells it has on one sheet."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


def area_of(text: str, sheet: str) -> Area | None:
    """The cells of a reference that stands on a sheet; None for a name, a part of a table, or another file."""
    found = _SHEET.fullmatch(text)
    if found is None:
        return None
    sheets = (sheet,)
    if found[1]:
        written = found[1][1:-1].replace("''", "'") if found[1].startswith("'") else found[1]
        if "[" in written:
            return None
        sheets = tuple(written.casefold().split(":"))
    rectangle = _rectangle(found[2])
    return Area(sheets, *rectangle) if rectangle and len(sheets) <= 2 else None


def _rectangle(text: str) -> tuple[int, int, int, int] | None:
    if cells := _CELLS.fullmatch(text):
        columns = [column_index_from_string(name) for name in (cells[1], cells[3] or cells[1])]
        rows = [int(number) for number in (cells[2], cells[4] or cells[2])]
    elif whole := _COLUMNS.fullmatch(text):
        columns, rows = [column_index_from_string(name) for name in whole.groups()], [1, LAST_ROW]
    elif lines := _ROWS.fullmatch(text):
        columns, rows = [1, LAST_COLUMN], [int(number) for number in lines.groups()]
    else:
        return None
    if max(columns) > LAST_COLUMN or max(rows) > LAST_ROW:
        return None
    return min(rows), min(columns), max(rows), max(columns)
