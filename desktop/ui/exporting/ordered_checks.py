"""A list of things that can be ticked and put in order, by keys, by mouse, and by two buttons beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QPushButton, QWidget

_ID = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEAST_LINES = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing of the list."""

    id: str
    name: str
    tip: str = ""


class OrderedChecks(QListWidget):
    """`changed` after each tick and each move; `chosen` are the ids with a tick in their order."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("framed")
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.model().rowsMoved.connect(lambda *_where: self.changed.emit())

    def set_choices(self, choices: Sequence[Choice], chosen: Iterable[str] | None) -> None:
        """Show these, with a tick those that are chosen, which come in that order; None ticks all as they are."""
        current = self.current_id
        order = [one.id for one in choices] if chosen is None else list(chosen)
        by_id = {one.id: one for one in choices}
        with QSignalBlocker(self):
            self.clear()
            for one in _merged(order, list(by_id)):
                item = QListWidgetItem(by_id[one].name)
                item.setData(_ID, one)
                item.setToolTip(by_id[one].tip)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if one in order else Qt.CheckState.Unchecked)
                self.addItem(item)
            self.go_to(current or (order[0] if order else ""))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids with a tick, in order."""
        ticked = (item for item in self._items() if item.checkState() == Qt.CheckState.Checked)
        return tuple(str(item.data(_ID)) for item in ticked)

    @property
    def order(self) -> tuple[str, ...]:
        """All ids in order."""
        return tuple(str(item.data(_ID)) for item in self._items())

    @property
    def current_id(self) -> str:
        """The id of the current line, "" for none."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def go_to(self, one: str) -> None:
        """Make a line the current one, the first where there is none of that id."""
        order = self.order
        self.setCurrentRow(order.index(one) if one in order else 0)

    def tick_all(self, *, on: bool) -> None:
        """Give all a tick, or take all away."""
        with QSignalBlocker(self):
            for item in self._items():
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.viewport().update()
        self.changed.emit()

    def movers(self) -> tuple[QPushButton, QPushButton]:
        """Buttons that move the current line up and down, each telling its key."""
        up, down = QPushButton(self.tr("上移(&U)")), QPushButton(self.tr("下移(&D)"))
        for button, step, key in ((up, -1, "Alt+Up"), (down, 1, "Alt+Down")):
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(lambda _checked=False, step=step: self.shift(step))
        return up, down

    def shift(self, step: int) -> None:
        """Move the current line up (-1) or down (1)."""
        row = self.currentRow()
        if row < 0 or not 0 <= row + step < self.count():
            return
        with QSignalBlocker(self):
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentRow(row + step)
        self.scrollToItem(item)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves; the rest is Qt's."""
        step = _STEPS.get(Qt.Key(event.key()))
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step and held == Qt.KeyboardModifier.AltModifier:
            self.shift(step)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Room for a few lines, whatever the font."""
        return QSize(super().minimumSizeHint().width(), _LEAST_LINES * self.fontMetrics().lineSpacing() + 12)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


def _merged(chosen: Sequence[str], usual: Sequence[str]) -> list[str]:
    """All in one order: those chosen as they were, each of the rest behind the one it usually follows."""
    merged = [one for one in chosen if one in usual]
    for place, one in enumerate(usual):
        if one not in merged:
            before = usual[place - 1] if place else None
            merged.insert(merged.index(before) + 1 if before else 0, one)
    return merged
