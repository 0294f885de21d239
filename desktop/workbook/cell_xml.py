"""The cells of a planned sheet as the XML of a sheet part: rows, merged ranges, links.

Every text is one of the workbook's shared texts, so no text is ever parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from itertools import groupby

from openpyxl.utils import get_column_letter

from desktop.workbook.breath import breathe_at, in_breaths
from desktop.workbook.shared_texts import SharedTexts
from desktop.workbook.sheet import Formula, Sheet, Value, address
from desktop.workbook.styles import POINTS_PER_PIXEL, Style, row_pixels
from desktop.workbook.xml_text import escaped

LINK_TIP = "看明细"

StyleNumbers = Mapping[Style, int]


def rows_of(sheet: Sheet, numbers: StyleNumbers, texts: SharedTexts) -> Iterator[str]:
    """The rows from the first to the last."""
    cells, borders = sheet.cells, _borders(sheet)
    places = sorted([*cells, *borders])
    filled = {row for row, _column in places}
    bare = iter(sorted((sheet.heights.keys() | set(sheet.hidden_rows)) - filled))
    waiting = next(bare, None)
    count = 0
    for row, members in groupby(places, key=lambda place: place[0]):
        while waiting is not None and waiting < row:
            yield f"{_row_tag(sheet, waiting)}</row>"
            waiting = next(bare, None)
        line = [_row_tag(sheet, row)]
        for place in members:
            breathe_at(count := count + 1)
            cell = cells.get(place)
            style, value = (borders[place], None) if cell is None else (cell.style, cell.value)
            line.append(_cell(f"{_letters(place[1])}{row + 1}", numbers[style], value, texts))
        line.append("</row>")
        yield "".join(line)
    while waiting is not None:
        yield f"{_row_tag(sheet, waiting)}</row>"
        waiting = next(bare, None)


def after_rows(sheet: Sheet) -> Iterator[str]:
    """What stands behind the rows: merged ranges and links, each only where there are some."""
    merged = [(place, cell) for place, cell in in_breaths(sheet.cells.items()) if cell.rows > 1 or cell.columns > 1]
    if merged:
        yield f'<mergeCells count="{len(merged)}">'
        for (row, column), cell in merged:
            yield f'<mergeCell ref="{address(row, column)}:{address(row + cell.rows - 1, column + cell.columns - 1)}"/>'
        yield "</mergeCells>"
    linked = [(place, cell.link) for place, cell in sheet.cells.items() if cell.link]
    if linked:
        yield "<hyperlinks>"
        for place, link in linked:
            ref, to = address(*place), escape(link)
            yield f'<hyperlink ref="{ref}" location="{to}" tooltip="{LINK_TIP}" display="{LINK_TIP}"/>'
        yield "</hyperlinks>"


def dimension(sheet: Sheet) -> str:
    """The rectangle that everything stands in, as ``A1:C7``."""
    last = max((column + cell.columns - 1 for (_row, column), cell in sheet.cells.items()), default=0)
    return f"A1:{address(max(sheet.last_row, 0), last)}"


def _borders(sheet: Sheet) -> dict[tuple[int, int], Style]:
    """The places that merged cells cover, which need the style for their borders."""
    return {
        (row + down, column + across): cell.style
        for (row, column), cell in sheet.cells.items()
        if cell.rows > 1 or cell.columns > 1
        for down in range(cell.rows)
        for across in range(cell.columns)
        if down or across
    }


def _row_tag(sheet: Sheet, row: int) -> str:
    height = sheet.heights.get(row)
    sized = "" if height is None else f' ht="{row_pixels(height) * POINTS_PER_PIXEL:g}" customHeight="1"'
    hidden = ' hidden="1"' if row in sheet.hidden_rows else ""
    return f'<row r="{row + 1}"{sized}{hidden}>'


def _cell(ref: str, style: int, value: Value, texts: SharedTexts) -> str:
    if value is None:
        return f'<c r="{ref}" s="{style}"/>'
    if isinstance(value, str):
        return f'<c r="{ref}" s="{style}" t="s"><v>{texts.number(value)}</v></c>'
    if isinstance(value, Formula):
        result = value.result
        kind, told = (' t="str"', escaped(result)) if isinstance(result, str) else ("", repr(result))
        formula = escape(value.text.removeprefix("="), quote=False)
        return f'<c r="{ref}" s="{style}"{kind}><f>{formula}</f><v>{told}</v></c>'
    return f'<c r="{ref}" s="{style}"><v>{value!r}</v></c>'


_letters = cache(lambda column: get_column_letter(column + 1))
