"""The tab 问题: what needs a look in this report or in all of them, filtered by how grave it is and by rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.language import said
from desktop.models.problem_filter import (
    DECIDED,
    GRADE_WORDS,
    GRADES,
    ProblemFilter,
    counted,
    rows_of,
    rules_of,
    shown,
)
from desktop.models.rows import Row, RowsModel
from desktop.store import KeptProblem
from desktop.ui.list_view import ListView
from parser.model import Target

MOST = 500
"""Rows of a list over all reports; more is not read by anybody, but filtered."""

PAUSE = 300
"""How long (ms) a list over all reports waits for more to change."""

Listing = Callable[[], tuple[Sequence[KeptProblem], Mapping[int, str]]]


class ProblemList(QWidget):
    """A list with its filters. `problemChosen(key)` of the open report; `elsewhereChosen(report, key)` of another.

    `manyChanged` when a person goes to a problem of many reports, or leaves it: that is `many`.
    """

    problemChosen = Signal(str)
    elsewhereChosen = Signal(int, str)
    manyChanged = Signal()

    def __init__(self, view: ListView, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self._model = view, model
        self.listing: Listing = lambda: ((), {})
        """The problems of all reports and the names of these; asked when they are to be shown."""
        self._mine: tuple[KeptProblem, ...] = ()
        self._targets: Mapping[str, Target] = {}
        self._chosen = ProblemFilter()
        self._of_many: Mapping[str, KeptProblem] = {}
        self.many: KeptProblem | None = None
        self._stale = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._refresh_if_seen)
        self.scope = QComboBox()
        self.scope.addItems([self.tr("本份报告"), self.tr("全部报告")])
        self.scope.setAccessibleName(self.tr("看哪些报告的问题"))
        self.scope.currentIndexChanged.connect(lambda _index: self.refresh())
        self.rule = QComboBox()
        self.rule.setAccessibleName(self.tr("只看一条规则"))
        self.rule.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rule.setMinimumContentsLength(8)
        self.rule.currentIndexChanged.connect(lambda _index: self._on_rule())
        self._chips = {name: self._chip(name) for name in (*GRADES, DECIDED)}
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        self._note.setMargin(6)
        self._lay_out()
        self.setFocusProxy(view)
        view.rowChosen.connect(self._on_row)
        view.rowActivated.connect(self._on_activated)
        self.refresh()

    @property
    def everywhere(self) -> bool:
        """Whether the list is of all reports."""
        return self.scope.currentIndex() == 1

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [self.scope, self.rule, *self._chips.values(), self.view]

    def leave_many(self) -> None:
        """Something else was selected."""
        self.many = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Who cannot see the list is not at one of its problems."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._go_to_many(None)

    def show_problems(self, mine: tuple[KeptProblem, ...], targets: Mapping[str, Target]) -> None:
        """The problems of the open report, and by their key the values they are about."""
        self._mine, self._targets = mine, targets
        if self.everywhere:
            self._refresh_if_seen()
        else:
            self.refresh()

    def follow_queue(self) -> None:
        """Reports came, went or were checked again: a list over all of them is made anew, not for each."""
        if self.everywhere and not self._soon.isActive():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another tab was shown."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _refresh_if_seen(self) -> None:
        """The problems of all reports are read only for eyes that see them."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show what the filters take of the problems as they are now."""
        self._stale = False
        problems, units = self.listing() if self.everywhere else (self._mine, None)
        self._show_rules([problem for problem in problems if replace(self._chosen, rule="").takes(problem)])
        counts = counted(problems)
        for name, chip in self._chips.items():
            chip.setText(f"{self._word(name)} {counts.get(name, 0)}")
            chip.setAccessibleDescription(self.tr("{n} 条").format(n=counts.get(name, 0)))
            chip.setVisible(bool(counts.get(name)) or chip.isChecked())
        rows, total = shown(problems, self._chosen, MOST)
        listed = rows_of(rows, self._targets if units is None else {}, units)
        self._of_many = {row.key: one for row, one in zip(listed, rows, strict=True) if one.of_many}
        self._model.show(listed)
        self._follow_many()
        self._note.setText(self._told(len(rows), total, len(problems)))
        self._note.setVisible(bool(self._note.text()))

    def _follow_many(self) -> None:
        """After the list was made anew: at the same problem, where it is gone at the one that took its place."""
        if self.many is None:
            return
        keys = [row.key for row in self._model.rows]
        key = next((key for key, one in self._of_many.items() if one.key == self.many.key), None)
        if key is not None:
            self.view.go_to(keys.index(key))
        at = self.view.currentIndex().row()
        self._go_to_many(self._of_many.get(keys[at]) if 0 <= at < len(keys) else None)

    def _go_to_many(self, problem: KeptProblem | None) -> None:
        if problem != self.many:
            self.many = problem
            self.manyChanged.emit()

    def _told(self, rows: int, total: int, problems: int) -> str:
        if total > rows:
            return self.tr("只列出前 {n} 条，共 {m} 条；请用上面的筛选缩小范围。").format(n=rows, m=total)
        if not rows:
            return self.tr("这样筛选，一条也没有。") if problems else self.tr("没有要看的问题。")
        return self.tr("按 Enter 或双击，打开那份报告的这一处。") if self.everywhere else ""

    def _show_rules(self, problems: Sequence[KeptProblem]) -> None:
        """The rules that these are of; the chosen one stays chosen, also where it has nothing now."""
        offered = [("", self.tr("全部规则")), *rules_of(problems)]
        if self._chosen.rule and self._chosen.rule not in dict(offered):
            offered.append((self._chosen.rule, self._chosen.rule))
        if offered == [(self.rule.itemData(n), self.rule.itemText(n)) for n in range(self.rule.count())]:
            return
        self.rule.blockSignals(True)
        self.rule.clear()
        for rule_id, name in offered:
            self.rule.addItem(said(name), rule_id)
        self.rule.setCurrentIndex(self.rule.findData(self._chosen.rule))
        self.rule.blockSignals(False)

    def _word(self, name: str) -> str:
        return self.tr("已处理") if name == DECIDED else self.tr(GRADE_WORDS[name])

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setObjectName("chip")
        chip.setChecked(name in self._chosen.grades)
        chip.setAccessibleName(self.tr("列出{word}").format(word=self._word(name)))
        chip.toggled.connect(lambda on: self._on_chip(name, on))
        return chip

    def _lay_out(self) -> None:
        choices, chips = QHBoxLayout(), QHBoxLayout()
        choices.setContentsMargins(8, 6, 8, 2)
        choices.addWidget(self.scope)
        choices.addWidget(self.rule, 1)
        chips.setContentsMargins(8, 2, 8, 6)
        chips.setSpacing(4)
        for chip in self._chips.values():
            chips.addWidget(chip)
        chips.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(choices)
        layout.addLayout(chips)
        layout.addWidget(self._note)
        layout.addWidget(self.view, 1)

    def _on_chip(self, name: str, on: bool) -> None:
        self._chosen = self._chosen.switched(name, on)
        self.refresh()

    def _on_rule(self) -> None:
        chosen = self.rule.currentData()
        self._chosen = replace(self._chosen, rule=chosen or "")
        self.refresh()

    def _on_row(self, row: Row) -> None:
        if not self.everywhere:
            self.problemChosen.emit(row.key)
        else:
            self._go_to_many(self._of_many.get(row.key))

    def _on_activated(self, row: Row) -> None:
        if self.everywhere:
            report, _, key = row.key.partition("|")
            self.elsewhereChosen.emit(int(report), key)
