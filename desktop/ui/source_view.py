"""The source text as it stands in the window: drawn up, in view, with marks over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop.offsets import Offsets
from desktop.theme import palette
from desktop.ui.source_document import Shown, build
from desktop.ui.source_geometry import LinePlace, SourceGeometry
from desktop.ui.source_look import SourceLook
from desktop.ui.source_overlay import Overlay
from desktop.ui.source_styles import SourceStyles
from parser.model import Span
from parser.source import SourceDocument


class SourceView(QTextEdit):
    """Shows one source. Offsets are the source's, points and heights the viewport's."""

    viewChanged = Signal()

    def __init__(self, look: SourceLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overlay = Overlay()
        self._source = SourceDocument(name="", kind="txt", text="")
        self._anchor: tuple[int, float] | None = None
        self._anchored_at = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self.viewChanged)
        self._show(look)

    @property
    def source(self) -> SourceDocument:
        """The source that is shown; an empty one at first."""
        return self._source

    @property
    def look(self) -> SourceLook:
        """Its sizes and colours."""
        return self._shown.look

    @property
    def offsets(self) -> Offsets:
        """Where its characters stand in the Qt document."""
        return self._shown.offsets

    @property
    def styles(self) -> SourceStyles:
        """What is shown as heading and as page chrome."""
        return self._styles

    def show_source(
        self, source: SourceDocument, headings: frozenset[Span] = frozenset(), noise: frozenset[Span] = frozenset()
    ) -> None:
        """Show a source from its beginning with its headings and page chrome, and nothing marked in it."""
        self._source = source
        self._anchor = None
        self.overlay = Overlay()
        self._show(self.look, headings, noise)
        self._take_room()
        self._geometry.height_to(self.viewport().height())  # now, else all is painted again once it is known
        self.select(Span(0, 0))
        self.verticalScrollBar().setValue(0)

    def set_look(self, look: SourceLook) -> None:
        """Show the same in other sizes or colours; the text at the top, caret and selection stay."""
        if (look.theme, look.percent) == (self.look.theme, self.look.percent):
            return
        anchor, cursor, styles = self._top_anchor(), self.textCursor(), self._styles
        self._show(look, styles.headings, styles.noise)
        self._anchor, self._anchored_at = anchor, self.verticalScrollBar().value()
        self._take_room()
        self._select(cursor.anchor(), cursor.position())
        self._restore(anchor)

    def set_styles(self, headings: frozenset[Span], noise: frozenset[Span]) -> None:
        """Make headings stand out and dim page chrome."""
        if self._styles.set(headings, noise):
            self.viewChanged.emit()

    def select(self, span: Span) -> None:
        """Select a span and bring its end into view; an empty one moves the caret."""
        self._select(self.offsets.to_qt(span.start), self.offsets.to_qt(span.end))

    def lines_in_view(self) -> list[LinePlace]:
        """The lines in view."""
        top = self.verticalScrollBar().value()
        return [
            LinePlace(place.line, place.top - top, place.baseline - top)
            for place in self._geometry.lines_between(top, top + self.viewport().height())
        ]

    def bottom_of(self, place: LinePlace) -> float:
        """Where a line ends."""
        return self._geometry.bottom_of(place.line) - self.verticalScrollBar().value()

    def rects(self, span: Span) -> list[QRectF]:
        """The rectangles of a span's characters, one for each row of them."""
        scrolled = self._scrolled()
        return [rect.translated(-scrolled) for rect in self._geometry.rects(span)]

    def offset_at(self, point: QPointF) -> int:
        """The offset of the character at a point."""
        return self._geometry.offset_at(point + self._scrolled())

    def bring_into_view(self, span: Span) -> None:
        """Put a span in the middle if any of it is out of view; its beginning counts where it is too long."""
        rects, view = self.rects(span), QRectF(self.viewport().rect())
        whole = rects[0].united(rects[-1])
        if whole.top() < 0 or whole.bottom() > view.height():
            room = view.height() - whole.height()
            self._scroll_by(whole.top() - (room / 2 if room > 0 else rects[0].height()))
        if rects[0].left() < 0 or rects[0].left() > view.width():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + round(rects[0].center().x() - view.width() / 2))

    def show_drop_line(self, height: float | None) -> None:
        """Show where a boundary would come to lie, or no longer."""
        self.overlay.drop_height = None if height is None else height + self.verticalScrollBar().value()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text by Qt, then what lies over it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        scrolled = self._scrolled()
        painter.translate(-scrolled)
        self.overlay.paint(painter, self._geometry, QRectF(event.rect()).translated(scrolled), self.look.theme)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Keep our own font: Qt hands every font of the interface or of a style sheet down to the document."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_font()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make tables fit and keep the text at the top where it is."""
        anchor = self._top_anchor() if event.oldSize().width() > 0 else None
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._shown.fit(self.viewport().width())
            self._restore(anchor)
        self.viewChanged.emit()

    def _show(
        self, look: SourceLook, headings: frozenset[Span] = frozenset(), noise: frozenset[Span] = frozenset()
    ) -> None:
        self._shown: Shown = build(self._source, look, self.viewport().width())
        self._styles = SourceStyles(self._shown)
        self._styles.begin(headings, noise)
        self.setPalette(palette(look.theme))
        self.setDocument(self._shown.document)
        self._keep_font()
        self._geometry = SourceGeometry(self._source, self._shown)
        self._shown.document.documentLayout().documentSizeChanged.connect(self.viewChanged)
        self.viewChanged.emit()

    def _take_room(self) -> None:
        """Have the margin take the room of its new size at once: later, all would be laid out a second time."""
        parent = self.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is not None:
            layout.activate()

    def _keep_font(self) -> None:
        font = self.look.font()
        if self._shown.document.defaultFont() != font:
            self._shown.document.setDefaultFont(font)

    def _select(self, anchor: int, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _scroll_by(self, distance: float) -> None:
        bar = self.verticalScrollBar()
        wanted = bar.value() + round(distance)
        if wanted > bar.maximum():  # Qt learns only later how long the text has become that was just laid out
            room = self.viewport().height()
            bar.setMaximum(max(bar.maximum(), round(self._geometry.height_to(wanted + room)) - room))
        bar.setValue(wanted)

    def _top_anchor(self) -> tuple[int, float] | None:
        """The offset at the top of the view and its height there; None at the very top, which stays the top.

        Kept until somebody scrolls: else the text would creep with every step of a splitter.
        """
        at = self.verticalScrollBar().value()
        if at != self._anchored_at:
            offset = self.offset_at(QPointF(0, 0))
            self._anchor = (offset, self.rects(Span(offset, offset))[0].top()) if at else None
            self._anchored_at = at
        return self._anchor

    def _restore(self, anchor: tuple[int, float] | None) -> None:
        self._anchor = anchor
        if anchor is not None:
            offset, height = anchor
            self._scroll_by(self.rects(Span(offset, offset))[0].top() - height)
        self._anchored_at = self.verticalScrollBar().value()
