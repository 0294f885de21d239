"""What a person does in the source text: click, select, double-click a number, Enter, the menu, zoom."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.source_look import SourceLook
from desktop.ui.source_view import SourceView
from parser.model import Span

_NUMBER = re.compile(
    r"(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[０-９]{1,3}(?:[,，][０-９]{3})+)(?![0-9０-９])|[0-9０-９]+)"
    r"(?:[.．][0-9０-９]+)?[十百千万萬亿億]*"
)
_WHEEL_STEP = 120


class SourceText(SourceView):
    """Tells what is done in it, in offsets of the source."""

    clicked = Signal(int)
    selectionFinished = Signal(object)
    assignWanted = Signal(object)
    menuWanted = Signal(QPoint)
    zoomWanted = Signal(int)

    def __init__(self, look: SourceLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._pressed_at: QPointF | None = None
        self._number: Span | None = None
        self._selected_by_keys = False
        self._wheel = 0
        self.settle: Callable[[], bool] = lambda: False
        """Asked first when Enter is pressed and nothing is selected; True when that was all."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setAccessibleName(self.tr("原文"))
        self.setAccessibleDescription(self.tr("只读。选中文字后按 Enter，说明它是什么。"))

    def caret_offset(self) -> int:
        """The offset of the caret."""
        return self.offsets.to_source(self.textCursor().position())

    def selected_span(self) -> Span | None:
        """The selected text without the blanks around it, None if that leaves nothing.

        Qt selects whole cells once a selection leaves a cell; the span goes from the first of them to the last.
        """
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
        table = cursor.currentTable()
        if row >= 0 and table is not None:
            start = table.cellAt(row, column).firstPosition()
            end = table.cellAt(row + rows - 1, column + columns - 1).lastPosition()
        span = Span(self.offsets.to_source(start), self.offsets.to_source(end))
        text = self.source.slice(span)
        span = Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))
        return span if span.start < span.end else None

    def select_all(self) -> None:
        """Select the whole source."""
        self.selectAll()
        self._tell_selection()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a whole number, or what Qt takes for a word."""
        super().mouseDoubleClickEvent(event)
        self._pressed_at = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._number = self._number_at(self.offset_at(event.position()))
            if self._number is not None:
                self.select(self._number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click or of a finished selection."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        number, pressed_at = self._number, self._pressed_at
        self._number = self._pressed_at = None
        if number is not None:
            self.select(number)  # the mouse may have moved a little and changed the selection
            self.selectionFinished.emit(number)
            self.assignWanted.emit(number)
        elif self.textCursor().hasSelection():
            self._tell_selection()
        elif pressed_at is not None:
            way = event.position() - pressed_at
            if way.manhattanLength() < QApplication.startDragDistance():
                self.clicked.emit(self.offset_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter: say what the selection is, or go to what was read at the caret. All other keys are Qt's."""
        keypad = Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~keypad:
            span = self.selected_span()
            if span is None and self.settle():
                return
            if span is None:
                self.clicked.emit(self.caret_offset())
            else:
                self.assignWanted.emit(span)
            return
        before = self.textCursor()
        super().keyPressEvent(event)
        after = self.textCursor()
        moved = (before.anchor(), before.position()) != (after.anchor(), after.position())
        self._selected_by_keys = after.hasSelection() and (moved or self._selected_by_keys)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A selection by keys is finished when Shift is let go."""
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and self._selected_by_keys:
            self._selected_by_keys = False
            self._tell_selection()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, ask for another zoom; Qt's own zoom would leave tables and marks behind."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_STEP)
        self._wheel -= steps * _WHEEL_STEP
        if steps:
            self.zoomWanted.emit(steps)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu; a click beside the selection moves the caret there first."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menuWanted.emit(self.viewport().mapToGlobal(self.cursorRect().bottomRight()))
            return
        offset = self.offset_at(QPointF(self.viewport().mapFromGlobal(event.globalPos())))
        span = self.selected_span()
        if span is None or offset not in span:
            self.select(Span(offset, offset))
        self.menuWanted.emit(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What copying and dragging take: the source's own characters."""
        # Qt's own object: the clipboard outlives Python, which must not be asked then for one of its objects.
        data = super().createMimeDataFromSelection()
        span = self.selected_span()
        data.text()  # Qt fills it when it is first asked
        data.clear()
        data.setText(self.source.slice(span) if span else "")
        return data

    def _tell_selection(self) -> None:
        span = self.selected_span()
        if span is not None:
            self.selectionFinished.emit(span)

    def _number_at(self, offset: int) -> Span | None:
        """The whole number around an offset: separators, decimals, 万, full-width digits."""
        line = self.source.line_at(offset)
        for match in _NUMBER.finditer(line.text):
            span = Span(line.span.start + match.start(), line.span.start + match.end())
            if offset in span:
                return span
        return None
