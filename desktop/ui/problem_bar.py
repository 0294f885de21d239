"""The line at the bottom: what needs a look, why, and the keys that settle it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
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


class ProblemBar(QWidget):
    """Always one line; green when nothing is left."""

    nextRequested = Signal()
    confirmRequested = Signal()
    keepRequested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edge = "dim"
        self._icon = QLabel()
        self._place = QLabel()
        self._place.setObjectName("strong")
        self._text = ElidedLabel()
        self._confirm = QPushButton(self.tr("确认无误  Alt+1"))
        self._keep = QPushButton(self.tr("原文如此  Alt+2"))
        self._next = QPushButton(self.tr("下一处  F8"))
        for button in (self._confirm, self._keep, self._next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._confirm.clicked.connect(self.confirmRequested)
        self._keep.clicked.connect(self.keepRequested)
        self._next.clicked.connect(self.nextRequested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 12, 5)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._place)
        layout.addWidget(self._text, 1)
        for button in (self._confirm, self._keep, self._next):
            layout.addWidget(button)
        self.setMinimumHeight(40)
        self.show_nothing("")

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._theme = theme
        self.update()

    def show_problem(self, problem: Problem, number: int, count: int) -> None:
        """One thing to look at, `number` of `count` from 1."""
        look = STATES["wrong" if problem.kind == "wrong" else "doubtful"]
        self._set(look.colour, look.icon, self.tr("第 {n}/{m} 处").format(n=number, m=count), problem.text)
        self._confirm.setVisible(problem.kind == "doubtful")
        self._keep.setVisible(problem.kind == "wrong")
        self._next.setVisible(True)

    def show_left(self, count: int) -> None:
        """Some are left, none of them is selected."""
        self._set("warn", STATES["doubtful"].icon, self.tr("{n} 处要看").format(n=count), self.tr("按 F8 到第一处"))
        self._confirm.hide()
        self._keep.hide()
        self._next.setVisible(True)

    def show_clean(self, accepted: bool) -> None:
        """Nothing is left in this report."""
        text = self.tr("本份已通过。") if accepted else self.tr("本份没有待核，Ctrl+Enter 通过")
        self._set("ok", STATES["confirmed"].icon, "", text)
        for button in (self._confirm, self._keep, self._next):
            button.hide()

    def show_nothing(self, text: str) -> None:
        """No report is open."""
        self._set("dim", "", "", text)
        for button in (self._confirm, self._keep, self._next):
            button.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A coloured edge, not a coloured flood."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.fillRect(0, 0, 4, self.height(), self._theme.colour(self._edge))

    def _set(self, edge: str, icon: str, place: str, text: str) -> None:
        self._edge = edge
        self._icon.setText(icon)
        self._icon.setStyleSheet(f"color: {getattr(self._theme, edge)}; font-weight: bold;")
        self._place.setText(place)
        self._text.set_whole(text)
        self.update()
