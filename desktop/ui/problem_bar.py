"""The line at the bottom: what needs a look, why, and the keys that settle it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.models.problems import Problem
from desktop.theme import STATES, Theme


class ElidedLabel(QLabel):
    """A line of text that ends in … where it does not fit; the whole of it is the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole(self, text: str) -> None:
        """The text to show."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, shortened to the width."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        text = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


CHOICES = {
    "doubtful": (("confirm", "确认无误"), ("change", "对照原文改")),
    "wrong": (("keep", "原文如此"), ("change", "对照原文改")),
}
"""What can be done about a problem: Alt+1 is the first, Alt+2 the second."""


class ProblemBar(QWidget):
    """Always one line; green when nothing is left. `choiceMade` tells the id of the choice."""

    nextRequested = Signal()
    choiceMade = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edge = "dim"
        self._choices: tuple[tuple[str, str], ...] = ()
        self._icon = QLabel()
        self._place = QLabel()
        self._place.setObjectName("strong")
        self._text = ElidedLabel()
        self._buttons = [QPushButton() for _ in range(2)]
        for number, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, n=number: self._choose(n))
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            shortcut.activated.connect(lambda n=number: self._choose(n))
        self._next = QPushButton(self.tr("下一处  F8"))
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._next.clicked.connect(self.nextRequested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 12, 5)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._place)
        layout.addWidget(self._text, 1)
        for button in (*self._buttons, self._next):
            layout.addWidget(button)
        self.setMinimumHeight(40)
        self.show_nothing("")

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._theme = theme
        self._icon.setStyleSheet(self._icon_style())
        self.update()

    def show_problem(self, problem: Problem, number: int, count: int) -> None:
        """One thing to look at, `number` of `count` from 1."""
        look = STATES["wrong" if problem.kind == "wrong" else "doubtful"]
        place = self.tr("第 {n}/{m} 处").format(n=number, m=count)
        self._set(look.colour, look.icon, place, problem.text, CHOICES[problem.kind])
        self._next.show()

    def show_left(self, count: int) -> None:
        """Some are left, none of them is selected."""
        look = STATES["doubtful"]
        self._set(look.colour, look.icon, self.tr("{n} 处要看").format(n=count), self.tr("按 F8 到第一处"))
        self._next.show()

    def show_clean(self, accepted: bool) -> None:
        """Nothing is left in this report."""
        text = self.tr("本份已通过。") if accepted else self.tr("本份没有待核，Ctrl+Enter 通过")
        self._set("ok", STATES["confirmed"].icon, "", text)

    def show_nothing(self, text: str) -> None:
        """No report is open."""
        self._set("dim", "", "", text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A coloured edge, not a coloured flood."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.fillRect(0, 0, 4, self.height(), self._theme.colour(self._edge))

    def _set(self, edge: str, icon: str, place: str, text: str, choices: tuple[tuple[str, str], ...] = ()) -> None:
        self._edge, self._choices = edge, choices
        self._icon.setText(icon)
        self._icon.setStyleSheet(self._icon_style())
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._text.set_whole(text)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(choices))
            if number < len(choices):
                button.setText(f"Alt+{number + 1}  {self.tr(choices[number][1])}")
        self._next.hide()
        self.update()

    def _icon_style(self) -> str:
        return f"color: {getattr(self._theme, self._edge)}; font-weight: bold;"

    def _choose(self, number: int) -> None:
        if number < len(self._choices):
            self.choiceMade.emit(self._choices[number][0])
