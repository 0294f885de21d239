"""The margin left of the source text: numbers of lines, and the band whose boundaries can be dragged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.models.source_marks import SectionBand
from desktop.ui.source_geometry import LinePlace
from desktop.ui.source_view import SourceView
from parser.source import Line

_BAND = 5
_GAP = 8  # between the numbers and the band
_GRIP = 5  # how far from a boundary (px) the mouse still takes it
_SCROLL_EVERY = 40  # ms, while a boundary is dragged beyond the view


class SourceMargin(QWidget):
    """Follows a view line by line. `boundaryMoved(key, offset)`: the section now begins at the line of that offset."""

    boundaryMoved = Signal(int, int)

    def __init__(self, view: SourceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._bands: tuple[SectionBand, ...] = ()
        self._hovered: SectionBand | None = None
        self._dragged: SectionBand | None = None
        self._target: LinePlace | None = None
        self._mouse_y = 0.0
        self._timer = 0
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("行号和章节色带"))
        view.viewChanged.connect(self._on_view_changed)

    def set_bands(self, bands: Sequence[SectionBand]) -> None:
        """Show these sections. Where one lies inside another, it is painted over it."""
        self._stop()
        self._bands = tuple(sorted(bands, key=lambda band: (band.start, -band.end)))
        self.update()

    def band_at(self, offset: int) -> SectionBand | None:
        """The innermost section on the line of an offset."""
        return self._band_of(self._view.source.line_at(offset))

    def limits(self, band: SectionBand) -> tuple[int, int]:
        """Numbers of the first and the last line where a boundary may go without passing its neighbours."""
        lines = self._view.source
        index = self._bands.index(band)
        first, last = 1, len(lines.lines)
        if index > 0:
            first = lines.line_at(self._bands[index - 1].start).number + 1
        if index + 1 < len(self._bands):
            last = lines.line_at(self._bands[index + 1].start).number - 1
        return first, last

    def sizeHint(self) -> QSize:
        """Room for the numbers and the band."""
        digits = max(3, len(str(len(self._view.source.lines))))
        metrics = QFontMetricsF(self._view.look.font(12))
        numbers = metrics.horizontalAdvance("8" * digits)
        return QSize(round(numbers + 2 * self._view.look.px(_GAP)) + _BAND, 0)

    def minimumSizeHint(self) -> QSize:
        """As wide as the numbers need."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Numbers, band, and the boundary under the mouse."""
        painter = QPainter(self)
        look = self._view.look
        painter.fillRect(self.rect(), look.theme.colour("panel"))
        places = self._view.lines_in_view()
        painter.setFont(look.font(12))
        painter.setPen(look.theme.colour("dim"))
        right = self.width() - _BAND - look.px(_GAP)
        for place in places:
            number = str(place.line.number)
            left = right - painter.fontMetrics().horizontalAdvance(number)
            painter.drawText(QPointF(left, place.baseline), number)
        for band in self._bands:
            top, bottom = self._reach(band, places)
            if top < bottom:
                hue = QColor(look.theme.bands[band.hue % len(look.theme.bands)])
                painter.fillRect(QRectF(self.width() - _BAND, top + 1, _BAND, bottom - top - 1), hue)
        active = self._dragged or self._hovered
        if active is not None:
            painter.setPen(QPen(look.theme.colour("accent"), 2))
            for top, band in self._boundaries(places):
                if band == active:
                    painter.drawLine(QPointF(right - look.px(16), top), QPointF(self.width(), top))

    def event(self, event: QEvent) -> bool:
        """Say which section is under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def tip_at(self, height: float) -> str:
        """What the tooltip says at a height."""
        band = self._grip_at(height)
        if band is not None:
            return self.tr("拖动，移动“{title}”的起点").format(title=band.title)
        lines = [place.line for place in self._view.lines_in_view() if place.top <= height]
        band = self._band_of(lines[-1]) if lines else None
        return band.title if band else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a boundary."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = self._grip_at(event.position().y())
            if self._dragged is not None:
                self.setFocus(Qt.FocusReason.MouseFocusReason)  # for Escape
                self._timer = self.startTimer(_SCROLL_EVERY)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the boundary would go, or that it can be taken."""
        self._mouse_y = event.position().y()
        if self._dragged is not None:
            self._aim()
            return
        hovered = self._grip_at(self._mouse_y)
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(Qt.CursorShape.SizeVerCursor if hovered else Qt.CursorShape.ArrowCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the boundary down."""
        dragged, target = self._dragged, self._target
        if event.button() == Qt.MouseButton.LeftButton and dragged is not None:
            self._stop()
            if target is not None:
                self._move(dragged, target.line.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets a dragged boundary go back."""
        if event.key() == Qt.Key.Key_Escape and self._dragged is not None:
            self._stop()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Scroll while a boundary is held above or below the view."""
        if self._dragged is not None and not 0 <= self._mouse_y <= self._view.viewport().height():
            bar = self._view.verticalScrollBar()
            line = self._view.look.line_height
            bar.setValue(bar.value() + (line if self._mouse_y > 0 else -line))
            self._aim()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        self._view.wheelEvent(event)

    def _on_view_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _aim(self) -> None:
        """Find the line nearest to the mouse where the dragged boundary may go."""
        assert self._dragged is not None
        first, last = self.limits(self._dragged)
        allowed = [place for place in self._view.lines_in_view() if first <= place.line.number <= last]
        self._target = min(allowed, key=lambda place: abs(place.top - self._mouse_y), default=None)
        self._view.show_drop_line(self._target.top if self._target else None)

    def _stop(self) -> None:
        if self._dragged is not None:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self.killTimer(self._timer)
            self._view.show_drop_line(None)
        self._dragged = self._hovered = self._target = None
        self.update()

    def _move(self, band: SectionBand, number: int) -> None:
        """Tell of a move to a line, if it is another one; the section begins at its first character."""
        source = self._view.source
        line = source.lines[number - 1]
        if number != source.line_at(band.start).number:
            self.boundaryMoved.emit(band.key, line.span.start + (line.indent if line.stripped else 0))

    def _grip_at(self, height: float) -> SectionBand | None:
        near = [
            (abs(top - height), -index, band)
            for index, (top, band) in enumerate(self._boundaries(self._view.lines_in_view()))
            if abs(top - height) <= _GRIP
        ]
        return min(near, key=lambda found: found[:2])[2] if near else None

    def _band_of(self, line: Line) -> SectionBand | None:
        """The innermost section on a line."""
        return next(
            (band for band in reversed(self._bands) if band.start <= line.span.end and line.span.start < band.end), None
        )

    def _boundaries(self, places: Sequence[LinePlace]) -> Iterator[tuple[float, SectionBand]]:
        """The boundaries in view: height and section."""
        for band in self._bands:
            if places and places[0].line.span.start <= band.start <= places[-1].line.span.end:
                yield self._reach(band, places)[0], band

    def _reach(self, band: SectionBand, places: Sequence[LinePlace]) -> tuple[float, float]:
        """Top and bottom of a section in the view; an empty range where it is out of view."""
        if not places or band.end <= places[0].line.span.start or band.start > places[-1].line.span.end:
            return 0, 0
        source = self._view.source
        first = source.line_at(band.start).number
        last = source.line_at(band.end)
        behind = last.number + bool(last.text[: band.end - last.span.start].strip())
        tops = [place.top for place in places if place.line.number <= first]
        bottom = next((place.top for place in places if place.line.number >= behind), self._view.bottom_of(places[-1]))
        return (tops[-1] if tops else 0), bottom
