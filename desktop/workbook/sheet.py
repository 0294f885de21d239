"""A sheet as it is meant to be: cells with their values, styles and comments, and how it is laid out and printed.

A plan knows nothing of a file format. One writer puts it into a file, the same plan is what the file is compared with
after it was read back, and a preview can be drawn from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from openpyxl.utils import get_column_letter

from desktop.workbook.breath import breathe_at, in_breaths
from desktop.workbook.styles import MAX_HEIGHT, MIN_HEIGHT, PADDING, Style, line_height, text_scale
from desktop.workbook.text import cell_text, needs_prefix, shorten, visible, wrapped_lines
from parser.model import Target

COMMENT_LIMIT = 2_000
_EXACT_DIGITS = 15
_NUMBER_ROOM = 1.1  # bold digits are wider


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula, always our own (never text of a report), and the result stored with it."""

    text: str
    result: int | float | str


Value = str | int | float | Formula | None

Of = tuple[str, Target, str]
"""Whose value a cell shows: the report (`ExportEntry.identity`), the target in it, and which part of that target where
it is shown in several cells ("" else).
"""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell, or the first of a merged range of `rows` × `columns`. `link` is a place (`place_in`).

    Of one that shows a value of a report, `report`, `target` and `part` say which (`Of`).
    """

    value: Value
    style: Style
    comment: str = ""
    rows: int = 1
    columns: int = 1
    report: str = ""
    target: Target | None = None
    part: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of cells, places from 0, last row and column included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values of a chart; the name is one of ours."""

    name: str
    values: Block


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of cells of its own sheet. It begins in a cell (`place`) and is so many pixels wide and high."""

    kind: Literal["column", "bar"]
    title: str
    categories: Block
    series: tuple[Series, ...]
    place: tuple[int, int]
    size: tuple[int, int] = (640, 400)


@dataclass
class Sheet:
    """One sheet. `widths` are column widths in half-width characters of the body font's size.

    `freeze` is the first row and column that scroll, `repeat_rows` and `repeat_columns` what is printed on every page
    (last one included), `row_breaks` and `column_breaks` the rows and columns that start a page. `scale` is a print
    scale in percent; None fits the sheet to the width of a page. `kind` is the id of its kind
    (`desktop.workbook.kinds`). `hidden_rows` and `hidden_columns` hold what is for the program only; a `hidden` sheet
    is not even offered to be shown.
    """

    name: str
    widths: list[float]
    landscape: bool = False
    cells: dict[tuple[int, int], SheetCell] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    freeze: tuple[int, int] = (0, 0)
    autofilter: Block | None = None
    repeat_rows: tuple[int, int] | None = None
    repeat_columns: tuple[int, int] | None = None
    row_breaks: list[int] = field(default_factory=list)
    column_breaks: list[int] = field(default_factory=list)
    scale: int | None = None
    kind: str = ""
    charts: list[Chart] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()

    def put(
        self,
        row: int,
        column: int,
        value: Value,
        style: Style,
        comment: str = "",
        *,
        rows: int = 1,
        columns: int = 1,
        of: Of | None = None,
        link: str = "",
    ) -> None:
        """Plan one cell. Text is made fit for a cell here; "" is a blank; a number no spreadsheet holds stays text.

        `of` says whose value it is, where a person may change it in the workbook and have it read back.
        """
        if isinstance(value, int | float):
            value, told = exact(value)
            comment = "\n".join(filter(None, (comment, told)))
        if _has_fraction(value) and style.role == "number":  # the format of counts would show 29 for 28.6
            style = replace(style, role="amount")
        if isinstance(value, str):
            value = cell_text(value) or None
            if isinstance(value, str) and needs_prefix(value):
                style = style.with_prefix()
        comment = shorten(visible(comment), COMMENT_LIMIT) if comment else ""
        if link:
            style = replace(style, linked=True)
        report, target, part = (of[0], _shared(of[1]), of[2]) if of else ("", None, "")
        breathe_at(len(self.cells))
        self.cells[row, column] = SheetCell(value, style, comment, rows, columns, report, target, part, link)

    @property
    def last_row(self) -> int:
        """The last row with a cell, -1 on an empty sheet."""
        return max((row + cell.rows - 1 for (row, _), cell in self.cells.items()), default=-1)

    def fit(self) -> None:
        """Widen columns to their numbers, which would show as #### else, and heighten rows to their wrapped text.

        Spreadsheets do the second by themselves, but not for merged cells.
        """
        self._widen()
        self._heighten()

    def _widen(self) -> None:
        for (_, column), cell in in_breaths(self.cells.items()):
            value = cell.value.result if isinstance(cell.value, Formula) else cell.value
            if cell.columns == 1 and isinstance(value, int | float):
                self.widths[column] = max(self.widths[column], room_of(value))

    def _heighten(self) -> None:
        needed: dict[int, float] = {}
        for (row, column), cell in in_breaths(self.cells.items()):
            if cell.rows == 1:
                needed[row] = max(needed.get(row, MIN_HEIGHT), self.height_of(column, cell))
        for row, height in needed.items():
            self.heights.setdefault(row, min(height, MAX_HEIGHT))
        for (row, column), cell in self.cells.items():
            if cell.rows > 1:
                self._stretch(row, cell.rows, self.height_of(column, cell))

    def height_of(self, column: int, cell: SheetCell) -> float:
        """The height that a cell needs which begins in a column, in points."""
        if not isinstance(cell.value, str):
            return line_height(cell.style) + PADDING
        room = sum(self.widths[column : column + cell.columns]) - 1
        lines = wrapped_lines(cell.value, room / text_scale(cell.style))
        return lines * line_height(cell.style) + PADDING

    def _stretch(self, top: int, rows: int, height: float) -> None:
        missing = height - sum(self.heights.get(row, MIN_HEIGHT) for row in range(top, top + rows))
        if missing > 0:
            last = top + rows - 1
            self.heights[last] = min(self.heights.get(last, MIN_HEIGHT) + missing, MAX_HEIGHT)


@lru_cache(2_048)
def _shared(target: Target) -> Target:
    """The same target, as one object: a workbook has a million cells, and a few hundred targets for most of them."""
    return target


def exact(number: int | float) -> tuple[int | float | str, str]:
    """The number as a spreadsheet keeps it (15 digits), or its text and a word about it where it would be changed."""
    if isinstance(number, float):
        rounded = float(f"{number:.{_EXACT_DIGITS}g}")
        return (rounded, "") if abs(rounded) < 10**_EXACT_DIGITS else (str(number), "数字过大，按文本保存")
    if abs(number) < 10**_EXACT_DIGITS:
        return number, ""
    return str(number), "数字超过15位，表格软件会改动末几位，因此按文本保存"


def room_of(number: int | float) -> float:
    """The width of a column that shows a number, and not ####."""
    return len(str(number)) * _NUMBER_ROOM + 1


def _has_fraction(value: Value) -> bool:
    number = value.result if isinstance(value, Formula) else value
    return isinstance(number, float) and not number.is_integer()


def place_in(sheet: str, row: int, column: int) -> str:
    """A place, from 0, of another sheet, as formulas and links name it: ``'表三'!D6``. The name is one of ours."""
    return f"'{sheet}'!{address(row, column)}"


def area_in(sheet: str, area: Block) -> str:
    """A fixed rectangle of another sheet, as formulas and charts name it: ``'表三'!$D$6:$D$9``."""
    first, last = address(area.top, area.left, fixed=True), address(area.bottom, area.right, fixed=True)
    return f"'{sheet}'!{first}:{last}"


def address(row: int, column: int, *, fixed: bool = False) -> str:
    """The name of a place, from 0: ``D6``, or ``$D$6`` when it must not move with a copied formula."""
    letters = get_column_letter(column + 1)
    return f"${letters}${row + 1}" if fixed else f"{letters}{row + 1}"
