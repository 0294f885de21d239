"""How much of a sheet goes on a page of A4: print scales, and page breaks that keep blocks together."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import MIN_HEIGHT, POINTS_PER_PIXEL, column_pixels

_PORTRAIT, _LANDSCAPE = (523.0, 748.0), (770.0, 502.0)  # points inside the margins
_SPARED = 0.97
_ROOM = 0.86  # fonts that stand in for the named ones are up to an eighth wider


def scale_for(widths: Sequence[float], *, landscape: bool) -> int:
    """The print scale, in percent, at which columns of these widths together fit the width of a page."""
    available = (_LANDSCAPE if landscape else _PORTRAIT)[0] * _ROOM
    return max(10, min(100, int(available / (sum(map(column_pixels, widths)) * POINTS_PER_PIXEL) * 100)))


def page_room(sheet: Sheet) -> float:
    """The height in points that a page has for a sheet fitted to its width, with a little to spare."""
    across, down = _LANDSCAPE if sheet.landscape else _PORTRAIT
    return down * _SPARED * max(1, sum(map(column_pixels, sheet.widths)) * POINTS_PER_PIXEL / across)


def keep_together(sheet: Sheet, blocks: Sequence[tuple[int, int]]) -> None:
    """Start a page before each block (first row, last row) that would not fit on the page it begins on.

    The first stays below the title, also where it is longer than a page.
    """
    available = (_LANDSCAPE if sheet.landscape else _PORTRAIT)[1]
    room = available * _ROOM * 100 / scale_for(sheet.widths, landscape=sheet.landscape)
    start = 0
    for first, last in blocks[1:]:
        if _height(sheet, start, last) > room:
            sheet.row_breaks.append(first)
            start = first


def _height(sheet: Sheet, first: int, last: int) -> float:
    return sum(sheet.heights.get(row, MIN_HEIGHT) for row in range(first, last + 1))
