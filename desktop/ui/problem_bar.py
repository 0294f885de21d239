"""The line at the bottom: what needs a look, why, and the keys that settle it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from desktop.models.collecting import choices_of_many
from desktop.models.problem_filter import OF_MANY
from desktop.models.problems import Choice, Problem
from desktop.store import KeptProblem
from desktop.theme import STATES, Theme
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.fitting import Fitting

WORDS: dict[Choice, str] = {
    "confirm": "确认无误",
    "change": "对照原文改",
    "keep": "原文如此",
    "holds": "属实",
    "false_alarm": "误报…",
    "computed": "采用推算值…",
    "reopen": "退回待处理",
}
WIDE_EMS = 60
"""In fewer, the choices stand below what is told."""

DIRECT = 2
"""So many choices have a button of their own, Alt+1 and Alt+2; the rest stand in a menu, Alt+3."""


class ProblemBar(QWidget):
    """As high as one sentence, higher only where letters are large and a reason is long; green when nothing is left.

    `choiceMade` tells the id of the choice.
    """

    nextRequested = Signal()
    choiceMade = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edge = "dim"
        self._choices: tuple[Choice, ...] = ()
        self._icon = QLabel()
        self._place = QLabel()
        self._place.setObjectName("strong")
        self._text = ElidedLabel(lines=2, most=5)
        self._buttons = [QPushButton() for _ in range(DIRECT)]
        self._more = self._make_more()
        for number, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, n=number: self.choose(n))
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            shortcut.activated.connect(lambda n=number: self.choose(n))
        self._next = QPushButton(self.tr("下一处  F8"))
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._next.clicked.connect(self.nextRequested)
        self._lay_out()
        Fitting(self, self._fit)
        self.setAccessibleName(self.tr("待核提示"))
        self.show_nothing("")

    def _lay_out(self) -> None:
        """What there is to see, and beside it (below, where there is little room) what can be done."""
        told, choices = QHBoxLayout(), QHBoxLayout()
        told.addWidget(self._icon)
        told.addWidget(self._place)
        told.addWidget(self._text, 1)
        choices.addStretch()
        for button in (*self._buttons, self._more, self._next):
            choices.addWidget(button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(16, 4, 12, 4)
        for row in (told, choices, self._rows):
            row.setSpacing(10)
        self._rows.addLayout(told, 1)
        self._rows.addLayout(choices)

    def _fit(self) -> None:
        """Wide or narrow, as the letters ask."""
        narrow = self.width() < WIDE_EMS * self._text.fontMetrics().horizontalAdvance("项")
        directions, spacing = QBoxLayout.Direction, 2 if narrow else 10
        self._rows.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._rows.setSpacing(spacing)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._theme = theme
        self._icon.setStyleSheet(self._icon_style())
        self.update()

    def show_problem(self, problem: Problem, number: int, count: int) -> None:
        """One thing to look at, `number` of `count` from 1; 0 for a hint and for what was decided on.

        Of figures that contradict each other it also says that they are printed so; the text says where they are not.
        """
        look = STATES["confirmed" if problem.decided else "wrong" if problem.kind == "wrong" else "doubtful"]
        place = self.tr("第 {n}/{m} 处").format(n=number, m=count) if number else self._aside(problem)
        finding = None if problem.decided else problem.finding
        printed = finding is not None and finding.origin == "print" and finding.left is not None
        said = problem.text + (self.tr("（各数与原文所印一致）") if printed else "")
        self._set(look.colour, look.icon, place, said, problem.choices)
        self._next.show()

    def show_of_many(self, problem: KeptProblem) -> None:
        """A problem of many reports together."""
        look = STATES["confirmed" if problem.decided else "wrong" if problem.severity == "error" else "doubtful"]
        self._set(look.colour, look.icon, problem.decided or OF_MANY, problem.text, choices_of_many(problem))

    def _aside(self, problem: Problem) -> str:
        """What a problem is that is not counted: a hint, explained by another, or decided on."""
        return problem.decided or (self.tr("同一原因") if problem.under else self.tr("提示"))

    def show_left(self, count: int, wrong: bool) -> None:
        """Some are left, none of them is selected; `wrong` when a check fails."""
        look = STATES["wrong" if wrong else "doubtful"]
        self._set(look.colour, look.icon, self.tr("{n} 处要看").format(n=count), self.tr("按 F8 到下一处"))
        self._next.show()

    def show_clean(self, others: bool) -> None:
        """Nothing is left in this report; whether there is something in others."""
        text = self.tr("本份没有待核，Ctrl+Enter 通过")
        if others:
            text += self.tr("；F8 到有待核的那一份")
        self._set("ok", STATES["confirmed"].icon, "", text)
        self._next.setVisible(others)

    def show_accepted(self, left: int, later: int = 0, wrong: bool = False) -> None:
        """The report is accepted, with so many places that nobody looked at; of these, `later` were found since."""
        look = STATES["confirmed"]
        text = self.tr("本份已通过")
        if later:
            look = STATES["wrong" if wrong else "doubtful"]
            text = self.tr("本份通过后又核对出 {n} 处，按 F8 看，看过再按 Ctrl+Enter").format(n=later)
        elif left:
            text = self.tr("本份已通过，还有 {n} 处没有看过，按 F8 可以看").format(n=left)
        self._set(look.colour, look.icon, "", text)
        self._next.setVisible(left > 0)

    def show_nothing(self, text: str) -> None:
        """No report is open."""
        self._set("dim", "", "", text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A coloured edge, not a coloured flood."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.fillRect(0, 0, 4, self.height(), self._theme.colour(self._edge))

    def _set(self, edge: str, icon: str, place: str, text: str, choices: tuple[Choice, ...] = ()) -> None:
        self._edge, self._choices = edge, choices
        self._icon.setText(icon)
        self._icon.setStyleSheet(self._icon_style())
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._text.set_whole(text)
        self.setAccessibleDescription(" ".join(part for part in (place, text) if part))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(choices))
            if number < len(choices):
                button.setText(f"Alt+{number + 1}  {self.tr(WORDS[choices[number]])}")
        self._fill_more()
        self._next.hide()
        self.update()

    def _icon_style(self) -> str:
        return f"color: {getattr(self._theme, self._edge)}; font-weight: bold;"

    def choose(self, number: int) -> None:
        """Press a choice, from 0; nothing where there is none."""
        if number < len(self._choices):
            self.choiceMade.emit(self._choices[number])

    def _make_more(self) -> QPushButton:
        more = QPushButton(self.tr("Alt+{n}  更多").format(n=DIRECT + 1))
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.setMenu(QMenu(more))
        shortcut = QShortcut(QKeySequence(f"Alt+{DIRECT + 1}"), self)
        shortcut.activated.connect(lambda: more.showMenu() if more.isVisible() else None)
        return more

    def _fill_more(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for number, choice in enumerate(self._choices[DIRECT:], DIRECT):
            menu.addAction(self.tr(WORDS[choice])).triggered.connect(lambda _checked=False, n=number: self.choose(n))
        self._more.setVisible(not menu.isEmpty())
