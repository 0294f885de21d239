"""What lies over the source text: marks of read values, hits of a search, the current place and what belongs to it."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.models.source_marks import SourceMark
from desktop.theme import STATES, Theme
from desktop.ui.source_geometry import SourceGeometry
from parser.corrections import State
from parser.model import Span

_RADIUS = 3.0
_TRUSTED_TINT = "ok_tint"
_TAB = 0.55
"""The digits of candidates against the height of a line."""


class Marks:
    """Marks in order, for asking which of them touch a stretch of text."""

    def __init__(self, marks: Iterable[SourceMark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.span)
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((mark.span.end - mark.span.start for mark in self._marks), default=0)

    def touching(self, span: Span) -> Sequence[SourceMark]:
        """The marks that may have a part in a span: all that do, and few others."""
        first = bisect.bisect_left(self._starts, span.start - self._longest)
        return self._marks[first : bisect.bisect_right(self._starts, span.end)]


class Overlay:
    """Paints what lies over the text. Tints only darken paper (lighten it in the dark), so the text stays clear."""

    def __init__(self) -> None:
        self.marks = Marks()
        self.hits = Marks()
        self.related = Marks()
        self.candidates: tuple[Span, ...] = ()
        self.current: Span | None = None
        self.drop_height: float | None = None

    def paint(self, painter: QPainter, geometry: SourceGeometry, clip: QRectF, theme: Theme) -> None:
        """Paint what touches `clip`; all in the document's coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        visible = geometry.visible(clip.top(), clip.bottom())
        for hit in self.hits.touching(visible):
            for rect in _in(clip, geometry.rects(hit.span)):
                _tint(painter, theme, rect, theme.colour("accent_soft"))
                _underline(painter, rect, QPen(theme.colour("accent"), 1))
        for mark in self.marks.touching(visible):
            for rect in _in(clip, geometry.rects(mark.span)):
                if mark.span != self.current:
                    tint = STATES[mark.state].tint or _TRUSTED_TINT
                    _tint(painter, theme, rect.adjusted(-2, 0, 2, 0), theme.colour(tint))
                _underline_state(painter, rect, mark.state, theme)
        for mark in self.related.touching(visible):
            for rect in _in(clip, geometry.rects(mark.span)):
                _outline(painter, rect, QPen(theme.colour("accent"), 1))
        if self.current is not None and self.current.start <= visible.end and visible.start <= self.current.end:
            part = Span(max(self.current.start, visible.start), min(self.current.end, visible.end))
            self._frame(painter, geometry.rects(part), theme)
        for number, span in enumerate(self.candidates, 1):
            for rect in _in(clip, geometry.rects(span)[:1] if visible.overlaps(span) else ()):
                _number(painter, rect, str(number), theme)
        if self.drop_height is not None:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawLine(QPointF(clip.left(), self.drop_height), QPointF(clip.right(), self.drop_height))

    def _frame(self, painter: QPainter, rects: Sequence[QRectF], theme: Theme) -> None:
        outline = QPainterPath()
        for rect in _joined(rects):
            piece = QPainterPath()
            piece.addRoundedRect(rect.adjusted(-3, -2, 3, 2), _RADIUS + 1, _RADIUS + 1)
            outline = outline.united(piece)
            _tint(painter, theme, rect.adjusted(-2, -1, 2, 1), theme.colour("selection"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawPath(outline)


def _joined(rects: Sequence[QRectF]) -> list[QRectF]:
    """The rows of one text with the gaps between them closed, so that one frame runs around all."""
    joined = [QRectF(rect) for rect in rects]
    for above, below in itertools.pairwise(joined):
        gap = below.top() - above.bottom()
        if 0 < gap < above.height() and above.left() < below.right() and below.left() < above.right():
            above.setBottom(above.bottom() + gap)
    return joined


def _in(clip: QRectF, rects: Iterable[QRectF]) -> Iterator[QRectF]:
    return (rect for rect in rects if rect.adjusted(-4, -4, 4, 4).intersects(clip))


def _tint(painter: QPainter, theme: Theme, rect: QRectF, colour: QColor) -> None:
    dark_paper = theme.colour("panel").lightnessF() < 0.5
    modes = QPainter.CompositionMode
    painter.setCompositionMode(modes.CompositionMode_Lighten if dark_paper else modes.CompositionMode_Darken)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    painter.setCompositionMode(modes.CompositionMode_SourceOver)


def _underline_state(painter: QPainter, rect: QRectF, state: State, theme: Theme) -> None:
    """Each state that wants a look has a line of its own, so that it can be told without seeing colours."""
    colour = theme.colour(STATES[state].colour)
    if state == "doubtful":
        _underline(painter, rect, QPen(colour, 2))
    elif state == "wrong":
        _wave(painter, rect, QPen(colour, 1.4))
    elif state == "corrected":
        _underline(painter, rect, QPen(colour, 1.4, Qt.PenStyle.DashLine))


def _number(painter: QPainter, rect: QRectF, number: str, theme: Theme) -> None:
    """A place to take a value from: outlined, with the digit of its key in a small tab above its beginning."""
    _outline(painter, rect, QPen(theme.colour("accent"), 1, Qt.PenStyle.DashLine))
    font = painter.font()
    font.setPixelSize(max(8, round(rect.height() * _TAB)))
    painter.save()
    painter.setFont(font)
    size = painter.fontMetrics().boundingRect(number)
    tab = QRectF(rect.left() - 2, rect.top() - size.height() * 0.7, size.width() + 6, size.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(tab, _RADIUS, _RADIUS)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(tab, int(Qt.AlignmentFlag.AlignCenter), number)
    painter.restore()


def _outline(painter: QPainter, rect: QRectF, pen: QPen) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), _RADIUS, _RADIUS)


def _underline(painter: QPainter, rect: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _wave(painter: QPainter, rect: QRectF, pen: QPen) -> None:
    path = QPainterPath(rect.bottomLeft())
    at, low = rect.left(), False
    while at < rect.right():
        at = min(at + 2.5, rect.right())
        low = not low
        path.lineTo(at, rect.bottom() + (2 if low else 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)
