"""The frame of a 数据总表: three lines of heads over unit and year, and pages cut between the tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from desktop.workbook.pages import scale_for
from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import HEADER, NOTE, TITLE

HEAD_ROWS = 5
"""Title, note and three lines of heads: the first row of figures."""
FIRST_FIGURE = 3
"""序号, 单位 and 年度 stand before the figures."""

_FROZEN = (("序号", 5.0), ("单位", 26.0), ("年度", 6.0))
_TOP = 2
_PAGE_ROOM, _TITLE_ROOM = 180.0, 110.0


@dataclass(frozen=True, slots=True)
class Head:
    """The heads over one column, outermost first; equal neighbours are merged, an empty or repeated one goes down."""

    table: str
    group: str
    label: str
    width: float


def put_heads(sheet: Sheet, title: str, note: str, heads: Sequence[Head]) -> None:
    """Plan title, note and heads; set widths, what stays in view, and pages on which unit and year are repeated."""
    sheet.widths = [width for _, width in _FROZEN] + [head.width for head in heads]
    pages = _pages(heads)
    # Not over the first columns: they are printed on every page, the title only on the first.
    columns = sum(total <= _TITLE_ROOM for total in accumulate(pages[0]))
    sheet.put(0, FIRST_FIGURE, title, TITLE, columns=columns)
    sheet.put(1, FIRST_FIGURE, note, NOTE, columns=columns)
    sheet.column_breaks = [FIRST_FIGURE + before for before in accumulate(map(len, pages[:-1]))]
    for column, (label, _) in enumerate(_FROZEN):
        sheet.put(_TOP, column, label, HEADER, rows=3)
    column = FIRST_FIGURE
    for table, members in groupby(heads, key=lambda head: head.table):
        column = _put_group(sheet, column, table, list(members))
    sheet.landscape = True
    sheet.freeze, sheet.repeat_rows, sheet.repeat_columns = (HEAD_ROWS, FIRST_FIGURE), (_TOP, _TOP + 2), (0, 2)


def fit_pages(sheet: Sheet) -> None:
    """Fit rows and columns to what is in them, and find the scale at which each page across is wide enough."""
    sheet.fit()
    edges = [FIRST_FIGURE, *sheet.column_breaks, len(sheet.widths)]
    frozen = sheet.widths[:FIRST_FIGURE]
    sheet.scale = min(scale_for(frozen + sheet.widths[left:right], landscape=True) for left, right in pairwise(edges))


def title_columns(sheet: Sheet) -> int:
    """How many columns the title takes, for what else should stay on the first page."""
    return sheet.cells[0, FIRST_FIGURE].columns


def _pages(heads: Sequence[Head]) -> list[list[float]]:
    """The columns' widths page by page; a table or group stands whole on a page, short ones share one."""
    pages: list[list[float]] = [[]]
    for table, members in groupby(heads, key=lambda head: head.table if head.group else ""):
        widths = [head.width for head in members]
        if table and pages[-1] and sum(pages[-1]) + sum(widths) > _PAGE_ROOM:
            pages.append([])
        pages[-1] += widths
    return pages


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
