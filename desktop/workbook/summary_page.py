"""The frame of a 数据总表: three lines of heads over unit and year, and pages cut between the tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop.workbook.pages import scale_for
from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import HEADER, NOTE, TITLE

HEAD_ROWS = 5
"""Title, note and three lines of heads: the first row of figures."""
FIRST_FIGURE = 3
"""序号, 单位 and 年度 stand before the figures."""

_FROZEN = (("序号", 5.0), ("单位", 22.0), ("年度", 6.0))
_TOP = 2


@dataclass(frozen=True, slots=True)
class Head:
    """The heads over one column, outermost first; equal neighbours are merged, an empty or repeated one goes down."""

    table: str
    group: str
    label: str
    width: float


def put_heads(sheet: Sheet, title: str, note: str, heads: Sequence[Head]) -> None:
    """Plan title, note and heads, and set widths and what stays in view."""
    sheet.widths = [width for _, width in _FROZEN] + [head.width for head in heads]
    # Not over the first columns: they are printed on every page, the title only on the first.
    shown = min(len(heads), 10)
    sheet.put(0, FIRST_FIGURE, title, TITLE, columns=shown)
    sheet.put(1, FIRST_FIGURE, note, NOTE, columns=shown)
    for column, (label, _) in enumerate(_FROZEN):
        sheet.put(_TOP, column, label, HEADER, rows=3)
    column = FIRST_FIGURE
    for table, members in groupby(heads, key=lambda head: head.table):
        column = _put_group(sheet, column, table, list(members))
    sheet.landscape = True
    sheet.freeze, sheet.repeat_rows, sheet.repeat_columns = (HEAD_ROWS, FIRST_FIGURE), (_TOP, _TOP + 2), (0, 2)


def _put_group(sheet: Sheet, column: int, table: str, heads: Sequence[Head]) -> int:
    if not heads[0].group:
        sheet.put(_TOP, column, table, HEADER, rows=3)
        return column + 1
    sheet.put(_TOP, column, table, HEADER, columns=len(heads))
    for group, members in groupby(heads, key=lambda head: head.group):
        under = list(members)
        if len(under) == 1 and under[0].label in (group, ""):
            sheet.put(_TOP + 1, column, group, HEADER, rows=2)
        else:
            sheet.put(_TOP + 1, column, group, HEADER, columns=len(under))
            for place, head in enumerate(under):
                sheet.put(_TOP + 2, column + place, head.label, HEADER)
        column += len(under)
    return column


def set_pages(sheet: Sheet, heads: Sequence[Head]) -> None:
    """One page across for each table, at a scale where the widest fits; unit and year are repeated."""
    frozen = [width for _, width in _FROZEN]
    pages: list[list[float]] = [[]]
    column = FIRST_FIGURE
    for table, members in groupby(heads, key=lambda head: head.table if head.group else ""):
        if table and pages[-1]:
            sheet.column_breaks.append(column)
            pages.append([])
        pages[-1] += [head.width for head in members]
        column = FIRST_FIGURE + sum(map(len, pages))
    sheet.scale = min(scale_for(frozen + page, landscape=True) for page in pages)
