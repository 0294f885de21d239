"""The cells of a workbook that came from outside: checked before anything is unpacked, and read within limits."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from desktop.round_trip.errors import of_file, round_trip_error
from parser.errors import ReadError
from parser.source import read_file
from parser.source.archive import Archive

MOST_SHEETS, MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 250, 400_000, 1_200, 6_000_000
_BROKEN = (
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    OSError,
    ParseError,
    SyntaxError,
    InvalidFileException,
    zipfile.BadZipFile,
)
"""What the reader of workbooks raises for a file that only looks like one."""

Row = dict[int, "FoundCell"]


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell that is not empty. `kind` is the reader's letter for its type, ``e`` for an error value."""

    value: Any
    kind: str
    percent: bool = False


@dataclass(frozen=True)
class OpenedBook:
    """A workbook whose package has been looked through. Every reading begins anew."""

    name: str
    data: bytes
    sheets: tuple[str, ...]

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

    def _cells(self, sheet: str, *, results: bool) -> Iterator[tuple[int, int, FoundCell]]:
        try:
            workbook = load_workbook(io.BytesIO(self.data), read_only=True, data_only=results, keep_links=False)
            try:
                found = workbook[sheet]
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
            finally:
                workbook.close()
        except _BROKEN:
            raise of_file(ReadError("damaged", name=self.name), self.name) from None


def open_book(path: Path) -> OpenedBook:
    """Look through a workbook without reading its cells. Raises RoundTripError."""
    name = path.name
    try:
        data = read_file(path)
        if not data.startswith(b"PK"):
            raise round_trip_error("not_xlsx", name)
        _look_through(data, name)
    except ReadError as error:
        raise of_file(error, name) from None
    try:
        workbook = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        try:
            sheets = tuple(sheet.title for sheet in workbook.worksheets)
        finally:
            workbook.close()
    except _BROKEN:
        raise of_file(ReadError("damaged", name=name), name) from None
    if len(sheets) > MOST_SHEETS:
        raise round_trip_error("too_big", name)
    return OpenedBook(name, data, sheets)


def _look_through(data: bytes, name: str) -> None:
    """Sizes and names before anything is unpacked; no part may declare entities."""
    archive = Archive(data, name)
    if "xl/workbook.xml" not in archive:
        raise round_trip_error("not_xlsx", name)
    for member in archive.names:
        if member.endswith((".xml", ".rels")):
            head = archive.read(member)
            if b"<!DOCTYPE" in head or head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:64]:
                raise ReadError("hostile", name=name, detail="含有 DOCTYPE 声明")


def _formula(value: Any) -> str:
    return str(getattr(value, "text", value) or "")
