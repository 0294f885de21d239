"""The cells of a workbook that came from outside: checked before anything is unpacked, and read within limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.round_trip.errors import of_file, round_trip_error
from desktop.strangers_workbook import damage_told, is_workbook, load, opened
from parser.errors import ReadError
from parser.source import read_file

MOST_SHEETS, MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 250, 400_000, 1_200, 6_000_000

Row = dict[int, "FoundCell"]


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell that is not empty. `kind` is the reader's letter for its type, ``e`` for an error value."""

    value: Any
    kind: str
    percent: bool = False


@dataclass(frozen=True)
class OpenedBook:
    """A workbook whose package has been looked through. Every reading of a sheet begins anew."""

    name: str
    data: bytes
    sheets: tuple[str, ...]
    _loaded: dict[bool, Any] = field(default_factory=dict, repr=False, compare=False)

    def rows(self, sheet: str) -> Mapping[int, Row]:
        """The rows of a sheet that hold anything, by number; results in place of formulas. Raises RoundTripError."""
        rows: dict[int, Row] = {}
        for count, (row, column, cell) in enumerate(self._cells(sheet, results=True)):
            rows.setdefault(row, {})[column] = cell
            if count > MOST_CELLS:
                raise round_trip_error("too_big", self.name)
        return rows

    def formulas(self, sheet: str) -> Mapping[tuple[int, int], str]:
        """The formulas of a sheet by row and column. Raises RoundTripError."""
        found = self._cells(sheet, results=False)
        return {(row, column): _formula(cell.value) for row, column, cell in found if cell.kind == "f"}

    def _workbook(self, results: bool) -> Any:
        """With results or with formulas, loaded once for all sheets."""
        if results not in self._loaded:
            self._loaded[results] = load(self.data, results=results)
        return self._loaded[results]

    def _cells(self, sheet: str, *, results: bool) -> Iterator[tuple[int, int, FoundCell]]:
        try:
            with damage_told(self.name):
                found = self._workbook(results)[sheet]
                found.reset_dimensions()  # what a writer says of the size of his sheet is often not true
                # Without a last column, for with one the reader fills up every row that is not there.
                for cells in found.iter_rows(max_row=MOST_ROWS + 1):
                    for cell in cells[:MOST_COLUMNS]:
                        if cell.value is None:
                            continue
                        if cell.row > MOST_ROWS:
                            raise round_trip_error("too_big", self.name)
                        percent = cell.data_type == "n" and "%" in str(cell.number_format)
                        yield cell.row - 1, cell.column - 1, FoundCell(cell.value, cell.data_type, percent)
        except ReadError as error:
            raise of_file(error, self.name) from None


def open_book(path: Path) -> OpenedBook:
    """Look through a workbook without reading its cells. Raises RoundTripError."""
    name = path.name
    try:
        data = read_file(path)
        if not data.startswith(b"PK") or not is_workbook(data, name):
            raise round_trip_error("not_xlsx", name)
        with opened(data, name) as workbook:
            sheets = tuple(sheet.title for sheet in workbook.worksheets)
    except ReadError as error:
        raise of_file(error, name) from None
    if len(sheets) > MOST_SHEETS:
        raise round_trip_error("too_big", name)
    return OpenedBook(name, data, sheets)


def _formula(value: Any) -> str:
    return str(getattr(value, "text", value) or "")
