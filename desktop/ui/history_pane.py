"""The tab 历史: every step and acceptance of the open report, below it what the chosen step changed, one by one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.models.history import History, change_rows, history_rows, step_head
from desktop.models.open_report import OpenReport
from desktop.models.rows import ROW_ROLE, Columns, Row, RowsModel
from desktop.store import Step
from desktop.theme import Theme
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.list_view import ListView

_SHARES = (3, 2)
_WIDTHS: dict[int, int] = {1: 96, 2: 96}


class HistoryPane(QWidget):
    """A list over the changes of the chosen step.

    `stepChosen` follows the chosen line; `stepActivated(step_id)` and `changeActivated(step_id, number)` ask to go
    where a step or one of its changes is; `revertRequested` and `retakeRequested` want it taken back or again.
    """

    stepChosen = Signal()
    stepActivated = Signal(int)
    changeActivated = Signal(int, int)
    revertRequested = Signal()
    retakeRequested = Signal()
    menuRequested = Signal(QPoint)

    def __init__(self, view: ListView, model: RowsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self._model = view, model
        self.key_hint: Callable[[str], str] = lambda _command: ""
        self._opened: OpenReport | None = None
        self._history = History()
        heads = (self.tr("改了哪里"), self.tr("原值"), self.tr("现值"))
        self._changes = RowsModel(Columns(heads, remark=0, stacked=True, icons=False), self)
        self.changes = ListView(self._changes, theme, self.tr("这一步的改动"))
        self.changes.set_widths(_WIDTHS, 0)
        self._head = ElidedLabel(1, most=2)
        self._head.setObjectName("panelHead")
        self.take = QPushButton()
        self._lay_out()
        self.setFocusProxy(view)
        view.rowChosen.connect(lambda _row: self._show_step())
        view.rowActivated.connect(self._on_activated)
        view.menuRequested.connect(self.menuRequested)
        self.changes.rowActivated.connect(self._on_change_activated)
        self.take.clicked.connect(self._on_take)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [self.view, self.changes, self.take]

    def show_history(self, opened: OpenReport | None, history: History) -> None:
        """Show the history as it is now, at the step that is new, else at the one where somebody was."""
        key, before = self._key(), self._history
        same = self._opened is not None and opened is not None and self._opened.row.id == opened.row.id
        same = same and (len(before.steps), len(before.acceptances)) == (len(history.steps), len(history.acceptances))
        self._opened, self._history = opened, history
        rows = history_rows(history)
        self._model.show(rows)
        numbers = {row.key: number for number, row in enumerate(rows) if not row.heading}
        place = numbers.get(key) if same else None
        if place is None:
            place = min(numbers.values(), default=None)
        self.view.show_row(place)
        self._show_step()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self.changes.set_theme(theme)

    @property
    def step(self) -> Step | None:
        """The step of the chosen line."""
        return self._history.step(self._key())

    @property
    def chosen(self) -> Step | None:
        """The same while somebody sees it: what is done with it is done to nothing else."""
        return self.step if self.isVisible() else None

    @property
    def holds(self) -> bool:
        """Whether the chosen step is in force, so that it can be taken back; any other can be taken again."""
        step = self.step
        return step is not None and not self._history.fate(step)

    def _key(self) -> str:
        row = self.view.currentIndex().data(ROW_ROLE)
        return row.key if isinstance(row, Row) else ""

    def _show_step(self) -> None:
        """What the chosen step changed, and what can be done with it."""
        step, opened = self.step, self._opened
        self._changes.show(change_rows(opened, step) if step and opened else ())
        self._head.set_whole(step_head(step, self._history.fate(step)) if step else self._event_words())
        self.show_button()
        self.stepChosen.emit()

    def show_button(self) -> None:
        """What can be done with the chosen step, where one is chosen."""
        step = self.step
        revert, retake = (self.tr("撤回这一步"), "revert_step"), (self.tr("重新采用这一步"), "retake_step")
        word, command = revert if self.holds else retake
        self.take.setText(word if step else self.tr("撤回这一步"))
        self.take.setToolTip(word + self.key_hint(command))
        self.take.setEnabled(step is not None)

    def _event_words(self) -> str:
        row = self.view.currentIndex().data(ROW_ROLE)
        if isinstance(row, Row):
            return row.detail.replace("\n", " · ")
        return self.tr("还没有做过任何修改。")

    def _on_activated(self, row: Row) -> None:
        step = self._history.step(row.key)
        if step is not None:
            self.stepActivated.emit(step.id)

    def _on_change_activated(self, row: Row) -> None:
        if self.step is not None:
            self.changeActivated.emit(self.step.id, int(row.key))

    def _on_take(self) -> None:
        (self.revertRequested if self.holds else self.retakeRequested).emit()

    def _lay_out(self) -> None:
        foot = QWidget()
        line = QHBoxLayout()
        line.setContentsMargins(10, 5, 8, 5)
        line.addWidget(self._head, 1)
        line.addWidget(self.take)
        lower = QVBoxLayout(foot)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addLayout(line)
        lower.addWidget(self.changes, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(foot)
        for number, share in enumerate(_SHARES):
            parts.setStretchFactor(number, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(parts)
