"""The find line in the tool bar: searches while somebody types, counts the hits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from desktop.ui.keys import is_enter

WIDTH_EMS, NARROW_EMS = 13, 7


class _Line(QLineEdit):
    entered = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape ends the search."""
        shift = Qt.KeyboardModifier.ShiftModifier
        if is_enter(event, shift):
            self.entered.emit(bool(event.modifiers() & shift))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindLine(QWidget):
    """`searchRequested(text, backwards, stay)`: find the next place, or with `stay` the one at the caret again.

    `everywhereRequested(text)`: find it in values and titles too, and in other reports; on Enter where it is not here.
    """

    searchRequested = Signal(str, bool, bool)
    everywhereRequested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line()
        self.show_key("")
        self.line.setAccessibleName(self.tr("在原文中查找"))
        self.line.setClearButtonEnabled(True)
        self.line.setAcceptDrops(False)
        self.line.textEdited.connect(lambda text: self.searchRequested.emit(text, False, True))
        self.line.textChanged.connect(lambda text: None if text else self.searchRequested.emit("", False, True))
        self.line.entered.connect(self.search)
        self.line.left.connect(self._on_left)
        self.more = QPushButton(self.tr("全部…"))
        self.more.setObjectName("chip")
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.more.setAccessibleName(self.tr("列出全部：数值、章节标题和其他报告"))
        self.more.setToolTip(self.tr("列出全部：数值、章节标题和其他报告，可以替换"))
        self.more.clicked.connect(lambda: self.everywhereRequested.emit(self.text))
        self._none = self._narrow = False
        self._count = QLabel()
        self._count.setObjectName("panelHead")
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._count)
        layout.addWidget(self.line)
        layout.addWidget(self.more)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.line.text()

    def begin(self, text: str) -> None:
        """Put the keyboard here; `text` (if any) is searched for from now on."""
        if text:
            self.line.setText(text)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self, backwards: bool = False) -> None:
        """Ask for the next or previous place; without a text, ask for the text."""
        if self.text and self._none and self.line.hasFocus():
            self.everywhereRequested.emit(self.text)
        elif self.text:
            self.searchRequested.emit(self.text, backwards, False)
        else:
            self.begin("")

    def show_key(self, key: str) -> None:
        """Write the key that leads here into the empty line."""
        self.line.setPlaceholderText(self.tr("查找原文  {key}").format(key=key).rstrip())

    def set_narrow(self, narrow: bool) -> None:
        """Take less room, without the button beside it: its command is in the menu too."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.more.setHidden(narrow)
            self._fit()

    def show_count(self, number: int, count: int) -> None:
        """Which hit of how many."""
        text = f"{number}/{count}" if count else self.tr("没有") if self.text else ""
        self._none = not count
        self._count.setText(text)
        self.line.setAccessibleDescription(text)

    def changeEvent(self, event: QEvent) -> None:
        """As wide as some words in the font of today."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        ems = NARROW_EMS if self._narrow else WIDTH_EMS
        self.line.setFixedWidth(ems * self.line.fontMetrics().horizontalAdvance("项"))

    def _on_left(self) -> None:
        self._count.clear()
        self.closed.emit()
