"""The line above the queue: words to look for, and a menu for year, edition and order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.models.queue_order import ORDER_WORDS, Order
from desktop.models.queue_search import UNKNOWN_YEAR, Wanted
from desktop.pinyin import ready
from desktop.ui.keys import is_enter
from parser.naming import EDITION_NAMES


class _Line(QLineEdit):
    """Escape empties it or leaves it, Down and Enter go into the list. The readings are fetched before letters come."""

    left = Signal()
    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Somebody is about to type."""
        ready()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that mean more here than in any line."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down or is_enter(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class QueueFilter(QWidget):
    """`changed(field, value)` for a field of `Wanted`; `orderChosen`; `listRequested` to go on into the list."""

    changed = Signal(str, object)
    orderChosen = Signal(str)
    listRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.years: Callable[[], Sequence[int]] = tuple
        self.editions: Callable[[], Sequence[str]] = tuple
        self._wanted = Wanted()
        self._order: Order = "arrival"
        self.line = _Line()
        self.show_key("")
        self.line.setAccessibleName(self.tr("筛选队列"))
        told = self.tr("按单位、文件名、年份找，也可以打拼音首字母；几个词用空格隔开。\nEsc 清空，↓ 到列表里。")
        self.line.setToolTip(told)
        self.line.setClearButtonEnabled(True)
        self.line.setAcceptDrops(False)
        self.line.textChanged.connect(lambda text: self.changed.emit("text", text))
        self.line.left.connect(self._on_left)
        self.line.entered.connect(self.listRequested)
        self.menu_button = QPushButton(self.tr("排序"))
        self.menu_button.setToolTip(self.tr("按什么排列，只看哪一年、哪一版"))
        self._menu = QMenu(self.menu_button)
        self._menu.aboutToShow.connect(self._fill)
        self.menu_button.setMenu(self._menu)
        self.year_chip = self._chip("year")
        self.edition_chip = self._chip("edition")
        upper = QHBoxLayout()
        upper.setContentsMargins(8, 0, 8, 4)
        upper.setSpacing(4)
        upper.addWidget(self.line, 1)
        upper.addWidget(self.menu_button)
        self._lower = QHBoxLayout()
        self._lower.setContentsMargins(8, 0, 8, 4)
        self._lower.setSpacing(4)
        self._lower.addWidget(self.year_chip)
        self._lower.addWidget(self.edition_chip)
        self._lower.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(upper)
        layout.addLayout(self._lower)
        self.setFocusProxy(self.line)
        self.show_state(self._wanted, "arrival")

    def show_key(self, key: str) -> None:
        """Write the key that leads here into the empty line."""
        self.line.setPlaceholderText(self.tr("筛选  {key}").format(key=key).rstrip())

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [self.line, self.menu_button, self.year_chip, self.edition_chip]

    def begin(self) -> None:
        """Put the keyboard here."""
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_state(self, wanted: Wanted, order: Order) -> None:
        """What is looked for now, and what the list is sorted by."""
        self._wanted, self._order = wanted, order
        self.year_chip.setText(self.tr("{year} ✕").format(year=self._year_name(wanted.year)))
        self.edition_chip.setText(self.tr("{edition} ✕").format(edition=EDITION_NAMES.get(wanted.edition or "", "")))
        for chip, on in ((self.year_chip, wanted.year is not None), (self.edition_chip, wanted.edition is not None)):
            chip.setVisible(on)
            chip.setAccessibleName(self.tr("不再只看 {what}").format(what=chip.text().removesuffix(" ✕")))
        self._lower.setContentsMargins(8, 0, 8, 4 if wanted.year is not None or wanted.edition is not None else 0)
        name = self.tr("排序与筛选，现在按{order}").format(order=self.tr(ORDER_WORDS[order]))
        self.menu_button.setAccessibleName(name)

    def _chip(self, field: str) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName("chip")
        chip.setToolTip(self.tr("按一下就不再只看这些"))
        chip.clicked.connect(lambda: self.changed.emit(field, None))
        return chip

    def _year_name(self, year: int | None) -> str:
        return self.tr("年度不详") if year == UNKNOWN_YEAR else self.tr("{n} 年").format(n=year)

    def _fill(self) -> None:
        self._menu.clear()
        orders = QActionGroup(self._menu)
        for order, word in ORDER_WORDS.items():
            action = self._menu.addAction(self.tr(word))
            action.setCheckable(True)
            action.setChecked(order == self._order)
            action.triggered.connect(lambda _checked=False, chosen=order: self.orderChosen.emit(chosen))
            orders.addAction(action)
        self._menu.addSeparator()
        years: list[tuple[object, str]] = [(year, self._year_name(year)) for year in self.years()]
        editions: list[tuple[object, str]] = [(one, EDITION_NAMES.get(one, one)) for one in self.editions()]
        self._submenu("year", self.tr("只看哪一年"), years, self._wanted.year)
        self._submenu("edition", self.tr("只看哪一版"), editions, self._wanted.edition)

    def _submenu(self, field: str, title: str, choices: Sequence[tuple[object, str]], chosen: object) -> None:
        menu = self._menu.addMenu(title)
        group = QActionGroup(menu)
        for value, text in [(None, self.tr("全部")), *choices]:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _checked=False, v=value: self.changed.emit(field, v))
            group.addAction(action)

    def _on_left(self) -> None:
        """Escape: first what was typed, then year and edition, then back to the list."""
        if self.line.text():
            self.line.clear()
        elif self._wanted.year is not None or self._wanted.edition is not None:
            self.changed.emit("year", None)
            self.changed.emit("edition", None)
        else:
            self.listRequested.emit()
