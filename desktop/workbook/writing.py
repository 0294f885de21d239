"""Puts planned sheets into an .xlsx file: explicit string, number, blank and formula cells, never guessed types.

    writer = BookWriter(fonts)
    for sheet in sheets:
        writer.add(sheet)           # the sheet can be forgotten after this
    writer.save(path, title, created)

XlsxWriter makes the workbook with everything but its cells (`desktop.workbook.frame`). Those are made into XML sheet by
sheet, so that no more than one sheet is ever held, and put in as the file is saved. The results of formulas are stored
beside them, so that previews that do not calculate show totals.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

from desktop.workbook.breath import breathe
from desktop.workbook.cell_xml import after_rows, dimension, rows_of
from desktop.workbook.comment_xml import SheetComments
from desktop.workbook.frame import APPLICATION, frame
from desktop.workbook.packed import PackedText, packed
from desktop.workbook.shared_texts import SharedTexts
from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import USUAL_FONTS, Fonts, Style, properties

_SHEET, _TEXTS, _BOXES = "xl/worksheets/sheet{}.xml", "xl/comments{}.xml", "xl/drawings/vmlDrawing{}.vml"
_EMPTY_SHEET = re.compile(
    rb'(?P<head>.*)<dimension ref="[^"]*"/>(?P<set_up>.*)<sheetData(?P<cells>/>|>.*</sheetData>)'
    rb"(?P<filter>.*)(?P<page><printOptions.*)",
    re.DOTALL,
)
_SHARED = "xl/sharedStrings.xml"
_NUMBER = re.compile(rb' s="(\d+)"')

Parts = Mapping[str, Iterator[bytes]]


@dataclass(frozen=True)
class _Written:
    """A sheet without its cells, and those as text."""

    sheet: Sheet
    dimension: str
    rows: PackedText
    behind: PackedText
    comments: SheetComments


class BookWriter:
    """Takes sheets in their order."""

    def __init__(self, fonts: Fonts = USUAL_FONTS) -> None:
        self._styles, self._texts = _Styles(fonts), SharedTexts()
        self._written: list[_Written] = []
        self._block = 1

    def add(self, sheet: Sheet) -> None:
        """Take a sheet."""
        rows, behind = packed(rows_of(sheet, self._styles, self._texts)), packed(after_rows(sheet))
        comments = SheetComments(sheet, APPLICATION, self._block)
        self._block += comments.blocks
        bare = sheet if sheet.charts else replace(sheet, cells={}, heights={})  # charts are of cells, and stand on rows
        self._written.append(_Written(bare, dimension(sheet), rows, behind, comments))

    @property
    def pieces(self) -> int:
        """How many pieces, each with a breath, will be put into the file; parts without cells count for nothing."""
        return len(self._texts) + sum(len(one.rows) + len(one.behind) + one.comments.pieces for one in self._written)

    def save(self, path: Path, title: str, created: datetime) -> None:
        """Write the workbook, replacing what is there. Raises OSError."""
        sheets = [one.sheet for one in self._written]
        commented = [bool(one.comments.blocks) for one in self._written]
        package = frame(sheets, commented, self._styles.drawn, title, created)
        with zipfile.ZipFile(BytesIO(package)) as made, zipfile.ZipFile(path, "w") as target:
            self._texts.done()
            filled = {_SHARED: self._texts.pieces(), **dict(self._filled(made))}
            for part in made.infolist():
                _put(target, part, filled.get(part.filename) or iter((made.read(part),)))

    def _filled(self, made: zipfile.ZipFile) -> Iterator[tuple[str, Iterator[bytes]]]:
        """The parts that hold what is in the sheets."""
        commented = 0
        for number, one in enumerate(self._written, 1):
            name = _SHEET.format(number)
            empty = _EMPTY_SHEET.fullmatch(made.read(name))
            if empty is None or (number == 1 and not self._styles.are(empty["cells"])):
                raise ValueError("a sheet of another shape than the one that cells are put into")
            yield name, _sheet_pieces(empty, one)
            if one.comments.blocks:
                commented += 1
                yield _TEXTS.format(commented), one.comments.texts.pieces()
                yield _BOXES.format(commented), one.comments.boxes.pieces()


class _Styles(dict[Style, int]):
    """The numbers of styles, from 1, each given when it is first asked for; those drawn alike share one.

    `drawn` are the properties in the order of the numbers.
    """

    def __init__(self, fonts: Fonts) -> None:
        super().__init__()
        self._fonts = fonts
        self._numbers: dict[tuple[tuple[str, object], ...], int] = {}

    def __missing__(self, style: Style) -> int:
        key = tuple(sorted(properties(style, self._fonts).items()))
        number = self[style] = self._numbers.setdefault(key, len(self._numbers) + 1)
        return number

    @property
    def drawn(self) -> list[dict[str, object]]:
        """What the styles are drawn with."""
        return [dict(key) for key in self._numbers]

    def are(self, cells: bytes) -> bool:
        """Whether cells of the styles in their order have their numbers."""
        return [int(number) for number in _NUMBER.findall(cells)] == list(self._numbers.values())


def _sheet_pieces(empty: re.Match[bytes], one: _Written) -> Iterator[bytes]:
    yield empty["head"]
    yield f'<dimension ref="{one.dimension}"/>'.encode()
    yield empty["set_up"] + b"<sheetData>"
    yield from one.rows.pieces()
    yield b"</sheetData>" + empty["filter"]
    yield from one.behind.pieces()
    yield empty["page"]


def _put(target: zipfile.ZipFile, part: zipfile.ZipInfo, pieces: Iterator[bytes]) -> None:
    member = zipfile.ZipInfo(part.filename, part.date_time)
    member.compress_type = zipfile.ZIP_DEFLATED
    with target.open(member, "w") as file:
        for piece in pieces:
            breathe(1)
            file.write(piece)
