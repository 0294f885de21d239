"""“标为…”: after text was selected, say what it is. Guesses from the words around first, searchable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import said
from desktop.pinyin import matches
from desktop.theme import Theme
from desktop.ui.keys import is_enter
from parser.model import Target

WIDTH_EMS = 25
SHOWN_ROWS = 11
PAGE = 10
_TARGET_ROLE = Qt.ItemDataRole.UserRole
_GROUP_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a selected text can be: a metadata field, a figure (key = indicator id), a cell."""

    target: Target
    name: str
    group: str


class FieldDelegate(QStyledItemDelegate):
    """The name at the left, its group dimmed at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(100, option.fontMetrics.height() + 6)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Name and group."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.colour("accent_soft"))
        inner, metrics = option.rect.adjusted(8, 0, -8, 0), option.fontMetrics
        group = str(index.data(_GROUP_ROLE))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.theme.colour("dim"))
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignRight), group)
        painter.setPen(self.theme.colour("text"))
        room = inner.adjusted(0, 0, -metrics.horizontalAdvance(group) - 12, 0)
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignLeft), name)
        painter.restore()


class FieldPopup(QFrame):
    """Lists fields and tells whoever asked which one was picked; nothing when it is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("fieldPopup")
        self._fields: tuple[Field, ...] = ()
        self._then: Callable[[Target], object] = lambda _target: None
        self._head = QLabel()
        self._head.setObjectName("panelHead")
        self._head.setWordWrap(True)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("输入名称或拼音首字母筛选，↑↓ 选择，回车确定"))
        self._search.setAccessibleName(self.tr("筛选"))
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("这段文字是什么"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = FieldDelegate(theme, self)
        self._list.setItemDelegate(self._delegate)
        self._list.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._head)
        layout.addWidget(self._search)
        layout.addWidget(self._list)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._delegate.theme = theme

    @property
    def names(self) -> list[str]:
        """What is listed now, from the top."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def ask(self, head: str, fields: Sequence[Field], place: QPoint, then: Callable[[Target], object]) -> None:
        """Open at a place of the screen; the first field is the best guess. `then` is called with what was picked."""
        self._fields, self._then = tuple(fields), then
        self._head.setText(head)
        self._search.clear()
        self._fill("")
        self.setFixedWidth(WIDTH_EMS * self.fontMetrics().horizontalAdvance("项"))
        self._list.setFixedHeight(SHOWN_ROWS * max(16, self._list.sizeHintForRow(0)) + 2 * self._list.frameWidth())
        self.adjustSize()
        screen = self.screen().availableGeometry()
        above = place.y() - self.height() - 28
        y = place.y() if place.y() + self.height() < screen.bottom() else above
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        self.move(x, min(max(screen.top(), y), max(screen.top(), screen.bottom() - self.height())))
        self.show()
        self._search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys and Enter in the search line work on the list."""
        if watched is self._search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = Qt.Key
            step = {keys.Key_Down: 1, keys.Key_Up: -1, keys.Key_PageDown: PAGE, keys.Key_PageUp: -PAGE}.get(
                Qt.Key(event.key()), 0
            )
            if step:
                self._step(step)
                return True
            if is_enter(event):
                item = self._list.currentItem()
                if item is not None:
                    self._choose(item)
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        last = self._list.count() - 1
        if abs(step) == 1 and last >= 0:
            self._list.setCurrentRow((self._list.currentRow() + step) % (last + 1))
        else:
            self._list.setCurrentRow(min(max(self._list.currentRow() + step, 0), last))

    def _fill(self, text: str) -> None:
        wanted = text.strip()
        self._list.clear()
        for field in self._fields:
            if any(matches(wanted, name) for name in (field.name, field.group, said(field.name))):
                item = QListWidgetItem(said(field.name))
                item.setData(_TARGET_ROLE, field.target)
                item.setData(_GROUP_ROLE, said(field.group))
                self._list.addItem(item)
        self._list.setCurrentRow(0)
        current = self._list.currentItem()
        self._search.setAccessibleDescription(current.text() if current else self.tr("没有这样的名称"))

    def _choose(self, item: QListWidgetItem) -> None:
        target = item.data(_TARGET_ROLE)
        self.hide()
        self._then(target)
