"""The line at the bottom: what needs a look, why, what it may be instead, and the keys that settle it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from desktop.language import said
from desktop.models.candidates import MOST, Candidate
from desktop.models.collecting import choices_of_many
from desktop.models.preview import Preview
from desktop.models.problem_filter import OF_MANY
from desktop.models.problems import Choice, Problem
from desktop.store import KeptProblem
from desktop.theme import STATES, Theme
from desktop.ui.command_keys import CommandKeys
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.fitting import Fitting

WORDS: dict[Choice, str] = {
    "confirm": "确认无误",
    "absent": "文中确实没有",
    "change": "对照原文改",
    "keep": "原文如此",
    "holds": "属实",
    "false_alarm": "误报…",
    "computed": "采用推算值…",
    "reopen": "退回待处理",
}
TOLD_EMS = 34
"""So much room is left for what is told; where the choices leave less, they stand below it."""

DIRECT = 3
"""So many candidates have a button of their own; the keys of the others are shown in the menu."""
LONGEST = 14
"""Characters of a candidate that a button shows."""


class ProblemBar(QWidget):
    """As high as one sentence, higher only where letters are large and a reason is long; green when nothing is left.

    Enter does the first choice (who has the keyboard sees to that), F2 changes, Alt+1 to Alt+9 take a candidate, Alt+0
    opens the rest. `choiceMade` tells the id of a choice, `candidateTaken` the candidate.
    """

    nextRequested = Signal()
    choiceMade = Signal(str)
    candidateTaken = Signal(object)

    def __init__(self, theme: Theme, keys: CommandKeys | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._keys = theme, keys or CommandKeys()
        self._edge = "dim"
        self._choices: tuple[Choice, ...] = ()
        self._candidates: tuple[Candidate, ...] = ()
        self._of_many = False
        self._icon = QLabel()
        self._place = QLabel()
        self._place.setObjectName("strong")
        self._text = ElidedLabel(lines=2, most=5)
        self._first, self._change = self._button(), self._button()
        self._first.clicked.connect(self._choose_first)
        self._change.clicked.connect(lambda: self._choose("change"))
        self._taking = [self._button() for _ in range(DIRECT)]
        for number, button in enumerate(self._taking):
            button.clicked.connect(lambda _checked=False, n=number: self.take(n))
        for number in range(MOST):
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            shortcut.activated.connect(lambda n=number: self.take(n))
        self._more = self._make_more()
        self._next = self._button()
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
        self._all = (self._first, *self._taking, self._change, self._more, self._next)
        for button in self._all:
            choices.addWidget(button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(16, 4, 12, 4)
        told.setSpacing(10)
        choices.setSpacing(6)
        self._rows.addLayout(told, 1)
        self._rows.addLayout(choices)

    def _fit(self) -> None:
        """Beside each other or one below the other, as the letters ask."""
        taken = sum(button.sizeHint().width() + 6 for button in self._all if not button.isHidden())
        narrow = self.width() - taken < TOLD_EMS * self._text.fontMetrics().horizontalAdvance("项")
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._rows.setSpacing(2 if narrow else 10)

    def deciders(self) -> tuple[QPushButton, ...]:
        """The buttons that change something: all but the one that leads on."""
        return self._all[:-1]

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._theme = theme
        self._colour_icon()
        self.update()

    def show_problem(self, problem: Problem, number: int, count: int, candidates: Sequence[Candidate] = ()) -> None:
        """One thing to look at, `number` of `count` from 1; 0 for a hint and for what was decided on.

        Of figures that contradict each other it also says that they are printed so; the text says where they are not.
        """
        look = STATES["confirmed" if problem.decided else "wrong" if problem.kind == "wrong" else "doubtful"]
        place = self.tr("第 {n}/{m} 处").format(n=number, m=count) if number else self._aside(problem)
        finding = None if problem.decided else problem.finding
        printed = finding is not None and finding.origin == "print" and finding.left is not None
        text = said(problem.text)
        text = self.tr("{told}（各数与原文所印一致）").format(told=text) if printed else text
        onward = self._onward(later=bool(number))
        self._set(look.colour, look.icon, place, text, problem.choices, tuple(candidates), onward=onward)

    def show_of_many(self, problem: KeptProblem) -> None:
        """A problem of many reports together."""
        look = STATES["confirmed" if problem.decided else "wrong" if problem.severity == "error" else "doubtful"]
        self._set(look.colour, look.icon, problem.decided or OF_MANY, problem.text, choices_of_many(problem))
        self._of_many = True
        for choice in self._choices[:1]:  # Enter in the list opens what it speaks of
            self._first.setText(f"{self.tr(WORDS[choice])}  Alt+1")

    def _aside(self, problem: Problem) -> str:
        """What a problem is that is not counted: a hint, explained by another, or decided on."""
        return problem.decided or (self.tr("同一原因") if problem.under else self.tr("提示"))

    def show_preview(self, preview: Preview) -> None:
        """What would be if what is being typed were kept; the choices are gone while somebody types."""
        look = STATES["confirmed" if preview.good else "wrong" if preview.wrong else "doubtful"]
        self._set(look.colour, look.icon, self.tr("正在输入"), preview.text)

    def show_left(self, count: int, wrong: bool) -> None:
        """Some are left, none of them is selected; `wrong` when a check fails."""
        look = STATES["wrong" if wrong else "doubtful"]
        told = self.tr("按 {key} 到下一处").format(key=self._keys.called("next_problem"))
        self._set(look.colour, look.icon, self.tr("{n} 处要看").format(n=count), told, onward=self._onward())

    def show_clean(self, others: bool) -> None:
        """Nothing is left in this report; whether there is something in others."""
        alone = self.tr("本份没有待核，{accept} 通过")
        text = self.tr("本份没有待核，{accept} 通过；{next} 到有待核的那一份") if others else alone
        text = text.format(accept=self._keys.called("accept"), next=self._keys.called("next_problem"))
        self._set("ok", STATES["confirmed"].icon, "", text, onward=self._onward() if others else "")

    def show_accepted(self, left: int, later: int = 0, wrong: bool = False) -> None:
        """The report is accepted, with so many places that nobody looked at; of these, `later` were found since."""
        look = STATES["confirmed"]
        text = self.tr("本份已通过")
        keys = {"next": self._keys.called("next_problem"), "accept": self._keys.called("accept")}
        if later:
            look = STATES["wrong" if wrong else "doubtful"]
            text = self.tr("本份通过后又核对出 {n} 处，按 {next} 看，看过再按 {accept}").format(n=later, **keys)
        elif left:
            text = self.tr("本份已通过，还有 {n} 处没有看过，按 {next} 可以看").format(n=left, **keys)
        self._set(look.colour, look.icon, "", text, onward=self._onward() if left else "")

    def show_nothing(self, text: str) -> None:
        """No report is open."""
        self._set("dim", "", "", text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A coloured edge, not a coloured flood."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.fillRect(0, 0, 4, self.height(), self._theme.colour(self._edge))

    def take(self, number: int) -> None:
        """Take a candidate, from 0; nothing where there is none. Of a problem of many reports, make a choice."""
        if self._of_many and number < len(self._choices):
            self._choose(self._choices[number])
        elif number < len(self._candidates):
            self.candidateTaken.emit(self._candidates[number])

    def _choose(self, choice: Choice) -> None:
        self.choiceMade.emit(choice)

    def _choose_first(self) -> None:
        for choice in self._choices[:1]:
            self._choose(choice)

    def _set(
        self,
        edge: str,
        icon: str,
        place: str,
        text: str,
        choices: tuple[Choice, ...] = (),
        candidates: tuple[Candidate, ...] = (),
        onward: str = "",
    ) -> None:
        """`onward` is what the button says that leads to the next one, "" for none."""
        self._edge, self._choices, self._candidates, self._of_many = edge, choices, candidates, False
        self._icon.setText(icon)
        self._colour_icon()
        place, text = said(place), said(text)
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._text.set_whole(text)
        self.setAccessibleDescription(" ".join(part for part in (place, text) if part))
        self._first.setVisible(choices not in ((), ("reopen",)))
        if choices:
            self._first.setText(f"{self.tr(WORDS[choices[0]])}  Enter")
        self._change.setVisible("change" in choices[1:])
        self._change.setText(f"{self.tr(WORDS['change'])}  {self._keys.text('change')}".rstrip())
        for number, button in enumerate(self._taking):
            button.setVisible(number < len(candidates))
            if number < len(candidates):
                self._show_candidate(button, number)
        self._fill_more()
        self._next.setText(onward)
        self._next.setVisible(bool(onward))
        self._fit()
        self.update()

    def _onward(self, later: bool = False) -> str:
        text = self.tr("稍后  {key}") if later else self.tr("下一处  {key}")
        return text.format(key=self._keys.text("next_problem")).rstrip()

    def _show_candidate(self, button: QPushButton, number: int) -> None:
        text = self._candidates[number].text
        button.setText(f"{_short(text)}  Alt+{number + 1}")
        button.setToolTip(self.tr("取原文里的“{text}”").format(text=text))
        button.setAccessibleName(self.tr("取原文里的{text}，Alt+{n}").format(text=text, n=number + 1))

    def _colour_icon(self) -> None:
        """Qt works out all styles anew where it is given one, be it the same."""
        style = f"color: {getattr(self._theme, self._edge)}; font-weight: bold;"
        if style != self._icon.styleSheet():
            self._icon.setStyleSheet(style)

    def _button(self, text: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_more(self) -> QPushButton:
        more = self._button(self.tr("更多  Alt+0"))
        more.setMenu(QMenu(more))
        shortcut = QShortcut(QKeySequence("Alt+0"), self)
        shortcut.activated.connect(lambda: more.showMenu() if more.isVisible() else None)
        return more

    def _fill_more(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for number, candidate in enumerate(self._candidates[DIRECT:], DIRECT):
            action = menu.addAction(f"{_short(candidate.text).replace('&', '&&')}\tAlt+{number + 1}")
            action.triggered.connect(lambda _checked=False, n=number: self.take(n))
        rest = [c for number, c in enumerate(self._choices) if c == "reopen" or (number and c != "change")]
        if rest and not menu.isEmpty():
            menu.addSeparator()
        for choice in rest:
            menu.addAction(self.tr(WORDS[choice])).triggered.connect(lambda _checked=False, c=choice: self._choose(c))
        self._more.setVisible(not menu.isEmpty())


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
