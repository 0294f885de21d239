"""“标为…”: after text was selected, say what it is. Guesses from the words around first, searchable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from parser.model import Target

POPUP_WIDTH = 300
SHOWN_ROWS = 11


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a selected text can be: a metadata field, a figure (key = indicator id), a cell, a heading."""

    target: Target
    name: str
    group: str


class FieldPopup(QFrame):
    """Lists fields; `fieldChosen(target)` when one is picked, nothing when it is closed."""

    fieldChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("fieldPopup")
        self._fields: tuple[Field, ...] = ()
        self._head = QLabel()
        self._head.setObjectName("panelHead")
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("输入名称筛选，↑↓ 选择，回车确定"))
        self._search.setAccessibleName(self.tr("筛选"))
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("这段文字是什么"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._head)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        self.setFixedWidth(POPUP_WIDTH)

    def ask(self, text: str, fields: Sequence[Field], place: QPoint) -> None:
        """Open at a place of the screen for a piece of text; the first field is the best guess."""
        self._fields = tuple(fields)
        self._head.setText(self.tr("把“{text}”标为：").format(text=text if len(text) <= 16 else text[:15] + "…"))
        self._search.clear()
        self._fill("")
        self._list.setFixedHeight(SHOWN_ROWS * max(22, self._list.sizeHintForRow(0)))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        self.move(
            min(place.x(), screen.right() - self.width()),
            place.y()
            if place.y() + self.height() < screen.bottom()
            else max(screen.top(), place.y() - self.height() - 24),
        )
        self.show()
        self._search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys and Enter in the search line work on the list."""
        if watched is self._search and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % max(1, self._list.count()))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self._list.currentItem()
                if item is not None:
                    self._choose(item)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        wanted = text.strip()
        self._list.clear()
        for field in self._fields:
            if wanted in field.name or wanted in field.group:
                item = QListWidgetItem(f"{field.name}    {field.group}")
                item.setData(Qt.ItemDataRole.UserRole, field.target)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        target = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        self.fieldChosen.emit(target)
