"""Where source text lies on the page that Qt has laid out, and what lies at a point. Pixels from the document's top."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLine

from desktop.ui.source_document import Shown
from parser.model import Span
from parser.source import Line, SourceDocument

_FIRST_TRY = 64
_NARROWEST = 6.0  # an empty place is still shown that wide


@dataclass(frozen=True, slots=True)
class LinePlace:
    """A line of the source: its top and the base line of its first row of characters."""

    line: Line
    top: float
    baseline: float


class SourceGeometry:
    """Asks the layout of one shown document, which Qt makes block by block as far as it is asked for.

    Only where a block lies can be asked before all is laid out: what lies at a point Qt seeks in blocks too that it has
    not come to. So blocks are sought here, but where there are tables, with which all is laid out first.
    """

    def __init__(self, source: SourceDocument, shown: Shown) -> None:
        self.source = source
        self._shown = shown
        self._document = shown.document
        self._layout = shown.document.documentLayout()
        self._offsets = shown.offsets
        self._rows = shown.rows

    def height_to(self, height: float) -> float:
        """That height, or that of the whole document where it ends before; laid out no further than asked."""
        if self._shown.tables or self._layout.blockBoundingRect(self._block_at(height)).bottom() < height:
            return self._whole_height()
        return height

    def place_of(self, line: Line) -> LinePlace:
        """Where a line begins."""
        self._lay_out_tables()
        start = self._rows.get(line.span.start, line.span.start)
        block = self._document.findBlock(self._offsets.to_qt(start))
        top = self._layout.blockBoundingRect(block).top()
        first = block.layout().lineAt(0)
        baseline = top + first.y() + first.ascent() if first.isValid() else top
        return LinePlace(line, top, baseline)

    def bottom_of(self, line: Line) -> float:
        """Where a line ends: the top of the next one."""
        if line.number < len(self.source.lines):
            return self.place_of(self.source.lines[line.number]).top
        return self._whole_height()

    def visible(self, top: float, bottom: float) -> Span:
        """The source text between two heights, and a little more where they cut a table."""
        self._lay_out_tables()
        start = self._offsets.to_source(self._position_at(QPointF(0, top)))
        end = self._offsets.to_source(self._position_at(QPointF(1e6, bottom)))
        for shown in self._shown.tables:
            frame = self._layout.frameBoundingRect(shown.table)
            if frame.top() <= top <= frame.bottom():
                row = bisect.bisect_right(shown.rows, top, key=self._top_of) - 1 - shown.reach
                start = shown.rows[row] if row > 0 else shown.span.start
            if frame.top() <= bottom <= frame.bottom():
                row = bisect.bisect_right(shown.rows, bottom, key=self._top_of) + 1
                end = shown.rows[row] if row < len(shown.rows) else shown.span.end
        lines = self.source.line_at(start), self.source.line_at(end)
        return Span(lines[0].span.start, lines[1].span.end)

    def lines_between(self, top: float, bottom: float) -> list[LinePlace]:
        """The lines that begin between two heights and the one before them, each height once."""
        span = self.visible(top, bottom)
        number = self.source.line_at(span.start).number
        found: list[LinePlace] = []
        for line in self.source.lines[number - 1 :]:
            place = self.place_of(line)
            if place.top > bottom or line.span.start > span.end:
                break
            if found and place.top <= top:
                found.clear()
            if not found or place.baseline > found[-1].baseline:
                found.append(place)
        return found

    def rects(self, span: Span) -> list[QRectF]:
        """The rectangles that the characters of a span fill, one for each row of characters; one if it is empty."""
        self._lay_out_tables()
        start, end = self._offsets.to_qt(span.start), self._offsets.to_qt(span.end)
        block = self._document.findBlock(start)
        found: list[QRectF] = []
        while block.isValid() and (block.position() < end or not found):
            found.extend(self._rects_in(block, start, end))
            if start == end:
                break
            block = block.next()
        return found

    def offset_at(self, point: QPointF) -> int:
        """The offset of the character under a point; at the right of a line, that of its end."""
        self._lay_out_tables()
        hit = self._position_at(point)
        block = self._document.findBlock(hit)
        origin = self._layout.blockBoundingRect(block).topLeft()
        line = _line_at(block, point.y() - origin.y())
        if line is None:
            return self._offsets.to_source(hit)
        inside = line.xToCursor(point.x() - origin.x(), QTextLine.CursorPosition.CursorOnCharacter)
        if line.lineNumber() < block.layout().lineCount() - 1:
            inside = min(inside, line.textStart() + line.textLength() - 1)
        return self._offsets.to_source(block.position() + inside)

    def _rects_in(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        first = max(start - block.position(), 0)
        last = min(end - block.position(), block.length() - 1)
        if first > last or (first == last and start < end):
            return
        origin = self._layout.blockBoundingRect(block).topLeft()
        layout = block.layout()
        line = layout.lineForTextPosition(first)
        while line.isValid():
            left = _x(line, max(first, line.textStart()))
            right = _x(line, min(last, line.textStart() + line.textLength()))
            yield QRectF(origin.x() + left, origin.y() + line.y(), max(right - left, _NARROWEST), line.height())
            if line.textStart() + line.textLength() >= last or line.lineNumber() + 1 >= layout.lineCount():
                return
            line = layout.lineAt(line.lineNumber() + 1)

    def _lay_out_tables(self) -> None:
        if self._shown.tables:
            self._shown.finish_layout()

    def _position_at(self, point: QPointF) -> int:
        """A position of the document in the block at a point."""
        if self._shown.tables:
            return max(0, self._layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit))
        return self._block_at(point.y()).position()

    def _block_at(self, height: float) -> QTextBlock:
        """The last block that begins above a height, the first one above all; where no tables are.

        Blocks are tried from the top on, so that little more than what is above it is laid out.
        """
        low, high, last = 0, _FIRST_TRY, self._document.blockCount() - 1
        while high < last and self._top(high) <= height:
            low, high = high, high + high // 4
        number = bisect.bisect_right(range(low + 1, min(high, last) + 1), height, key=self._top) + low
        return self._document.findBlockByNumber(number)

    def _top(self, number: int) -> float:
        return self._layout.blockBoundingRect(self._document.findBlockByNumber(number)).top()

    def _whole_height(self) -> float:
        self._shown.finish_layout()
        return self._layout.documentSize().height()

    def _top_of(self, offset: int) -> float:
        block = self._document.findBlock(self._offsets.to_qt(offset))
        return self._layout.blockBoundingRect(block).top()


def _x(line: QTextLine, position: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(position))[0]


def _line_at(block: QTextBlock, y: float) -> QTextLine | None:
    """The row of characters of a block at a height below its top, None if it has none."""
    layout = block.layout()
    found = None
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if found is not None and line.y() > y:
            break
        found = line
    return found
