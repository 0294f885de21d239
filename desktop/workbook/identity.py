"""What lets a workbook come back: a key in every row and column, and a sheet nobody sees that says whose they are.

People sort, filter, insert and delete before they send a workbook back, so an address says nothing. The key of a row
stands in the row itself, in a hidden column at the end of the list, and moves with it; the keys of the columns stand in
a hidden row below. The hidden sheet `NAME` holds, as lines of JSON in a few large cells, for each row with values:
whose they are, which they are, and what was written.

========== ====================================================================================================
line       what follows
========== ====================================================================================================
``form``   `FORM`, `VERSION`: the first line
``report`` number, identity, encoding it was read in, unit, year, name of the file
``sheet``  number, name, the columns with formulas; the rows that follow stand on it
``shape``  number, then ``[column, target, part]`` for each value of a row; rows that are alike share one
``row``    row, report, shape, check, the values in the order of the shape (`kept`)
========== ====================================================================================================

Rows and columns count from 0 and are where they were written. The check is of what tells one row from others, so that
keys which were left behind by a sort are noticed.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from desktop.workbook.breath import in_breaths
from desktop.workbook.entry import ExportEntry
from desktop.workbook.material import Material
from desktop.workbook.sheet import Block, Formula, Sheet, SheetCell, Value
from desktop.workbook.styles import KEY as KEY_STYLE
from desktop.workbook.styles import NOTE
from desktop.workbook.xml_text import ESCAPED_UNDERSCORE
from parser.model import Target, TargetKind

NAME = "开卷标识"
FORM, VERSION = "kaijuan-workbook", 1
KEY = re.compile(r"([0-9a-f]{8})-([RC])(\d{1,4})-(\d{1,7})")
"""The key of a row or column: the stamp of the export, which of the two it is, the sheet's number, and its place."""

_CHUNK = 30_000
_LONG_TEXT = 120
_WIDEST_SHAPE = 200
_DIGEST = 16
FIGURES = (TargetKind.CELL, TargetKind.INDICATOR, TargetKind.STAT)


class Identifier:
    """Puts keys into the sheets of a workbook, one after another. Equal material gives equal keys."""

    def __init__(self, material: Material) -> None:
        self._stamp = _stamp(material)
        self._hidden = Sheet(NAME, [8.0], hidden=True)
        self._hidden.put(0, 0, self._stamp, NOTE)
        self._held: list[str] = []
        self._length = 0
        self._lines = _Lines(material.entries)
        self._sheets = 0
        for line in self._lines.of_reports():
            self._keep(line)

    def mark(self, sheet: Sheet) -> None:
        """Put the keys into the next sheet."""
        for line in self._lines.of_sheet(self._sheets, sheet):
            self._keep(line)
        _put_keys(sheet, self._stamp, self._sheets)
        self._sheets += 1

    def explained(self) -> Sheet:
        """The hidden sheet that explains the keys of all the sheets that were marked."""
        self._put_chunk()
        return self._hidden

    def _keep(self, line: list[Any]) -> None:
        """Keep a line with as many others as a cell holds; in letters that no program changes on saving."""
        text = json.dumps(line, separators=(",", ":")).replace("_x", "\\u005fx")
        if self._held and self._length + len(text) >= _CHUNK:
            self._put_chunk()
        self._held.append(text)
        self._length += len(text) + 1

    def _put_chunk(self) -> None:
        self._hidden.put(len(self._hidden.cells), 0, "\n".join(self._held), NOTE)
        self._held, self._length = [], 0


def _stamp(material: Material) -> str:
    """What tells this export from others: eight digits."""
    told = [material.version, material.created.isoformat(), material.title, material.options.to_json()]
    told += [f"{entry.identity} {len(entry.corrections)}" for entry in material.entries]
    return hashlib.sha256("\n".join(told).encode(errors="surrogatepass")).hexdigest()[:8]


def kept(value: Value) -> Any:
    """A value as the hidden sheet keeps it: of a long text only a digest."""
    if isinstance(value, Formula):
        value = value.result
    if not isinstance(value, str):
        return value
    text = plain_text(value)
    return text if len(text) <= _LONG_TEXT else {"digest": hashlib.sha256(text.encode()).hexdigest()[:16]}


def plain_text(text: str) -> str:
    """A text without what programs change on saving: line ends, blanks around it, and escapes of underscores."""
    # Some readers leave the escape so, some make it an underscore again, by taking its mark out of any text.
    plain = text.replace(ESCAPED_UNDERSCORE, "_").replace(ESCAPED_UNDERSCORE[1:], "")
    return plain.replace("\r\n", "\n").strip()


def check_of(values: Iterable[Value]) -> str:
    """The check of what tells a row from others, in the order of its columns; numbers count as their text."""
    told = [plain_text(_text(value)) for value in values]
    return f"{zlib.crc32(json.dumps([text for text in told if text]).encode()):08x}"


def _text(value: Value) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


class _Lines:
    """Makes the lines, numbering reports and shapes as they come."""

    def __init__(self, entries: Sequence[ExportEntry]) -> None:
        self._entries = entries
        self._reports: dict[str, int] = {}
        for number, entry in enumerate(entries):
            self._reports.setdefault(entry.identity, number)
        self._shapes: dict[bytes, int] = {}

    def of_reports(self) -> Iterator[list[Any]]:
        yield ["form", FORM, VERSION]
        for identity, number in self._reports.items():
            entry = self._entries[number]
            source = entry.report.source
            yield ["report", number, identity, source.encoding, entry.unit[:_LONG_TEXT], entry.year, source.name[-120:]]

    def of_sheet(self, number: int, sheet: Sheet) -> Iterator[list[Any]]:
        formulas = {column for (_, column), cell in sheet.cells.items() if isinstance(cell.value, Formula)}
        yield ["sheet", number, sheet.name, sorted(formulas)]
        yield from self._rows(sheet, formulas)

    def _rows(self, sheet: Sheet, formulas: set[int]) -> Iterator[list[Any]]:
        for row, places in groupby(in_breaths(sorted(sheet.cells)), key=lambda place: place[0]):
            cells = [(place[1], sheet.cells[place]) for place in places]
            own: dict[str, list[tuple[int, SheetCell]]] = defaultdict(list)
            for column, cell in cells:
                if cell.target is not None:
                    own[cell.report].append((column, cell))
            check = _check(cells, formulas) if own else ""
            for identity, members in own.items():
                for start in range(0, len(members), _WIDEST_SHAPE):
                    yield from self._row(row, self._reports[identity], members[start : start + _WIDEST_SHAPE], check)

    def _row(self, row: int, report: int, cells: Sequence[tuple[int, SheetCell]], check: str) -> Iterator[list[Any]]:
        shape = [[column, str(cell.target), cell.part] for column, cell in cells]
        digest = hashlib.sha256(repr(shape).encode()).digest()[:_DIGEST]  # the shapes themselves would take megabytes
        number = self._shapes.get(digest)
        if number is None:
            number = self._shapes[digest] = len(self._shapes)
            yield ["shape", number, *shape]
        yield ["row", row, report, number, check, [kept(cell.value) for _column, cell in cells]]


def _check(cells: Iterable[tuple[int, SheetCell]], formulas: set[int]) -> str:
    told = (cell.value for column, cell in cells if column not in formulas and tells(column, cell.value, cell.target))
    return check_of(told)


def tells(column: int, value: object, target: Target | None) -> bool:
    """Whether a cell tells its row from others: texts and years do.

    People change figures, and number the first column anew.
    """
    if target is not None and target.kind in FIGURES:
        return False
    return bool(column) and (isinstance(value, str) or target is not None)


def _put_keys(sheet: Sheet, stamp: str, number: int) -> None:
    """Every row with anything in it gets a key, so that one without was added by a person; columns likewise."""
    if not any(cell.target is not None for cell in sheet.cells.values()):
        return
    rows = sorted({row + down for (row, _), cell in sheet.cells.items() for down in range(cell.rows)})
    width = max(column + cell.columns for (_, column), cell in sheet.cells.items())
    last = rows[-1] + 2
    for row in rows:
        sheet.put(row, width, f"{stamp}-R{number}-{row}", KEY_STYLE)
    for column in range(width):
        sheet.put(last, column, f"{stamp}-C{number}-{column}", KEY_STYLE)
    sheet.hidden_columns, sheet.hidden_rows = (width,), (last,)
    if sheet.autofilter:
        area = sheet.autofilter
        sheet.autofilter = Block(area.top, area.left, area.bottom, width)
