"""Sheets that are lists: a title, a line of heads, one line an item, with columns as wide as their Chinese text."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.workbook.breath import in_breaths
from desktop.workbook.sheet import Block, Formula, Of, Sheet, Value
from desktop.workbook.styles import CENTRED_TEXT, HEADER, NOTE, NUMBER, TEXT, TITLE, Style
from desktop.workbook.text import width

TITLE_ROW, NOTE_ROW = 0, 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list. It gets as wide as its widest text, between `least` and `most` half-width characters."""

    head: str
    least: float
    most: float
    style: Style = TEXT


@dataclass(frozen=True, slots=True)
class ListCell:
    """A value with a style or comment of its own, or that can be read back; a plain one takes the column's style."""

    value: Value
    style: Style
    comment: str = ""
    of: Of | None = None


ORDINAL = Column("序号", 5, 6, NUMBER)
UNIT = Column("单位", 14, 22)
YEAR = Column("年度", 6, 6, CENTRED_TEXT)


def list_sheet(
    name: str,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[Iterable[Value | ListCell]],
    *,
    landscape: bool = True,
    note: str = "",
    empty: str = "（无）",
    frozen_columns: int = 0,
    chosen: Sequence[str] | None = None,
) -> Sheet:
    """The planned sheet. Row 0 is the title, then the note if there is one, the heads, and the items.

    `chosen` are the heads of the columns to have, in their order; None for all. Those frozen stay so at the left end.
    """
    places = _places(columns, chosen)
    frozen_columns = sum(1 for _ in itertools.takewhile(lambda place: place < frozen_columns, places))
    columns = [columns[place] for place in places]
    sheet = Sheet(name, [column.least for column in columns], landscape)
    last = len(columns) - 1
    sheet.put(TITLE_ROW, 0, title, TITLE, columns=last + 1)
    if note:
        sheet.put(NOTE_ROW, 0, note, NOTE, columns=last + 1)
    head = NOTE_ROW + 1 if note else NOTE_ROW
    for place, column in enumerate(columns):
        sheet.put(head, place, column.head, HEADER)
    row = head
    for row, values in enumerate(rows, head + 1):
        listed = tuple(values)
        for place, (column, value) in enumerate((columns[at], listed[was]) for at, was in enumerate(places)):
            if isinstance(value, ListCell):
                sheet.put(row, place, value.value, value.style, value.comment, of=value.of)
            else:
                sheet.put(row, place, value, style_of(value, column.style))
    if row == head:
        sheet.put(head + 1, 0, empty, NOTE, columns=last + 1)
    else:
        sheet.autofilter = Block(head, 0, row, last)
    sheet.widths = _fitted(sheet, columns, head)
    sheet.freeze, sheet.repeat_rows = (head + 1, frozen_columns), (head, head)
    sheet.fit()
    return sheet


def _places(columns: Sequence[Column], chosen: Sequence[str] | None) -> list[int]:
    if chosen is None:
        return list(range(len(columns)))
    heads = [column.head for column in columns]
    return [heads.index(head) for head in chosen if head in heads] or list(range(len(columns)))


def heads_of(columns: Sequence[Column]) -> tuple[str, ...]:
    """The heads of the columns, by which a person chooses among them."""
    return tuple(column.head for column in columns)


def style_of(value: Value, style: Style) -> Style:
    """Numbers stand centred and text at the left, whatever the column mostly holds."""
    return TEXT if style is NUMBER and isinstance(value, str) else style


def _fitted(sheet: Sheet, columns: Sequence[Column], head: int) -> list[float]:
    widest = [column.least for column in columns]
    for (row, place), cell in in_breaths(sheet.cells.items()):
        if row >= head and cell.columns == 1 and cell.value is not None:
            shown = cell.value.result if isinstance(cell.value, Formula) else cell.value
            room = width(str(shown)) + 2
            widest[place] = max(widest[place], min(room, columns[place].most))
    return widest
