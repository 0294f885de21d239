"""The comments of a planned sheet: their texts, and the boxes that spreadsheets draw them in (VML)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from desktop.workbook.breath import in_breaths
from desktop.workbook.packed import PackedText
from desktop.workbook.sheet import Sheet, address
from desktop.workbook.styles import POINTS_PER_PIXEL, column_pixels, row_pixels
from desktop.workbook.text import width, wrapped_lines
from desktop.workbook.xml_text import text_tag

FONT, SIZE, COLOUR = "宋体", 9, "#ffffe1"
COLUMN_PIXELS, ROW_PIXELS = 72, 20
"""The size of columns and rows that nobody gave one."""
SHAPES_IN_BLOCK = 1024
"""So many shapes share a number of the list at the head of a drawing."""
_WIDTH, _LINE, _ROOM, _MOST_LINES = 280, 17, 36, 24
_ASIDE, _ABOVE, _FIRST_ABOVE = 15, 10, 2
_BEYOND = 60
_RUN = f'<rPr><sz val="{SIZE}"/><color indexed="81"/><rFont val="{FONT}"/><family val="2"/></rPr>'
_TEXTS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<authors><author>{author}</author></authors><commentList>"
)
_TEXTS_END = "</commentList></comments>"
_BOXES_HEAD = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{blocks}"/></o:shapelayout>'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:{left:g}pt;'
    'margin-top:{top:g}pt;width:{width:g}pt;height:{height:g}pt;z-index:{order};visibility:hidden"'
    f' fillcolor="{COLOUR}" o:insetmode="auto"><v:fill color2="{COLOUR}"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_BOXES_END = "</xml>"


class SheetComments:
    """The two parts of one sheet; `first_block` is the first number of shapes that no other sheet has."""

    def __init__(self, sheet: Sheet, author: str, first_block: int) -> None:
        self.texts, self.boxes = PackedText(), PackedText()
        commented = sorted(place for place, cell in sheet.cells.items() if cell.comment)
        self.blocks = len(commented) // SHAPES_IN_BLOCK + 1 if commented else 0
        if commented:
            self._put(sheet, commented, author, first_block)

    @property
    def pieces(self) -> int:
        """How many pieces of text they are in."""
        return len(self.texts) + len(self.boxes)

    def _put(self, sheet: Sheet, commented: Sequence[tuple[int, int]], author: str, first_block: int) -> None:
        numbers = ",".join(str(first_block + more) for more in range(self.blocks))
        self.texts.add(_TEXTS_HEAD.format(author=author))
        self.boxes.add(_BOXES_HEAD.format(blocks=numbers))
        layout = _Layout(sheet)
        for order, place in enumerate(in_breaths(commented), 1):
            comment = sheet.cells[place].comment
            self.texts.add(
                f'<comment ref="{address(*place)}" authorId="0"><text><r>{_RUN}{text_tag(comment)}</r></text></comment>'
            )
            self.boxes.add(layout.box(place, comment, order, first_block * SHAPES_IN_BLOCK + order))
        self.texts.add(_TEXTS_END)
        self.boxes.add(_BOXES_END)
        self.texts.done()
        self.boxes.done()


class _Layout:
    """Where columns and rows begin, in pixels."""

    def __init__(self, sheet: Sheet) -> None:
        columns = [column_pixels(one) for one in sheet.widths] + [COLUMN_PIXELS] * _BEYOND
        for hidden in sheet.hidden_columns:
            columns[hidden] = 0
        rows = [
            0 if row in sheet.hidden_rows else row_pixels(sheet.heights[row]) if row in sheet.heights else ROW_PIXELS
            for row in range(sheet.last_row + 1)
        ]
        self._columns = list(accumulate(columns, initial=0))
        self._rows = list(accumulate([*rows, *[ROW_PIXELS] * _BEYOND], initial=0))

    def box(self, place: tuple[int, int], comment: str, order: int, number: int) -> str:
        """The box beside the cell, a little above, high enough for its lines."""
        row, column = place
        across, down = _size(comment)
        left = self._columns[column + 1] + _ASIDE
        top = self._rows[row - 1] + _ABOVE if row else _FIRST_ABOVE
        anchor = ", ".join(map(str, self._anchor(left, top, across, down)))
        pixels = {"left": left, "top": top, "width": across, "height": down}
        sizes = {name: size * POINTS_PER_PIXEL for name, size in pixels.items()}
        return _BOX.format(number=number, order=order, anchor=anchor, row=row, column=column, **sizes)

    def _anchor(self, left: int, top: int, across: int, down: int) -> Iterator[int]:
        for x, y in ((left, top), (left + across, top + down)):
            for at, edges in ((x, self._columns), (y, self._rows)):
                before = bisect_right(edges, at) - 1
                yield before
                yield at - edges[before]


def _size(comment: str) -> tuple[int, int]:
    """Width and height in pixels."""
    lines = min(wrapped_lines(comment, _ROOM) + 1, _MOST_LINES)
    return (_WIDTH if width(comment) > _ROOM // 2 else _WIDTH // 2), lines * _LINE
