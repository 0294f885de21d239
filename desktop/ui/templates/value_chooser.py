"""Which value goes into a cell: all values in groups, found by words, pinyin or id; money in which amount, and sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from desktop.language import said
from desktop.models.templates.offered_values import GUESSES, Offered, found_values, short_id
from desktop.template import Field
from desktop.ui.keys import is_enter

WIDTH_EMS, ID_EMS, TREE_LINES, PAGE = 36, 12, 13, 10
_FIELD, _GROUP = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_NAME, _ID = range(2)
_AMOUNTS = ("万元", "元", "亿元")


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked: a head over the list, guesses to begin with, and what the cell is filled with now."""

    head: str
    guesses: Sequence[Field] = ()
    now: str = ""
    adds: bool = False
    amount: str = ""
    typed: str = ""


class ValueChooser(QFrame):
    """Tells whoever asked which value was picked, as the mapping takes it; nothing when it is closed.

    `closed` comes in both cases.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("fieldPopup")
        self._asking = Asking("")
        self._then: Callable[[str], object] = lambda _value: None
        self._head = QLabel()
        self._head.setObjectName("panelHead")
        self._head.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("输入名称、拼音首字母或代号查找，可用空格隔开几个词"))
        self.search.setAccessibleName(self.tr("查找数值"))
        self.search.textChanged.connect(lambda _text: self._fill())
        self.tree = self._make_tree()
        self.adds = QCheckBox(self.tr("各单位相加"))
        self.adds.setToolTip(self.tr("不在重复的行或表里的格，填各单位的合计"))
        self.amount = QComboBox()
        self.amount.setAccessibleName(self.tr("金额用什么单位"))
        for name in _AMOUNTS:
            self.amount.addItem(said(name), name)
        for widget in (self.search, self.tree, self.adds, self.amount):
            widget.installEventFilter(self)
        below = QHBoxLayout()
        below.addWidget(self.adds)
        below.addStretch(1)
        below.addWidget(self.amount)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._head)
        layout.addWidget(self.search)
        layout.addWidget(self.tree)
        layout.addLayout(below)
        hint = QLabel(self.tr("↑↓ 选择，→ 展开，回车选定，Esc 不改"))
        hint.setObjectName("panelHead")
        layout.addWidget(hint)

    def _make_tree(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(self.tr("填哪个数值"))
        made.setColumnCount(2)
        made.setHeaderHidden(True)
        made.setIndentation(14)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(_ID, QHeaderView.ResizeMode.Fixed)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.currentItemChanged.connect(lambda _now, _before: self._on_current())
        made.itemClicked.connect(self._on_click)
        made.itemExpanded.connect(_mark)
        made.itemCollapsed.connect(_mark)
        return made

    @property
    def names(self) -> list[str]:
        """The values that are listed now, from the top."""
        return [item.text(_NAME) for item in self._leaves()]

    def ask(self, asking: Asking, place: QPoint, then: Callable[[str], object]) -> None:
        """Open at a place of the screen. `then` is called with what was picked."""
        self._asking, self._then = asking, then
        self._head.setText(asking.head)
        self.adds.setChecked(asking.adds)
        self.amount.setCurrentIndex(max(0, self.amount.findData(asking.amount)))
        with QSignalBlocker(self.search):  # the list is filled below, whether or not the text is another
            self.search.setText(asking.typed)
        self._fill()
        em = self.fontMetrics().horizontalAdvance("项")
        self.setFixedWidth(min(WIDTH_EMS * em, self.screen().availableGeometry().width()))
        self.tree.setColumnWidth(_ID, ID_EMS * em)
        self.tree.setFixedHeight(TREE_LINES * max(16, self.tree.sizeHintForRow(0)) + 2 * self.tree.frameWidth())
        self._head.setFixedHeight(self._head.heightForWidth(self.width() - 16))
        self.adjustSize()
        self.move(self._room(place, self.screen().availableGeometry()))
        self.show()
        self.search.setFocus()

    def _room(self, place: QPoint, screen: QRect) -> QPoint:
        below = place.y() + self.height() < screen.bottom()
        y = place.y() if below else screen.bottom() - self.height()
        x = place.x() if below else place.x() + self.fontMetrics().horizontalAdvance("项") * 8
        return QPoint(max(screen.left(), min(x, screen.right() - self.width())), max(screen.top(), y))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter picks wherever the keyboard is; arrows in the search line walk through the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = Qt.Key
            steps = {keys.Key_Down: 1, keys.Key_Up: -1, keys.Key_PageDown: PAGE, keys.Key_PageUp: -PAGE}
            step = steps.get(Qt.Key(event.key()), 0)
            if is_enter(event):
                self._pick()
                return True
            if watched is self.search and step:
                self._step(step)
                return True
            if watched is self.search and event.key() == keys.Key_Right and not self.search.text():
                self._open_group()
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """It is closed."""
        super().hideEvent(event)
        self.closed.emit()

    # The list

    def _fill(self) -> None:
        wanted = self.search.text().strip()
        self.tree.clear()
        found = found_values(wanted)
        likely = [field for field in self._asking.guesses if any(one.field == field for one in found)]
        if likely:
            top = self._group(None, said(GUESSES), wide=True)
            for field in likely:
                self._leaf(top, said(field.name), field)
        groups: dict[tuple[str, ...], QTreeWidgetItem] = {}
        for one in found:
            self._leaf(self._home(groups, one, wide=bool(wanted)), said(one.name), one.field)
        if not found:
            QTreeWidgetItem(self.tree, [self.tr("没有这样的数值，换个词试试")]).setFlags(Qt.ItemFlag.NoItemFlags)
        now = next((item for item in self._leaves() if item.data(_NAME, _FIELD).id == self._asking.now), None)
        first = next(iter(self._leaves()), None)
        current = now if now is not None and not wanted else first if wanted or self._asking.guesses else None
        current = current or self.tree.topLevelItem(0)
        if current is not None:
            self.tree.setCurrentItem(current)
            self.tree.scrollToItem(current)
        self._on_current()

    def _home(self, groups: dict[tuple[str, ...], QTreeWidgetItem], one: Offered, *, wide: bool) -> QTreeWidgetItem:
        if (one.group,) not in groups:
            groups[one.group,] = self._group(None, said(one.group), wide=wide)
        if not one.row:
            return groups[one.group,]
        if (one.group, one.row) not in groups:
            groups[one.group, one.row] = self._group(groups[one.group,], said(one.row), wide=wide)
        return groups[one.group, one.row]

    def _group(self, above: QTreeWidgetItem | None, name: str, *, wide: bool) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree) if above is None else QTreeWidgetItem(above)
        item.setData(_NAME, _GROUP, name)
        item.setExpanded(wide)
        _mark(item)
        if above is None:
            font = item.font(_NAME)
            font.setBold(True)
            item.setFont(_NAME, font)
        return item

    def _leaf(self, above: QTreeWidgetItem, name: str, field: Field) -> None:
        item = QTreeWidgetItem(above, [f"{name}（{said(field.unit)}）" if field.unit else name, short_id(field)])
        item.setData(_NAME, _FIELD, field)
        item.setToolTip(_NAME, said(field.name))
        item.setToolTip(_ID, field.id)
        small = item.font(_ID)
        small.setPixelSize(max(9, self.fontInfo().pixelSize() - 2))
        item.setFont(_ID, small)
        item.setForeground(_ID, self.palette().placeholderText())

    def _leaves(self) -> list[QTreeWidgetItem]:
        found = []
        walk = QTreeWidgetItemIterator(self.tree)
        while (item := walk.value()) is not None:
            if item.data(_NAME, _FIELD) is not None:
                found.append(item)
            walk += 1
        return found

    def _step(self, step: int) -> None:
        index = self.tree.currentIndex()
        for _ in range(abs(step)):
            near = self.tree.indexBelow(index) if step > 0 else self.tree.indexAbove(index)
            if not near.isValid():
                break
            index = near
        self.tree.setCurrentIndex(index)

    def _open_group(self) -> None:
        item = self.tree.currentItem()
        if item is not None and item.childCount():
            item.setExpanded(True)
            self._step(1)

    def _on_current(self) -> None:
        item = self.tree.currentItem()
        field = item.data(_NAME, _FIELD) if item is not None else None
        self.adds.setEnabled(field is not None and field.is_figure)
        self.amount.setVisible(field is not None and field.is_money)
        self.search.setAccessibleDescription(item.text(_NAME) if item is not None else self.tr("没有这样的名称"))

    def _on_click(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())
        else:
            self._pick()

    def _pick(self) -> None:
        item = self.tree.currentItem()
        field = item.data(_NAME, _FIELD) if item is not None else None
        if field is None:
            self._open_group()
            return
        self.hide()
        amount = str(self.amount.currentData())
        told = f"{field.id}|{amount}" if field.is_money and amount != _AMOUNTS[0] else field.id
        self._then(f"合计 {told}" if self.adds.isChecked() and field.is_figure else told)


def _mark(item: QTreeWidgetItem) -> None:
    """Show whether a group is open: the style of the window draws no branches."""
    item.setText(_NAME, f"{'▾' if item.isExpanded() else '▸'} {item.data(_NAME, _GROUP)}")
